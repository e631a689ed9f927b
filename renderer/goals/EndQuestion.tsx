import '@mantine/core/styles/Radio.css';
import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../shared/goals/goals.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './goals.module.css';
import { useGoalActions } from './goals-queries.ts';

export interface QuestionProps {
  goal: Goal;
  opened: boolean;
  onClose: () => void;
}

const ends = ['dropped', 'changed', 'reached'] as const;
type End = (typeof ends)[number];
const isEnd = (value: string): value is End => ends.some((end) => end === value);

/** How a goal ends without a look at it, and why. One that never began cannot have been reached. */
export function EndQuestion({ goal, opened, onClose }: QuestionProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { setState } = useGoalActions();
  const [state, setEnd] = useState<End>('dropped');
  const [reason, setReason] = useState('');
  const possible = ends.filter((end) => end !== 'reached' || goal.startedOn !== null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setState.mutate({ id: goal.id, state, reason, today }, { onSuccess: onClose });
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('goals.endTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('goals.keepGoal') }}
    >
      <form onSubmit={submit} className={classes.fields}>
        <Radio.Group aria-label={t('goals.endTitle')} value={state} onChange={(value) => isEnd(value) && setEnd(value)}>
          <div className={classes.radios}>
            {possible.map((end) => (
              <Radio key={end} value={end} label={t(`goals.endAs.${end}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          data-private
          label={t(state === 'reached' ? 'goals.look.whatFor' : 'goals.look.why')}
          classNames={{ input: classes.words ?? '' }}
          rows={1}
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {setState.error && <Notice code={failureOf(setState.error).code} />}
        <div className={classes.begin}>
          <Button type="submit">{t('goals.endYes')}</Button>
          <Button variant="subtle" onClick={onClose}>
            {t('goals.keepGoal')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

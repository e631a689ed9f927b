import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import type { QuestionProps } from './EndQuestion.tsx';
import classes from './goals.module.css';
import { useGoalActions } from './goals-queries.ts';

/** A goal goes for good, with its looks: that is asked. */
export function RemoveQuestion({ goal, opened, onClose, onRemoved }: QuestionProps & { onRemoved: () => void }) {
  const { t } = useTranslation();
  const { remove } = useGoalActions();
  const hasEnded = goal.closedOn !== null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('goals.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('goals.keepGoal') }}
    >
      <div className={classes.fields}>
        <p>{t('goals.removeText')}</p>
        {!hasEnded && <p className={classes.quiet}>{t('goals.removeAsk')}</p>}
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.begin}>
          <Button data-autofocus onClick={onClose}>
            {t('goals.keepGoal')}
          </Button>
          <Button variant="default" onClick={() => remove.mutate(goal.id, { onSuccess: onRemoved })}>
            {t('goals.removeYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

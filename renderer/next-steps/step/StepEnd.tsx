import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedStep, StepId } from '../../../shared/steps/steps.contract.ts';
import { api } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { stepToWanted, useRemoveWithUndo } from '../../steps/public.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusNext } from '../../ui/useFocusNext.ts';
import { useStepWords } from '../useStepWords.ts';
import { type StepPanelProps, StepReason } from './StepPanel.tsx';
import classes from './step.module.css';

interface BecomesProps {
  step: ListedStep;
  onBecame: (id: StepId) => void;
  onClose: () => void;
}

/** What a step becomes: it ends as changed, and the one that takes its place is written. */
function Becomes({ step, onBecame, onClose }: BecomesProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { ask, failure } = useAsk(api.steps.replaceStep);
  const [text, setText] = useState(step.text);
  const [reason, setReason] = useState('');
  const isKept = useRef(false);
  const whole = useRef<HTMLFormElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);

  // With its answers in sight: the end of the panel was below the fold.
  useEffect(() => {
    words.current?.focus({ preventScroll: true });
    whole.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '' || isKept.current) return;
    const { moves: _moves, from: _from, ...known } = step;
    const by = { ...stepToWanted(known), id: null, text, state: 'open', reason: '' } as const;
    const answer = await ask({ id: step.id, reason, by });
    if (!answer) return; // the words stay in the field
    isKept.current = true; // the form stands there for a moment more
    await queryClient.invalidateQueries({ queryKey: ['steps'] });
    onBecame(answer.next.id);
  }

  return (
    <form
      ref={whole}
      className={classes.becomes}
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
    >
      <Textarea
        ref={words}
        data-private
        label={t('nextSteps.step.becomes')}
        classNames={{ input: classes.line ?? '' }}
        rows={1}
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Textarea
        data-private
        label={t('nextSteps.why')}
        placeholder={t('nextSteps.whyPlaceholder')}
        classNames={{ input: classes.line ?? '' }}
        rows={1}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {failure && <Notice code={failure.code} />}
      <div className={classes.ways}>
        <Button type="submit" variant="default">
          {t('nextSteps.step.becomesKeep')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('nextSteps.step.becomesLeave')}
        </Button>
      </div>
    </form>
  );
}

export interface StepEndProps extends StepPanelProps {
  /** Whether what it becomes is being written. */
  isBecoming: boolean;
  onBecoming: (isBecoming: boolean) => void;
  onBecame: (id: StepId) => void;
  onRemoved: () => void;
}

/** How it ends: done, changed into another one, or let go, with a word why; and the ways back. */
export function StepEnd(props: StepEndProps) {
  const { step, today, change, keepWords, isBecoming, onBecoming, onBecame, onRemoved } = props;
  const { t } = useTranslation();
  const words = useStepWords(today);
  const remove = useRemoveWithUndo();
  const focusNext = useFocusNext();
  const { moves: _moves, from: _from, ...known } = step;

  async function removeThis(): Promise<void> {
    onRemoved();
    await remove(known);
  }

  return (
    <div className={classes.end}>
      {step.state === 'open' && !isBecoming && (
        <div className={classes.ways}>
          <Button onClick={() => void change({ state: 'done' })}>{t('nextSteps.answers.done')}</Button>
          <Button id="step-became" variant="default" onClick={() => onBecoming(true)}>
            {t('nextSteps.answers.changed')}
          </Button>
          <Button variant="subtle" onClick={() => void change({ state: 'dropped' })}>
            {t('nextSteps.answers.dropped')}
          </Button>
        </div>
      )}
      {step.state === 'open' && isBecoming && (
        <Becomes
          step={step}
          onBecame={onBecame}
          onClose={() => {
            onBecoming(false);
            focusNext('step-became');
          }}
        />
      )}
      {step.state !== 'open' && (
        <>
          <p role="status" className={classes.endedWords}>
            {words.when(step)}
          </p>
          <StepReason step={step} keepWords={keepWords} />
          <div className={classes.ways}>
            <Button variant="default" onClick={() => void change({ state: 'open' })}>
              {t('steps.bringBack')}
            </Button>
          </div>
        </>
      )}
      <p className={classes.hint}>
        {t('nextSteps.step.removeText')}{' '}
        <button type="button" className={classes.remove} onClick={() => void removeThis()}>
          {t('nextSteps.step.remove')}
        </button>
      </p>
    </div>
  );
}

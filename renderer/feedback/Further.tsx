import { FlagPennant, Footprints, NotePencil, Path } from '@phosphor-icons/react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays } from '../../shared/calendar/local-date.ts';
import { type GoalReason, newGoalAddress } from '../../shared/goals/goals.address.ts';
import { Line, useSaveStep } from '../steps/public.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './further.module.css';
import { type Thing, useFurther } from './further.ts';

/** A step that comes out of feedback is proposed for two weeks on; the day is one click away. */
const PROPOSED_DAYS = 14;
const LONGEST_QUOTE = 500;

/** A line for a step. It stays when one is kept: what was typed is let go only when it is in the journal. */
function StepLine({ thing: { part, words }, onKept }: { thing: Thing; onKept: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const { roundId } = useFurther();
  const save = useSaveStep();
  async function keep(text: string): Promise<void> {
    const dueOn = addDays(today, PROPOSED_DAYS);
    const blank = { id: null, entryId: null, personId: null, kind: 'step', whose: 'me', reason: '' } as const;
    await save.mutateAsync({
      ...blank,
      text,
      dueOn,
      state: 'open',
      roundId,
      roundPart: part,
      quote: words.slice(0, LONGEST_QUOTE),
    });
    onKept();
  }
  return (
    <div className={classes.line}>
      <Line
        label={t('feedback.further.stepLabel')}
        placeholder={t('feedback.further.stepLabel')}
        stored=""
        maxLength={500}
        isNew
        takesFocus
        save={keep}
      />
    </div>
  );
}

/** The way from what is read to a goal, with its words as the reason. */
function GoalLink({ thing: { part, words, isQuote } }: { thing: Thing }) {
  const { t } = useTranslation();
  const { roundId } = useFurther();
  const reason: GoalReason = { why: isQuote ? `“${words}”` : words };
  return (
    <Link
      to={newGoalAddress({ roundId, roundPart: part })}
      state={reason}
      className={classes.way ?? ''}
      aria-label={t('feedback.further.goalFrom', { words })}
    >
      <Path size={16} aria-hidden="true" />
      {t('feedback.further.goal')}
    </Link>
  );
}

/** One tap from what is read to what is done: a next step, a goal, evidence for a competency, a place in the reflection. */
export function Further({ thing, children }: { thing: Thing; children?: ReactNode }) {
  const { t } = useTranslation();
  const { chosen, toggle, showAsEvidence } = useFurther();
  const lineId = useId();
  const [isWriting, setIsWriting] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const isChosen = chosen.has(thing.id);

  return (
    <div className={classes.further}>
      <div className={classes.ways}>
        <button
          type="button"
          className={classes.way}
          aria-expanded={isWriting}
          aria-controls={lineId}
          aria-label={t('feedback.further.stepFrom', { words: thing.words })}
          onClick={() => setIsWriting(!isWriting)}
        >
          <FlagPennant size={16} aria-hidden="true" />
          {t('feedback.further.step')}
        </button>
        <GoalLink thing={thing} />
        <button
          type="button"
          className={classes.way}
          aria-haspopup="dialog"
          aria-label={t('feedback.further.evidenceFrom', { words: thing.words })}
          onClick={() => showAsEvidence(thing)}
        >
          <Footprints size={16} aria-hidden="true" />
          {t('feedback.further.evidence')}
        </button>
        <button
          type="button"
          className={classes.way}
          aria-pressed={isChosen}
          aria-label={t(isChosen ? 'feedback.further.chosenFrom' : 'feedback.further.reflectFrom', {
            words: thing.words,
          })}
          onClick={() => toggle(thing)}
        >
          <NotePencil size={16} weight={isChosen ? 'fill' : 'regular'} aria-hidden="true" />
          {t(isChosen ? 'feedback.further.chosen' : 'feedback.further.reflect')}
        </button>
        {children}
        <span role="status" className={classes.kept}>
          {isKept && t('feedback.further.kept')}
        </span>
      </div>
      <div id={lineId}>{isWriting && <StepLine thing={thing} onKept={() => setIsKept(true)} />}</div>
    </div>
  );
}

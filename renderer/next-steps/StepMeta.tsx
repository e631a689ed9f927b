import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { useCodes } from '../steps/public.ts';
import { titleWords, useStepWords } from './useStepWords.ts';

/** A person's code; the title of the source where the person is gone. */
function PersonCode({ id, otherwise }: { id: PersonId; otherwise: string }) {
  const codeOf = useCodes();
  return codeOf(id) ?? otherwise;
}

/** Whom it concerns, and otherwise the title of the goal, the plan or whatever it came out of. */
function matterOf({ personId, from, whose }: ListedStep, leader: string): Part[] {
  const title = titleWords(from.title);
  if (personId !== null)
    return [{ key: 'matter', words: <PersonCode id={personId} otherwise={title} />, isPrivate: true }];
  if (whose === 'leader') return [{ key: 'matter', words: leader, isPrivate: false }];
  return title.trim() === '' ? [] : [{ key: 'matter', words: title, isPrivate: true }];
}

interface Part {
  key: string;
  words: ReactNode;
  isPrivate: boolean;
}

export interface StepMetaProps {
  step: ListedStep;
  today: LocalDate;
  /** The day that stands beside it already, or null where it says there that there is none: it is not said twice. */
  saidDay?: LocalDate | null | undefined;
  /** Whether a line below says from which days it was moved: how often is not said then. */
  hasMovesBelow?: boolean;
}

/** One line below a step: its day, the moment of an if-then plan, and whom or what it is about. What waits without a day says since when it is there. */
export function StepMeta({ step, today, saidDay, hasMovesBelow = false }: StepMetaProps) {
  const words = useStepWords(today);
  const { t } = useTranslation();
  const isWaiting = step.state === 'open' && step.lane === 'waiting' && step.dueOn === null;
  const day = isWaiting ? words.written(step) : words.when(step);
  const moved = hasMovesBelow ? undefined : words.moved(step);
  const parts: Part[] = [
    ...(saidDay === step.dueOn && step.state === 'open' ? [] : [{ key: 'day', words: day, isPrivate: false }]),
    ...(step.cue === '' ? [] : [{ key: 'cue', words: t('nextSteps.ifCue', { cue: step.cue }), isPrivate: true }]),
    ...matterOf(step, t('nextSteps.yourLeader')),
    ...(moved ? [{ key: 'moved', words: moved, isPrivate: false }] : []),
    ...(step.state !== 'open' && step.reason !== '' ? [{ key: 'reason', words: step.reason, isPrivate: true }] : []),
  ];
  return (
    <>
      {parts.map(({ key, words: said, isPrivate }, place) => (
        <span key={key}>
          {place > 0 && ' · '}
          <span data-private={isPrivate || undefined}>{said}</span>
        </span>
      ))}
    </>
  );
}

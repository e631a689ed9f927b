import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { useCodes } from '../steps/public.ts';
import { titleWords, useStepWords } from './useStepWords.ts';

/** Whom it concerns, and otherwise the title of the goal, the plan or whatever it came out of. */
function useMatter({ personId, from, whose }: ListedStep): { words: string; isPrivate: boolean } | undefined {
  const { t } = useTranslation();
  const codeOf = useCodes();
  const code = personId === null ? undefined : codeOf(personId);
  if (code !== undefined) return { words: code, isPrivate: true };
  if (whose === 'leader') return { words: t('nextSteps.yourLeader'), isPrivate: false };
  return from.title.trim() === '' ? undefined : { words: titleWords(from.title), isPrivate: true };
}

export interface StepMetaProps {
  step: ListedStep;
  today: LocalDate;
  /** The day that stands beside it already, or null where it says there that there is none: it is not said twice. */
  saidDay?: LocalDate | null | undefined;
}

/** One line below a step: its day, and whom or what it is about. What waits without a day says since when it is there. */
export function StepMeta({ step, today, saidDay }: StepMetaProps) {
  const words = useStepWords(today);
  const matter = useMatter(step);
  const isWaiting = step.state === 'open' && step.lane === 'waiting' && step.dueOn === null;
  const day = isWaiting ? words.written(step) : words.when(step);
  const moved = words.moved(step);
  const parts = [
    ...(saidDay === step.dueOn && step.state === 'open' ? [] : [{ key: 'day', words: day, isPrivate: false }]),
    ...(matter ? [{ key: 'matter', ...matter }] : []),
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

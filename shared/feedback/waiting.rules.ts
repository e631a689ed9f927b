import { isProtectedMode, type Results, type Round } from './feedback.contract.ts';

/** Figures stay closed below this many people, however small a group may be (CCL; reference, section 0, rule 2). */
export const FEWEST_IN_ALL = 4;

/** How many answers have to be there before a protected round is opened. */
export const answersNeeded = (smallestGroup: number): number => Math.max(FEWEST_IN_ALL, smallestGroup);

/** What has to be known of a round to say whether its results can be opened. */
export interface Waiting
  extends Pick<Round, 'kind' | 'role' | 'mode' | 'smallestGroup' | 'sealedAt' | 'edition' | 'answersDeletedOn'> {
  /** Answers that are there and counted. */
  answers: number;
  /** Those of them that no edition was made of yet. */
  newAnswers: number;
}

type Verdict = Pick<Results, 'waitsFor' | 'needed'>;

const ready: Verdict = { waitsFor: null, needed: 0 };

/** A first look: my own view first, then so many that nobody stands alone; in an open conversation the first word counts. */
function waitsAtFirst({ mode, smallestGroup, answers }: Waiting): Verdict {
  const needed = isProtectedMode(mode) ? answersNeeded(smallestGroup) : 1;
  return answers < needed ? { waitsFor: 'too-few', needed } : ready;
}

/** A later look: what came in since has to be so many that the difference between the two points to nobody. */
function waitsLater({ mode, smallestGroup, newAnswers, answersDeletedOn }: Waiting): Verdict {
  if (answersDeletedOn !== null) return { waitsFor: 'answers-deleted', needed: 0 };
  if (newAnswers === 0) return { waitsFor: 'nothing-new', needed: isProtectedMode(mode) ? smallestGroup : 1 };
  if (isProtectedMode(mode) && newAnswers < smallestGroup) return { waitsFor: 'too-few-new', needed: smallestGroup };
  return ready;
}

/**
 * Why the results of a round cannot be opened, or made anew, now, and how many answers it takes. A round about me waits until
 * my own view is sealed; one that a helper collects has no answers here and waits for what is passed on.
 */
export function waitsFor(round: Waiting): Verdict {
  const isMine = round.role === 'own';
  if (isMine && round.kind === 'views' && round.sealedAt === null) return { waitsFor: 'seal-first', needed: 0 };
  if (isMine && round.mode === 'helper')
    return round.edition === null ? { waitsFor: 'not-passed-on', needed: 0 } : { waitsFor: 'nothing-new', needed: 0 };
  if (round.edition !== null) return waitsLater(round);
  return round.answersDeletedOn === null ? waitsAtFirst(round) : { waitsFor: 'answers-deleted', needed: 0 };
}

import type { PersonKind } from '../people/people.contract.ts';
import type { Group } from './disclosed.contract.ts';
import { isProtectedMode, type Round, type RoundHead } from './feedback.contract.ts';
import { answersNeeded } from './waiting.rules.ts';

/** Where a round stands, and so what leads on from it; each has its sentence in `rounds.messages.ts`. */
export type Standing = 'seal' | 'ask' | 'waiting' | 'ready' | 'withHelper' | 'collecting' | 'opened' | 'deleted';

type Known = Pick<
  RoundHead,
  | 'kind'
  | 'role'
  | 'mode'
  | 'smallestGroup'
  | 'sealedAt'
  | 'invited'
  | 'answered'
  | 'edition'
  | 'openedOn'
  | 'answersDeletedOn'
>;

/** My own view comes first, whoever answered already; then who is asked, what comes in, and what it shows. */
export function standingOf(round: Known): Standing {
  const { kind, role, mode, smallestGroup, sealedAt, invited, answered, edition, openedOn, answersDeletedOn } = round;
  if (role === 'collecting') return answersDeletedOn === null ? 'collecting' : 'deleted';
  if (edition !== null && openedOn !== null) return 'opened';
  if (answersDeletedOn !== null) return 'deleted';
  if (kind === 'views' && sealedAt === null) return 'seal';
  if (mode === 'helper') return 'withHelper';
  if (invited === 0 && answered === 0) return 'ask';
  return answered >= (isProtectedMode(mode) ? answersNeeded(smallestGroup) : 1) ? 'ready' : 'waiting';
}

/** Whether somebody can have read the questions: from then on they stay, and with them how answers are treated. */
export const hasBegun = ({
  sealedAt,
  answered,
  givenOutOn,
}: Pick<Round, 'sealedAt' | 'answered' | 'givenOutOn'>): boolean =>
  sealedAt !== null || answered > 0 || givenOutOn !== null;

/** What so many answers will show: words alone; a figure of all; figures of groups too; ranges and agreement as well. */
export type Shown = 'nothing' | 'words' | 'all' | 'groups' | 'ranges';

/** Fewest answers of one group for its range and how far it agrees (reference, section 0). */
const FEWEST_FOR_RANGE = 5;

/** What can be shown once so many of each group have answered. */
export function shownWith(counts: readonly number[], smallestGroup: number): Shown {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const largest = Math.max(0, ...counts);
  if (all === 0) return 'nothing';
  if (all < answersNeeded(smallestGroup)) return 'words';
  if (largest >= Math.max(FEWEST_FOR_RANGE, smallestGroup)) return 'ranges';
  return largest >= smallestGroup ? 'groups' : 'all';
}

/** How many people are worth asking, in all and of one group (Bowland; CIPD 2008; reference, section 0, rule 6). */
export const worthAsking = { fewest: 8, most: 12, fewestOfGroup: 3, mostOfGroup: 4 } as const;

const groupOfKind: Record<PersonKind, Group> = {
  coachee: 'teacher',
  team: 'team',
  leader: 'administrator',
  peer: 'peer',
  rater: 'other',
};

/** The group that somebody is most likely asked in. */
export const kindToGroup = (kind: PersonKind): Group => groupOfKind[kind];

import { frameworkId, itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { goal, type WantedGoal } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';

/** Words that go along with the address, to be the reason of a new goal; they stand in no address. */
export interface GoalReason {
  why: string;
}

type Origin = Pick<
  WantedGoal,
  'roundId' | 'roundPart' | 'frameworkId' | 'itemId' | 'assessmentId' | 'entryId' | 'personId'
>;

const roundId = goal.shape.roundId.unwrap();

/** What a new goal comes out of, by the address that led to it; what is no id says nothing. */
export function readOrigin(search: URLSearchParams): Origin {
  const read = (name: string) => search.get(name) ?? undefined;
  return {
    roundId: roundId.safeParse(read('round')).data ?? null,
    roundPart: read('part')?.slice(0, 12) ?? null,
    frameworkId: frameworkId.safeParse(read('framework')).data ?? null,
    itemId: itemId.safeParse(read('item')).data ?? null,
    assessmentId: assessmentId.safeParse(read('assessment')).data ?? null,
    entryId: entryId.safeParse(read('entry')).data ?? null,
    personId: personId.safeParse(read('person')).data ?? null,
  };
}

const names = {
  roundId: 'round',
  roundPart: 'part',
  frameworkId: 'framework',
  itemId: 'item',
  assessmentId: 'assessment',
  entryId: 'entry',
  personId: 'person',
} as const satisfies Record<keyof Origin, string>;

/** The address where a goal is begun that comes out of something. */
export function newGoalAddress(origin: { [Part in keyof Origin]?: string | null }): string {
  const search = new URLSearchParams();
  for (const part of Object.keys(names) as (keyof Origin)[]) {
    const value = origin[part];
    if (value) search.set(names[part], value);
  }
  const text = search.toString();
  return text === '' ? '/next-steps/goals/new' : `/next-steps/goals/new?${text}`;
}

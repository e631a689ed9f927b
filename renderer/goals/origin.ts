import { frameworkId, itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { originNames } from '../../shared/goals/goals.address.ts';
import { goal, type WantedGoal } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';

type Origin = Pick<WantedGoal, keyof typeof originNames>;

const roundId = goal.shape.roundId.unwrap();

/** What a new goal comes out of, by the address that led to it; what is no id says nothing. */
export function readOrigin(search: URLSearchParams): Origin {
  const read = (part: keyof Origin) => search.get(originNames[part]) ?? undefined;
  return {
    roundId: roundId.safeParse(read('roundId')).data ?? null,
    roundPart: read('roundPart')?.slice(0, 12) ?? null,
    frameworkId: frameworkId.safeParse(read('frameworkId')).data ?? null,
    itemId: itemId.safeParse(read('itemId')).data ?? null,
    assessmentId: assessmentId.safeParse(read('assessmentId')).data ?? null,
    entryId: entryId.safeParse(read('entryId')).data ?? null,
    personId: personId.safeParse(read('personId')).data ?? null,
  };
}

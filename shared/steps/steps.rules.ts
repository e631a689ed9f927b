import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { EntryId } from '../journal/journal.contract.ts';
import type { EndingKind } from '../templates/templates.contract.ts';
import type { Ending, Lane, Step } from './steps.contract.ts';

/** A page ends with one to three next steps: more than three are a list, and lists are not done. */
export const STEPS_PER_PAGE = 3;

/** What a new step is, as it is asked to be saved, before anything more was said of it: the coach's own, for later, out of nothing. */
export const unsaidStep = {
  entryId: null,
  personId: null,
  kind: 'step',
  whose: 'me',
  cue: '',
  response: '',
  dueOn: null,
  lane: 'later',
  remind: 'day',
  repeats: 'never',
  state: 'open',
  reason: '',
  assessmentId: null,
  itemId: null,
  roundId: null,
  roundPart: null,
  contactId: null,
  quote: '',
  goalId: null,
  planId: null,
  followsId: null,
} as const satisfies Partial<Step>;

/** The same as it stands in the journal, where it has not ended yet. */
export const blankStep = { ...unsaidStep, closedOn: null } as const satisfies Partial<Step>;

/** What a page ends with before anything was said. */
export function noEnding(entryId: EntryId): Ending {
  return { entryId, depthRating: null, reviewOn: null, list: [] };
}

export function hasNothing({ depthRating, reviewOn, list }: Ending): boolean {
  return depthRating === null && reviewOn === null && list.length === 0;
}

/** The lines of a text field as a list: trimmed, without empty ones, as many and as long as an ending holds. */
export function textToList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, 50);
}

/**
 * What stands under a page: what its template names, in the template's order, and behind it whatever the page holds
 * already, for a template may change and nothing that was written is ever hidden. A page without a template may end with a
 * next step.
 */
export function endingsToShow(
  named: readonly EndingKind[],
  steps: readonly Pick<Step, 'kind'>[],
  ending: Ending,
): EndingKind[] {
  const held: EndingKind[] = [
    ...(steps.some(({ kind }) => kind === 'step') ? (['nextStep'] as const) : []),
    ...(steps.some(({ kind }) => kind === 'agreement') ? (['agreement'] as const) : []),
    ...(ending.depthRating === null ? [] : (['depthRating'] as const)),
    ...(ending.reviewOn === null ? [] : (['date'] as const)),
    ...(ending.list.length === 0 ? [] : (['list'] as const)),
  ];
  return [...new Set([...named, ...held])];
}

interface Due {
  steps: readonly Pick<Step, 'id' | 'dueOn'>[];
  reviews: readonly { entryId: EntryId; reviewOn: LocalDate }[];
}

/** The ids of what is due, the earliest day first: neither steps nor pages wait behind the other. */
export function orderOfDue({ steps, reviews }: Due): string[] {
  return [
    ...steps.map(({ id, dueOn }) => ({ id: String(id), day: dueOn ?? '9999-12-31' })),
    ...reviews.map(({ entryId, reviewOn }) => ({ id: String(entryId), day: reviewOn })),
  ]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ id }) => id);
}

/** How a due day is said: what lies behind is "from" that day, never late. */
export function dueWordsOf(dueOn: LocalDate, today: LocalDate): 'from' | 'today' | 'tomorrow' | 'on' {
  if (dueOn < today) return 'from';
  if (dueOn === today) return 'today';
  return dueOn === addDays(today, 1) ? 'tomorrow' : 'on';
}

/**
 * Where an open step lies on the board of the week that ends on `weekEndsOn`: what waits on others waits; what is due by then,
 * from whenever, and what was picked for the week lies in it; all else is for later.
 */
export function laneOf({ lane, dueOn }: Pick<Step, 'lane' | 'dueOn'>, weekEndsOn: LocalDate): Lane {
  if (lane === 'waiting') return 'waiting';
  return lane === 'week' || (dueOn !== null && dueOn <= weekEndsOn) ? 'week' : 'later';
}

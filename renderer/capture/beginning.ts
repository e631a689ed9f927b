import { goalId } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { stepRoundId } from '../../shared/steps/steps.contract.ts';
import type { Beginning } from './capture-store.ts';

const LONGEST_QUOTE = 500;

const places: readonly [RegExp, (id: string) => Beginning | undefined][] = [
  [/^\/journal\/([^/]+)$/, (id) => ifFound(entryId.safeParse(id), (found) => ({ entryId: found }))],
  [/^\/people\/([^/]+)$/, (id) => ifFound(personId.safeParse(id), (found) => ({ personId: found }))],
  [/^\/next-steps\/goals\/([^/]+)$/, (id) => ifFound(goalId.safeParse(id), (found) => ({ goalId: found }))],
  [/^\/next-steps\/plans\/([^/]+)$/, (id) => ifFound(planId.safeParse(id), (found) => ({ planId: found }))],
  [/^\/feedback\/([^/]+)/, (id) => ifFound(stepRoundId.safeParse(id), (found) => ({ roundId: found }))],
  [
    /^\/growth\/(?:result|reflect)\/([^/]+)$/,
    (id) => ifFound(assessmentId.safeParse(id), (found) => ({ assessmentId: found })),
  ],
];

function ifFound<Id>(parsed: { data?: Id | undefined }, begin: (id: Id) => Beginning): Beginning | undefined {
  return parsed.data === undefined ? undefined : begin(parsed.data);
}

/** What the page at an address gives a step that is captured over it: a page, a person, a goal, a plan, a round, a result. */
export function beginningAt(path: string): Beginning {
  for (const [pattern, begin] of places) {
    const found = begin(pattern.exec(path)?.[1] ?? '');
    if (found) return found;
  }
  return {};
}

/** The words that are selected on a page: a step can come out of a sentence. */
export function selectedWords(): string {
  const selection = document.getSelection();
  const node = selection?.anchorNode; // all of a page is selected from the editor itself
  const place = node instanceof Element ? node : node?.parentElement;
  if (!selection || !place?.closest('[role="textbox"]')) return '';
  return selection.toString().replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
}

import type { ImportVerdict } from './answer.contract.ts';
import { LARGEST_ANSWER_FILE } from './answer.limits.ts';

/** How many texts go through the door at once. */
export const MOST_AT_ONCE = 20;
/** UTF-16 units of one batch: well below what the door takes, and as much as the largest file that is read. */
const LONGEST_BATCH = 2 * LARGEST_ANSWER_FILE;

/** Parts of a list that go through the door one after another: at most twenty, and together not longer than a request may be. */
export function toBatches<One>(all: readonly One[], lengthOf: (one: One) => number): One[][] {
  const batches: One[][] = [];
  let batch: One[] = [];
  let length = 0;
  for (const one of all) {
    const next = lengthOf(one);
    if (batch.length > 0 && (batch.length === MOST_AT_ONCE || length + next > LONGEST_BATCH)) {
      batches.push(batch);
      batch = [];
      length = 0;
    }
    batch.push(one);
    length += next;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** What is too large is judged by its size alone: it is neither read nor sent. */
export const isTooLarge = (bytes: number): boolean => bytes > LARGEST_ANSWER_FILE;

/** What became of one thing that was brought in; `unread`: the window could not read it. */
export interface Outcome {
  /** The name of a file; null: a pasted block. */
  name: string | null;
  verdict: ImportVerdict | 'unread';
}

/** Accepted ones as a count alone, and each other one by itself: which file was whose is written down nowhere. */
export function toldOf(outcomes: readonly Outcome[]): { accepted: number; others: Outcome[] } {
  const others = outcomes.filter(({ verdict }) => verdict !== 'accepted');
  return { accepted: outcomes.length - others.length, others };
}

import type { Run } from './document.ts';

/** A stretch of a text (UTF-16 units, `to` excluded) and what is to stand there. */
export interface Splice {
  from: number;
  to: number;
  words: string;
}

/** In their order, without those that overlap an earlier one. */
function inOrder(splices: readonly Splice[]): Splice[] {
  const kept: Splice[] = [];
  for (const splice of splices.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (splice.from >= (kept.at(-1)?.to ?? 0)) kept.push(splice);
  }
  return kept;
}

/** A text with its stretches replaced; of two that overlap the earlier one holds. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let changed = '';
  let at = 0;
  for (const { from, to, words } of inOrder(splices)) {
    changed += text.slice(at, from) + words;
    at = to;
  }
  return changed + text.slice(at);
}

/**
 * The same over the runs of a paragraph: what is put in looks like what stood at the beginning of the stretch, and is a mention
 * of nobody. Runs that are left without words go.
 */
export function spliceRuns(runs: readonly Run[], splices: readonly Splice[]): Run[] {
  const ordered = inOrder(splices);
  if (ordered.length === 0) return [...runs];
  const changed: Run[] = [];
  let begin = 0;
  for (const run of runs) {
    const end = begin + run.text.length;
    const own = ordered.filter(({ from, to }) => from < end && to > begin);
    const text = spliceText(
      run.text,
      own.map(({ from, to, words }) => ({
        from: Math.max(0, from - begin),
        to: Math.min(run.text.length, to - begin),
        words: from >= begin ? words : '',
      })),
    );
    if (own.length === 0) changed.push(run);
    else if (text !== '') changed.push({ ...run, text, personId: null });
    begin = end;
  }
  return changed;
}

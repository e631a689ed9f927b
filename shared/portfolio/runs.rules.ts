import type { Block, Run } from './document.ts';

/** The look of ordinary words. */
export const plainLook: Run['look'] = {
  isStrong: false,
  isEmphasised: false,
  isMarked: false,
  isStruck: false,
  isCode: false,
};

/** Ordinary words as a run. */
export const plainRun = (text: string): Run => ({ text, look: plainLook, address: null, personId: null });

/** Words that carry weight. */
export const strongRun = (text: string): Run => ({ ...plainRun(text), look: { ...plainLook, isStrong: true } });

/** Words of one line; none for an empty one. */
export const plainRuns = (text: string): Run[] => (text === '' ? [] : [plainRun(text)]);

export const paragraphOf = (text: string): Block => ({ kind: 'paragraph', runs: plainRuns(text) });

/** What was typed in a field of several lines: a paragraph for each block of lines, which stay lines within it. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(paragraphOf);

export const headingOf = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, runs: plainRuns(text) });

/** Lines with dots before them; nothing for no lines. */
export const bulletsOf = (lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'list',
          isOrdered: false,
          start: 1,
          items: lines.map((text) => ({ blocks: [paragraphOf(text)], isDone: null })),
        },
      ];

/** What something is, line by line; lines without an answer are not asked, and no block is left where none has one. */
export function factsOf(rows: readonly { label: string; text: string }[]): Block[] {
  const said = rows.filter(({ text }) => text !== '');
  if (said.length === 0) return [];
  return [{ kind: 'facts', rows: said.map(({ label, text }) => ({ label, runs: plainRuns(text) })) }];
}

/** A table of plain words; nothing where it has no row. */
export function tableOf(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption, head: head.map(plainRuns), rows: rows.map((row) => row.map(plainRuns)) }];
}

const isAlike = (one: Run, other: Run) =>
  one.personId === null &&
  other.personId === null &&
  one.address === other.address &&
  Object.entries(one.look).every(([name, value]) => other.look[name as keyof Run['look']] === value);

/** Neighbours of one look as one run; people stay runs of their own. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Every run of some blocks, in the order in which they are read. */
export function runsIn(blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block): Run[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.runs;
      case 'list':
        return block.items.flatMap((item) => runsIn(item.blocks));
      case 'quote':
        return runsIn(block.blocks);
      case 'facts':
        return block.rows.flatMap((row) => row.runs);
      case 'table':
        return [...block.head, ...block.rows.flat()].flat();
      default:
        return [];
    }
  });
}

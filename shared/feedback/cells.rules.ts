import { type SumRow, withoutLeaks } from './audit.rules.ts';
import { type Crowd, crowdOf, FEWEST_FOR_SPREAD, isIn, isSameGroups } from './blocks.rules.ts';
import type { Disclosed, PartFigures } from './disclosed.contract.ts';
import { countsFor, type Family, type Part, type Rater, weightsIn } from './scoring.rules.ts';
import { answersNeeded } from './waiting.rules.ts';

/** What is known when the figures of an edition are made in a protected round. */
export interface Protected {
  raters: readonly Rater[];
  blocks: readonly Crowd[];
  edition: number;
  /** The smallest number of people in a figure. */
  fewest: number;
  earlier: readonly Disclosed[];
}

/** A figure of a part: of one block (its place), or of all together. */
export interface Cell {
  part: Part;
  at: number | 'all';
  crowds: readonly Crowd[];
}

export const ratersIn = (raters: readonly Rater[], crowds: readonly Crowd[]): Rater[] =>
  raters.filter((rater) => crowds.some((crowd) => isIn(crowd, rater)));

/** Who counts for a figure. */
export const countedIn = (raters: readonly Rater[], { part, crowds }: Cell): Rater[] =>
  ratersIn(raters, crowds).filter(({ answers }) => countsFor(part, answers));

/** A figure of each block that is large enough. */
function wantedCells({ raters, blocks, fewest }: Protected, part: Part): Cell[] {
  return blocks
    .map((crowd, at): Cell => ({ part, at, crowds: [crowd] }))
    .filter((cell) => countedIn(raters, cell).length >= fewest);
}

/** One figure of all blocks together, if these are enough. */
function pooledCell({ raters, blocks, fewest }: Protected, part: Part): Cell[] {
  const pooled: Cell = { part, at: 'all', crowds: blocks };
  return countedIn(raters, pooled).length >= answersNeeded(fewest) ? [pooled] : [];
}

const figuresIn = ({ dimensions, items, overall }: Disclosed, code: string): PartFigures | undefined =>
  [...dimensions, ...items, ...(overall ? [overall] : [])].find((part) => part.code === code);

/** What of a part was shown in an earlier edition, and of whom: the count tells, because answers are only ever added. */
function shownCells(raters: readonly Rater[], part: Part, one: Disclosed): Cell[] {
  const figures = figuresIn(one, part.code);
  const counts = ({ answers }: Rater) => countsFor(part, answers);
  const cells = one.blocks.flatMap(({ groups }, at): Cell[] => {
    const figure = figures?.blocks[at];
    if (!figure || figure.mean === null) return [];
    return [{ part, at, crowds: [crowdOf(raters, groups, figure.n, one.edition, counts)] }];
  });
  if (cells.length > 0 || !figures || figures.others.mean === null) return cells;
  const crowds = one.blocks.map((block) => crowdOf(raters, block.groups, block.raters, one.edition));
  return [{ part, at: 'all', crowds }];
}

export interface ShownCells {
  cells: Cell[];
  /** Codes of parts of which something could not be shown, or not anew, because of what would follow from it. */
  withheld: Set<string>;
}

/** A figure as a sum over the values of everybody. */
function sumOf({ items }: Family, raters: readonly Rater[], cell: Cell): SumRow {
  const counted = new Set(countedIn(raters, cell));
  const none = items.map(() => 0);
  return raters.map((rater) => (counted.has(rater) ? weightsIn(cell.part, items, rater.answers) : none));
}

/**
 * What is given up first: the item that fewest answered, in all blocks the same as far as it goes, because one figure that is
 * missing everywhere is easier to read than many gaps; the dimension last.
 */
function costIn({ parts, dimension }: Family, { raters, blocks }: Protected): (cell: Cell) => number {
  const answered = new Map(parts.map((part) => [part, countedIn(raters, { part, at: 'all', crowds: blocks }).length]));
  return ({ part }) => (answered.get(part) ?? 0) + (part === dimension ? raters.length : 0);
}

/** The figure of a block as it was in the edition before. */
function stillShown({ part, at, crowds: [crowd] }: Cell, former: readonly Cell[]): Cell | undefined {
  const found = former.find(
    (one) => one.part === part && one.at !== 'all' && isSameGroups(one.crowds[0]?.groups ?? [], crowd?.groups ?? []),
  );
  return found && { ...found, at };
}

/**
 * The figures of a dimension and its items that can be shown. Beside each other and beside everything that was shown earlier
 * they give away nothing about fewer than `fewest` people; what would is withheld. A block's figure that was shown in the
 * edition before stays then as it was. Where no block's figure of a part is left, one of all together may be.
 */
export function shownIn(family: Family, round: Protected): ShownCells {
  const { raters, fewest, earlier } = round;
  const shownEarlier = earlier.map((one) => family.parts.flatMap((part) => shownCells(raters, part, one)));
  const costOf = costIn(family, round);
  const audited = (fresh: Cell[], beside: Cell[]) => {
    const old = [...shownEarlier.flat(), ...beside].map((cell) => sumOf(family, raters, cell));
    return withoutLeaks(old, fresh, fewest, (cell) => sumOf(family, raters, cell), costOf);
  };
  const wanted = family.parts.flatMap((part) => wantedCells(round, part));
  const kept = audited(wanted, []);
  const former = shownEarlier.at(-1) ?? [];
  const inBlocks = wanted.flatMap((cell) => (kept.includes(cell) ? cell : (stillShown(cell, former) ?? [])));
  const withoutBlocks = family.parts.filter((part) => !inBlocks.some((cell) => cell.part === part));
  const pooled = withoutBlocks.flatMap((part) => pooledCell(round, part));
  const together = audited(pooled, kept);
  const withheld = [...wanted, ...pooled].filter((cell) => !kept.includes(cell) && !together.includes(cell));
  return { cells: [...inBlocks, ...together], withheld: new Set(withheld.map(({ part }) => part.code)) };
}

/** All whose block's figure is shown, together: it follows from the blocks, and is no new sum beside them. */
export function othersOf(part: Part, cells: readonly Cell[]): Cell {
  return { part, at: 'all', crowds: cells.filter((cell) => cell.part === part).flatMap(({ crowds }) => crowds) };
}

/**
 * Where it can be shown how answers are spread: from five, and so that no spread of fewer follows from those that are and were
 * shown. All together only where each block has five, or none has.
 */
export function spreadIn(part: Part, cells: readonly Cell[], { raters, earlier }: Protected): Cell[] {
  const enough = (cell: Cell) => countedIn(raters, cell).length >= FEWEST_FOR_SPREAD;
  const tables = (shown: readonly Cell[]) => shown.filter(enough);
  const blocks = cells.filter((cell) => cell.part === part && cell.at !== 'all');
  const spread = tables(blocks);
  const others = othersOf(part, cells);
  const isAll = spread.length === 0 || spread.length === blocks.length;
  const wanted = [...spread, ...(isAll ? tables([others]) : [])];
  const rowOf = (cell: Cell): SumRow => {
    const counted = new Set(countedIn(raters, cell));
    return raters.map((rater) => [Number(counted.has(rater))]);
  };
  const old = earlier.flatMap((one) => {
    const figures = figuresIn(one, part.code);
    const shown = shownCells(raters, part, one);
    const hadSpread = (cell: Cell) => cell.at !== 'all' && (figures?.blocks[cell.at]?.spread ?? null) !== null;
    return [...shown.filter(hadSpread), ...(figures?.others.spread ? [othersOf(part, shown)] : [])];
  });
  return withoutLeaks(
    old.map(rowOf),
    wanted,
    FEWEST_FOR_SPREAD,
    rowOf,
    (cell) => countedIn(raters, cell).length - (cell.at === 'all' ? raters.length : 0),
  );
}

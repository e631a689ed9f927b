import { agreement, agreementOfMany, averageDeviation, meanOf, varianceOf } from './agreement.rules.ts';
import { type Crowd, FEWEST_FOR_SPREAD } from './blocks.rules.ts';
import { type Cell, countedIn, othersOf, type Protected, ratersIn, shownIn, spreadIn } from './cells.rules.ts';
import { type Figure, groups, type PartFigures, type Spread } from './disclosed.contract.ts';
import { type Family, isNotSeen, type Part, type Rater, scoreOf } from './scoring.rules.ts';
import { answersNeeded, FEWEST_IN_ALL } from './waiting.rules.ts';

/** The figures of a dimension with its items, or of the statement apart. */
export interface FamilyFigures {
  items: PartFigures[];
  dimension: PartFigures | null;
}

/** What may be shown of a family, before anything is counted. */
interface Plan {
  raters: readonly Rater[];
  blocks: readonly Crowd[];
  cells: readonly Cell[];
  /** Of each part: where its spread may be shown. */
  tables: readonly Cell[];
  /** Of each part: the figure of all together, where there are enough. */
  others: (part: Part) => Cell;
  withheld: ReadonlySet<string>;
  /** The smallest number of people in the figure of all together. */
  fewest: number;
}

const scoresIn = (raters: readonly Rater[], cell: Cell) =>
  countedIn(raters, cell).flatMap(({ answers }) => scoreOf(cell.part, answers) ?? []);

/** How many had not seen it; of a dimension, more than half of it. */
function notSeenIn(raters: readonly Rater[], { part, crowds }: Cell): number {
  const unseen = ({ answers }: Rater) => part.items.filter((code) => isNotSeen(answers, code)).length;
  return ratersIn(raters, crowds).filter((rater) => unseen(rater) * 2 > part.items.length).length;
}

function spreadOf({ raters, tables }: Plan, cell: Cell): Spread | null {
  const { part, at } = cell;
  if (!tables.some((table) => table.part === part && table.at === at)) return null;
  const scores = scoresIn(raters, cell);
  // Of the items whose own spread is shown: so nothing follows from it that does not from them.
  const variances = tables
    .filter((table) => table.at === at && table.part.items.length === 1 && part.items.includes(table.part.code))
    .flatMap((table) => varianceOf(scoresIn(raters, table)) ?? []);
  const isItem = part.items[0] === part.code;
  const points = part.scale.length;
  const rwg = isItem ? agreement(varianceOf(scores) ?? 0, points) : agreementOfMany(variances, points);
  const ad = averageDeviation(scores);
  if (rwg === null || ad === null) return null;
  const counts = isItem ? part.scale.map(({ value }) => scores.filter((score) => score === value).length) : [];
  return { lowest: Math.min(...scores), highest: Math.max(...scores), counts, ad, rwg };
}

const figureOf = (plan: Plan, cell: Cell, notSeen: number): Figure => {
  const scores = scoresIn(plan.raters, cell);
  return { n: scores.length, mean: meanOf(scores), notSeen, spread: spreadOf(plan, cell) };
};

const notShown = (notSeen: number): Figure => ({ n: 0, mean: null, notSeen, spread: null });

function partOf(plan: Plan, part: Part): PartFigures {
  const { raters, blocks, cells, withheld, fewest } = plan;
  const shown = blocks.map((crowd, at) => {
    const cell = cells.find((one) => one.part === part && one.at === at);
    return cell
      ? figureOf(plan, cell, notSeenIn(raters, cell))
      : notShown(notSeenIn(raters, { part, at, crowds: [crowd] }));
  });
  const together = plan.others(part);
  const isOpen = together.crowds.length === 1 && together.crowds[0]?.groups.length === groups.length;
  // In a protected round the sum of what the blocks say, and nothing beside it.
  const notSeen = isOpen ? notSeenIn(raters, together) : shown.reduce((sum, one) => sum + (one.notSeen ?? 0), 0);
  const isEnough = countedIn(raters, together).length >= fewest;
  const others = isEnough ? figureOf(plan, together, notSeen) : notShown(notSeen);
  const isWhole = others.mean !== null && shown.every(({ mean }) => mean !== null);
  const why = withheld.has(part.code) ? 'subtraction' : 'few';
  return { code: part.code, blocks: shown, others, withheld: isWhole && why === 'few' ? null : why };
}

function familyOf(plan: Plan, { parts, dimension }: Family): FamilyFigures {
  const items = parts.filter((part) => part !== dimension);
  return { items: items.map((part) => partOf(plan, part)), dimension: dimension && partOf(plan, dimension) };
}

/** In a protected round: what can be shown without giving anybody away (`cells.rules.ts`). */
export function protectedFigures(family: Family, round: Protected): FamilyFigures {
  const { raters, blocks, fewest } = round;
  const { cells, withheld } = shownIn(family, round);
  const plan: Plan = {
    raters,
    blocks,
    cells,
    tables: family.parts.flatMap((part) => spreadIn(part, cells, round)),
    others: (part) => othersOf(part, cells),
    withheld,
    fewest: answersNeeded(fewest),
  };
  return familyOf(plan, family);
}

/** In an open conversation who said what is known, and all are together whatever their group; a mean needs three all the same. */
export function openFigures(family: Family, raters: readonly Rater[], blocks: readonly Crowd[]): FamilyFigures {
  const everybody: Crowd = { groups, upTo: Number.POSITIVE_INFINITY };
  const enough = (fewest: number) => (cell: Cell) => countedIn(raters, cell).length >= fewest;
  const inBlocks = family.parts.flatMap((part) =>
    blocks.map((crowd, at): Cell => ({ part, at, crowds: [crowd] })).filter(enough(3)),
  );
  const others = (part: Part): Cell => ({ part, at: 'all', crowds: [everybody] });
  const plan: Plan = {
    raters,
    blocks,
    cells: inBlocks,
    tables: [...inBlocks, ...family.parts.map(others)].filter(enough(FEWEST_FOR_SPREAD)),
    others,
    withheld: new Set(),
    fewest: FEWEST_IN_ALL,
  };
  return familyOf(plan, family);
}

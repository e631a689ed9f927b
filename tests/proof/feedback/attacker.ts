import type { Disclosed, Figure, PartFigures } from '../../../shared/feedback/disclosed.contract.ts';
import type { Random } from '../vault/seeded-random.ts';
import { isKnownOf, type Known, solvable } from './equations.ts';
import type { MadeRound, Person } from './made-rounds.ts';

/** 60 is divided by 1 to 5 without rest: so many items have the dimensions of a made round at most. */
const WHOLE = 60;

interface Asked {
  code: string;
  items: string[];
}

/** Who is behind a figure: their places among the people. */
type Crowd = number[];

interface Read {
  part: Asked;
  crowd: Crowd;
  figure: Figure;
}

export interface Findings {
  /** Sums that were read off, and of how few people something was sought. */
  sums: number;
  sought: number;
  /** Sentences of what should not be: it was found out, or shown with too few behind it. */
  faults: string[];
}

const points = ({ answers }: Person, items: readonly string[]) =>
  items.map((code) => answers[code]).flatMap((value) => (typeof value === 'number' ? value : []));

/** Somebody's weights in the sum of a part; all 0: they do not count for it. */
function weights(person: Person, part: Asked, items: readonly string[]): number[] {
  const given = points(person, part.items).length;
  const counts = given > 0 && given >= part.items.length / 2;
  return items.map((code) =>
    counts && part.items.includes(code) && typeof person.answers[code] === 'number' ? WHOLE / given : 0,
  );
}

const isCounted = (person: Person, part: Asked) => weights(person, part, part.items).some((weight) => weight > 0);

/** People of some groups up to the newest edition in which there were so many of them. */
function crowdOf({ people }: MadeRound, names: readonly string[], upTo: number, n: number, part: Asked | null): Crowd {
  for (let edition = upTo; edition > 0; edition--) {
    const crowd = people.flatMap((person, place) => {
      const isHere = names.includes(person.group) && person.edition <= edition;
      return isHere && (part === null || isCounted(person, part)) ? place : [];
    });
    if (crowd.length === n) return crowd;
  }
  return [];
}

const inBlock = (round: MadeRound, { edition, blocks }: Disclosed, at: number): Crowd =>
  crowdOf(round, blocks[at]?.groups ?? [], edition, blocks[at]?.raters ?? 0, null);

/** Everything that one edition says about a part, and of whom. */
function read(round: MadeRound, shown: Disclosed, part: Asked, figures: PartFigures): Read[] {
  const blocks = figures.blocks.flatMap((figure, at): Read[] => {
    const names = shown.blocks[at]?.groups ?? [];
    return figure.mean === null ? [] : [{ part, figure, crowd: crowdOf(round, names, shown.edition, figure.n, part) }];
  });
  const { others } = figures;
  if (others.mean === null) return blocks;
  const counted = (crowd: Crowd) => crowd.filter((place) => isCounted(round.people[place] as Person, part));
  const everybody = round.people.flatMap(({ edition }, place) => (edition <= shown.edition ? place : []));
  const possible = [
    blocks.flatMap(({ crowd }) => crowd),
    counted(shown.blocks.flatMap((_, at) => inBlock(round, shown, at))),
    counted(everybody),
  ];
  return [...blocks, { part, figure: others, crowd: possible.find(({ length }) => length === others.n) ?? [] }];
}

/** Whether a figure is what it says it is, worked out once more from the answers. */
function isTrue(round: MadeRound, { part, crowd, figure }: Read): boolean {
  const means = crowd.map((place) => {
    const given = points(round.people[place] as Person, part.items);
    return given.reduce((sum, point) => sum + point, 0) / given.length;
  });
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  const spread = figure.spread;
  return (
    crowd.length === figure.n &&
    Math.abs(mean - (figure.mean ?? Number.NaN)) < 1e-9 &&
    (spread === null || (spread.lowest === Math.min(...means) && spread.highest === Math.max(...means)))
  );
}

/** Some few people: all ones and pairs, all who cannot be told apart, and many by chance. */
function* fewOf({ people }: MadeRound, below: number, random: Random): Generator<ReadonlySet<number>> {
  for (const [one] of people.entries()) yield new Set([one]);
  for (const [one] of people.entries()) for (let other = 0; other < one; other++) yield new Set([one, other]);
  for (const [one] of people.entries()) {
    const { group, edition } = people[one] as Person;
    const alike = people.flatMap((person, place) =>
      person.group === group && person.edition === edition ? place : [],
    );
    if (alike.length > 2 && alike.length < below) yield new Set(alike);
  }
  for (let times = below > 3 ? 150 : 0; times > 0; times--) {
    yield new Set(Array.from({ length: below - 1 }, () => random.below(people.length)));
  }
}

function seek(round: MadeRound, what: string, known: Known, below: number, random: Random, findings: Findings): void {
  const all = solvable(known);
  findings.sums += known.rows.length;
  if (all.sums === 0) return;
  for (const few of fewOf(round, below, random)) {
    if (few.size >= below) continue;
    findings.sought++;
    if (isKnownOf(all, few)) findings.faults.push(`${what} of ${[...few].join(', ')} follows`);
  }
}

const member = (round: MadeRound, crowd: Crowd) => round.people.map((_, place) => Number(crowd.includes(place)));

/** Tries everything that subtracting can do on one dimension with its items, or the statement apart. */
function attackFamily(round: MadeRound, parts: readonly Asked[], items: string[], random: Random, found: Findings) {
  const { fewest, editions, people } = round;
  const reads = editions.flatMap((shown) =>
    parts.flatMap((part) => {
      const all = [...shown.dimensions, ...shown.items, ...(shown.overall ? [shown.overall] : [])];
      const figures = all.find(({ code }) => code === part.code);
      return figures ? read(round, shown, part, figures) : [];
    }),
  );
  for (const one of reads) {
    if (!isTrue(round, one)) found.faults.push(`${one.part.code} of ${one.crowd.length} is not what was answered`);
    if (one.figure.n < fewest) found.faults.push(`${one.part.code} of ${one.figure.n} people is shown`);
    if (one.figure.spread && one.figure.n < 5) found.faults.push(`the spread of ${one.figure.n} people is shown`);
  }
  const rows = reads.map(({ part, crowd }) =>
    people.flatMap((person, place) => (crowd.includes(place) ? weights(person, part, items) : items.map(() => 0))),
  );
  const sums: Known = { people: people.length, unknowns: items.length, rows };
  seek(round, `something about ${items.join(', ')}`, sums, fewest, random, found);
  for (const part of parts) {
    const spreads = reads.filter((one) => one.part === part && one.figure.spread !== null);
    const tables: Known = {
      people: people.length,
      unknowns: 1,
      rows: spreads.map(({ crowd }) => member(round, crowd)),
    };
    seek(round, `the spread of ${part.code}`, tables, 5, random, found);
  }
}

/** Attacks everything that was shown of a round's figures. */
export function attackFigures(round: MadeRound, random: Random): Findings {
  const found: Findings = { sums: 0, sought: 0, faults: [] };
  for (const { code, items: asked } of round.questionnaire.dimensions) {
    const items = asked.map((item) => item.code);
    const parts = [{ code, items }, ...items.map((item) => ({ code: item, items: [item] }))];
    attackFamily(round, parts, items, random, found);
  }
  attackFamily(round, [{ code: 'GLOB', items: ['GLOB'] }], ['GLOB'], random, found);
  // Who answered something at all, and who had not seen it: these counts are of whole blocks.
  const blocks = round.editions.flatMap((shown) => shown.blocks.map((_, at) => inBlock(round, shown, at)));
  const rows = blocks.map((crowd) => round.people.map((_, place) => Number(crowd.includes(place))));
  const counts: Known = { people: round.people.length, unknowns: 1, rows };
  seek(round, 'who had not seen something', counts, round.fewest, random, found);
  return found;
}

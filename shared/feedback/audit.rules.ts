import { cut, independent, type Vector, wholeSpace } from './linear.rules.ts';

/**
 * What follows from everything that is shown. Each sum that is or was shown is one row over the answers that went into it; a
 * leak is a combination of rows in which the answers of fewer than `limit` people are left, whatever else cancels out: group
 * from total, item from dimension, edition from edition. It is found exactly, and supposes of whoever subtracts that they know
 * who answered what and when.
 */

/** One sum: for each person, by what each of their values is weighed (modulo the prime of `linear.rules.ts`). */
export type SumRow = readonly Vector[];

/** People who stand in all rows with the same weights, so that no combination can tell them apart. */
interface Alike {
  /** For each value of a person: its weights in the rows. */
  columns: readonly Vector[];
  people: number;
}

function alikeIn(rows: readonly SumRow[]): Alike[] {
  const found = new Map<string, Alike>();
  const people = rows[0]?.length ?? 0;
  for (let person = 0; person < people; person++) {
    const values = rows[0]?.[person]?.length ?? 0;
    const columns = Array.from({ length: values }, (_, value) => rows.map((row) => row[person]?.[value] ?? 0)).filter(
      (column) => column.some((weight) => weight !== 0),
    );
    if (columns.length === 0) continue;
    const key = JSON.stringify(columns);
    const known = found.get(key);
    if (known) known.people++;
    else found.set(key, { columns, people: 1 });
  }
  return [...found.values()];
}

/**
 * Goes through the people who are alike, and lets each either vanish from the combination or be one of the few that are left.
 * Whenever some vanish the space of combinations loses a dimension, and at most `limit - 1` are left: so there are few ways,
 * however many people there are.
 */
function combinationFor(
  basis: readonly Vector[],
  alike: readonly Alike[],
  place: number,
  few: number,
): Vector | undefined {
  const next = alike[place];
  if (!next || basis.length === 0) return basis[0];
  const without = cut(basis, next.columns);
  if (without.length === basis.length) return combinationFor(basis, alike, place + 1, few);
  const found = combinationFor(without, alike, place + 1, few);
  if (found || next.people > few) return found;
  return combinationFor(basis, alike, place + 1, few - next.people);
}

const pick = (column: Vector, places: readonly number[]): Vector => places.map((place) => column[place] ?? 0);

/**
 * The places of rows that together give away something about fewer than `limit` people; undefined: nothing does. All rows
 * are over the same people and values.
 */
export function findLeak(rows: readonly SumRow[], limit: number): number[] | undefined {
  const alike = alikeIn(rows).toSorted((one, other) => other.people - one.people); // the many first: they have to vanish
  const kept = independent(
    rows.map((_, place) => alike.flatMap(({ columns }) => columns.map((column) => column[place] ?? 0))),
  );
  const among = alike.map(({ columns, people }) => ({ people, columns: columns.map((column) => pick(column, kept)) }));
  const found = combinationFor(wholeSpace(kept.length), among, 0, limit - 1);
  return found && kept.filter((_, place) => found[place] !== 0);
}

/** A sum, and what it shows; undefined: it was shown before. */
interface Audited<Shown> {
  row: SumRow;
  shown: Shown | undefined;
}

const peopleIn = (row: SumRow): Set<number> =>
  new Set(row.flatMap((weights, person) => (weights.some((weight) => weight !== 0) ? person : [])));

/** Sums that have nobody in common, not even over others, cannot be subtracted from each other. */
function apart<Shown>(sums: readonly Audited<Shown>[]): Audited<Shown>[][] {
  const found = sums.reduce<{ people: Set<number>; sums: Audited<Shown>[] }[]>((sets, sum) => {
    const people = peopleIn(sum.row);
    const touched = sets.filter((set) => [...people].some((person) => set.people.has(person)));
    const joined = {
      people: new Set([...people, ...touched.flatMap((set) => [...set.people])]),
      sums: [...touched.flatMap((set) => set.sums), sum],
    };
    return [...sets.filter((set) => !touched.includes(set)), joined];
  }, []);
  return found.map((set) => set.sums);
}

function leakless<Shown>(
  sums: readonly Audited<Shown>[],
  limit: number,
  costOf: (shown: Shown) => number,
): readonly Audited<Shown>[] {
  const leak = findLeak(
    sums.map(({ row }) => row),
    limit,
  );
  if (!leak) return sums;
  const [least] = leak
    .flatMap((place) => sums[place]?.shown ?? [])
    .toSorted((one, other) => costOf(one) - costOf(other));
  if (least === undefined) return sums.filter(({ shown }) => shown === undefined); // the old ones leak: nothing is added
  return leakless(
    sums.filter(({ shown }) => shown !== least),
    limit,
    costOf,
  );
}

/**
 * What of the new sums can be shown beside the old ones. While there is a leak, the new sum in it for which `costOf` is least
 * is taken away.
 */
export function withoutLeaks<Shown>(
  old: readonly SumRow[],
  fresh: readonly Shown[],
  limit: number,
  rowOf: (shown: Shown) => SumRow,
  costOf: (shown: Shown) => number,
): Shown[] {
  const sums: Audited<Shown>[] = [
    ...old.map((row) => ({ row, shown: undefined })),
    ...fresh.map((shown) => ({ row: rowOf(shown), shown })),
  ];
  const kept = new Set(apart(sums).flatMap((some) => leakless(some, limit, costOf)));
  return sums.flatMap((sum) => (kept.has(sum) ? (sum.shown ?? []) : []));
}

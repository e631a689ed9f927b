/**
 * Solves like whoever subtracts: is something known of a few people alone, whatever the others said? Elimination modulo a prime
 * that is not that of the audit, and nothing else in common with it.
 */
const PRIME = 33_554_393;

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power((base * base) % PRIME, Math.floor(exponent / 2));
  return exponent % 2 === 1 ? (half * base) % PRIME : half;
}

const between = (value: number) => ((value % PRIME) + PRIME) % PRIME;

/** Rows in steps: each begins later than the one before it. */
export function steps(rows: readonly (readonly number[])[]): number[][] {
  const left = rows.map((row) => row.map(between));
  const width = left[0]?.length ?? 0;
  const done: number[][] = [];
  for (let column = 0; column < width && left.length > 0; column++) {
    const at = left.findIndex((row) => row[column] !== 0);
    const [top] = at < 0 ? [] : left.splice(at, 1);
    if (!top) continue;
    const scale = power(top[column] ?? 1, PRIME - 2);
    for (const row of left) {
      const factor = ((row[column] ?? 0) * scale) % PRIME;
      if (factor === 0) continue;
      for (let place = column; place < width; place++) {
        row[place] = ((row[place] ?? 0) + PRIME - ((factor * (top[place] ?? 0)) % PRIME)) % PRIME;
      }
    }
    done.push(top);
  }
  return done;
}

/** What is known: for each person some unknown numbers, and in each row by what they are weighed in a sum that was shown. */
export interface Known {
  people: number;
  /** Unknown numbers of one person. */
  unknowns: number;
  rows: number[][];
}

/** The same, made ready for many questions: only sums that do not follow from others, and their weights column by column. */
export interface Solvable {
  sums: number;
  /** Weights that stand alike with several people are one column. */
  columns: { weights: readonly number[]; people: Set<number> }[];
}

export function solvable({ people, unknowns, rows }: Known): Solvable {
  const sums = steps(rows);
  const columns = new Map<string, Solvable['columns'][number]>();
  for (let place = 0; place < people * unknowns; place++) {
    const weights = sums.map((row) => row[place] ?? 0);
    const key = weights.join();
    const known = columns.get(key) ?? { weights, people: new Set() };
    columns.set(key, known);
    known.people.add(Math.floor(place / unknowns));
  }
  return { sums: sums.length, columns: [...columns.values()] };
}

/**
 * Whether some combination of the sums is about these people and nobody else: so it is where the columns of all others leave
 * room for one, being of a lower rank than there are sums.
 */
export function isKnownOf({ sums, columns }: Solvable, few: ReadonlySet<number>): boolean {
  const basis: { column: number[]; at: number; scale: number }[] = [];
  for (const { weights, people } of columns) {
    if (basis.length === sums) return false;
    if (few.size >= people.size && [...people].every((person) => few.has(person))) continue;
    const rest = [...weights];
    for (const { column, at, scale } of basis) {
      const factor = ((rest[at] ?? 0) * scale) % PRIME;
      if (factor === 0) continue;
      for (let row = 0; row < sums; row++) {
        rest[row] = ((rest[row] ?? 0) + PRIME - ((factor * (column[row] ?? 0)) % PRIME)) % PRIME;
      }
    }
    const at = rest.findIndex((weight) => weight !== 0);
    if (at >= 0) basis.push({ column: rest, at, scale: power(rest[at] ?? 1, PRIME - 2) });
  }
  return basis.length < sums;
}

/** Whether a sum follows from others; `rows` are in steps. */
export function follows(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const rest = wanted.map(between);
  for (const row of rows) {
    const at = row.findIndex((value) => value !== 0);
    const factor = ((rest[at] ?? 0) * power(row[at] ?? 1, PRIME - 2)) % PRIME;
    if (factor === 0) continue;
    for (let place = at; place < rest.length; place++) {
      rest[place] = ((rest[place] ?? 0) + PRIME - ((factor * (row[place] ?? 0)) % PRIME)) % PRIME;
    }
  }
  return rest.every((value) => value === 0);
}

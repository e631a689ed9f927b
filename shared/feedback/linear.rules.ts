/**
 * Exact linear algebra for the audit (`audit.rules.ts`): modulo the largest prime below 2^26, so that a product of two numbers
 * is exact in a double. The sums that are audited weigh by 1 and by 1/2 to 1/12; that a determinant of such rows is zero modulo
 * this prime and not zero by itself would be a coincidence of one in sixty million.
 */
const PRIME = 67_108_859;

const times = (one: number, other: number) => (one * other) % PRIME;
const minus = (one: number, other: number) => (one - other + PRIME) % PRIME;

/** 1/value, by Fermat; `value` is not 0. */
export function inverse(value: number): number {
  let result = 1;
  let power = value % PRIME;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, power);
    power = times(power, power);
  }
  return result;
}

export type Vector = readonly number[];

const dot = (one: Vector, other: Vector) =>
  one.reduce((sum, value, place) => (value === 0 ? sum : (sum + times(value, other[place] ?? 0)) % PRIME), 0);

const lessMultiple = (vector: Vector, factor: number, other: Vector): number[] =>
  vector.map((value, place) => minus(value, times(factor, other[place] ?? 0)));

/**
 * The part of a space on which some vectors vanish. `basis` spans the space; the same basis comes back where they vanish on
 * all of it.
 */
export function cut(basis: readonly Vector[], vanishing: readonly Vector[]): readonly Vector[] {
  return vanishing.reduce((rest, vector) => {
    const products = rest.map((one) => dot(one, vector));
    const pivot = products.findIndex((product) => product !== 0);
    const out = rest[pivot];
    if (!out) return rest;
    const scale = inverse(products[pivot] ?? 1);
    return rest.flatMap((one, place) => {
      const product = products[place] ?? 0;
      if (place === pivot) return [];
      return [product === 0 ? one : lessMultiple(one, times(product, scale), out)];
    });
  }, basis);
}

/** The places of those rows that do not follow from the rows before them. */
export function independent(rows: readonly Vector[]): number[] {
  const reduced: { row: Vector; lead: number; scale: number }[] = [];
  return rows.flatMap((row, place) => {
    const rest = reduced.reduce<Vector>((left, { row: known, lead, scale }) => {
      const value = left[lead] ?? 0;
      return value === 0 ? left : lessMultiple(left, times(value, scale), known);
    }, row);
    const lead = rest.findIndex((value) => value !== 0);
    if (lead < 0) return [];
    reduced.push({ row: rest, lead, scale: inverse(rest[lead] ?? 1) });
    return [place];
  });
}

/** The vectors that span everything with so many places. */
export const wholeSpace = (places: number): Vector[] =>
  Array.from({ length: places }, (_, row) => Array.from({ length: places }, (_, place) => Number(place === row)));

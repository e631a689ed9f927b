import { sql } from 'kysely';

/** Ids as one value of a statement: how many it takes one by one is limited. For `where(…, 'in', listed(ids))`. */
export const listed = (ids: Iterable<string>) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`;

/** Rows by what they belong to, in their order. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

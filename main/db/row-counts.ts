import type Database from 'better-sqlite3';

/** Every table that holds something of its own; the index's inner tables are made from others. */
const tables = `
  SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND name NOT LIKE 'search\\_index%' ESCAPE '\\' AND name NOT LIKE 'person\\_index%' ESCAPE '\\'
    AND name NOT LIKE 'planned\\_index%' ESCAPE '\\'
  ORDER BY name`;

/** How many rows each table has, whatever version of Cairn made them. */
export function countRows(raw: Database.Database): Record<string, number> {
  const names = raw.prepare(tables).pluck().all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}

/** The indexes of search that the file has: one that was never migrated has fewer. */
const searchIndexes = "SELECT name FROM sqlite_master WHERE name IN ('search_index', 'person_index', 'planned_index')";

/** What SQLite finds wrong: pages, indexes, foreign keys and the indexes of search; empty when nothing. */
export function findDamage(raw: Database.Database): string[] {
  try {
    const lines = (raw.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check);
    const orphans = raw.pragma('foreign_key_check') as { table: string }[];
    for (const name of raw.prepare(searchIndexes).pluck().all())
      raw.prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`).run();
    return [...lines.filter((line) => line !== 'ok'), ...orphans.map(({ table }) => `orphan in ${table}`)];
  } catch (error) {
    return [String((error as { code?: unknown }).code ?? 'unreadable')];
  }
}

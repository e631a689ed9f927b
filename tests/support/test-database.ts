import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { migrate } from '../../main/db/migrate.ts';
import { createDatabase, type OpenDatabase } from '../../main/db/open.ts';

export interface TestDatabase extends OpenDatabase {
  file: string;
  key: Uint8Array;
  dispose(): Promise<void>;
}

/** A real encrypted file in a folder of its own, at the given version of its tables (all of them by default). */
export async function createTestDatabase(version?: number): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-db-'));
  const file = join(folder, 'journal.db');
  const key = new Uint8Array(randomBytes(32));
  const database = createDatabase(file, key);
  await migrate(database.db, version ?? Number.MAX_SAFE_INTEGER);
  return {
    ...database,
    file,
    key,
    async dispose() {
      await database.db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every table, index and column that a file has, as SQLite tells it. */
export async function schemaOf<Schema>(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT type || ' ' || name AS name FROM sqlite_master
    WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'person_index_%'
      AND name NOT LIKE 'planned_index_%'
    ORDER BY name`.execute(db);
  return rows.map((row) => row.name);
}

/** A row as an earlier version of the tables had it, which the types of today do not know. */
export async function insertRow<Schema>(
  db: Kysely<Schema>,
  table: string,
  row: Record<string, string | number | null>,
): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${sql.join(Object.values(row))})`.execute(db);
}

import { type Kysely, sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { type Migration, migrations } from './migrations/index.ts';

export const LATEST_VERSION = Math.max(...migrations.map((migration) => migration.version));

async function readVersion(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db);
  return rows[0]?.user_version ?? 0;
}

async function apply(db: Kysely<unknown>, migration: Migration): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await migration.up(trx);
    await sql`PRAGMA user_version = ${sql.lit(migration.version)}`.execute(trx);
  });
}

/** Whether tables would change. Throws `journal-newer` for a file from a newer Cairn: its tables may mean something else. */
export async function pendingMigration<Schema>(connection: Kysely<Schema>): Promise<boolean> {
  const current = await readVersion(connection as unknown as Kysely<unknown>);
  if (current > LATEST_VERSION) throw new AppError('journal-newer');
  return current < LATEST_VERSION;
}

/**
 * Brings a journal file up to this version of Cairn, each step whole or not at all.
 * Refuses a file that a newer Cairn has written (`journal-newer`): its tables may mean something else by now.
 */
export async function migrate<Schema>(connection: Kysely<Schema>, target = LATEST_VERSION): Promise<void> {
  const db = connection as unknown as Kysely<unknown>;
  const current = await readVersion(db);
  if (current > LATEST_VERSION) throw new AppError('journal-newer');
  for (const migration of migrations) {
    if (migration.version > current && migration.version <= target) await apply(db, migration);
  }
}

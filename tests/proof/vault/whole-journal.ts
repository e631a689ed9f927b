import { sql } from 'kysely';
import type { Db } from '../../../main/db/schema.ts';
import { createTestContext, testPassphrase } from '../../support/test-context.ts';
import { markOf } from './mixed-saves.ts';

/** The last revision of each page that was said to be saved, read from the lines of a writer. */
export function acknowledgedIn(lines: readonly string[]): Map<string, number> {
  const saved = lines.map((line) => line.split(' ')).filter(([what]) => what === 'saved');
  return new Map(saved.map(([, id = '', revision]) => [id, Number(revision)]));
}

async function findLostSaves(db: Db, acknowledged: ReadonlyMap<string, number>): Promise<string[]> {
  const rows = await db.selectFrom('entry').select(['id', 'revision', 'title', 'body_json']).execute();
  const stored = new Map(rows.map((row) => [row.id, row.revision]));
  const lost = [...acknowledged].filter(([id, revision]) => (stored.get(id) ?? 0) < revision);
  const half = rows.filter((row) => !`${row.title} ${row.body_json}`.includes(markOf(row.revision)));
  return [...lost.map(() => 'save lost'), ...half.map(() => 'page of another revision')];
}

async function findIndexFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ faults: number }>`
    SELECT count(*) AS faults
    FROM (SELECT id FROM entry UNION SELECT entry_id FROM search_text) AS page
    LEFT JOIN entry ON entry.id = page.id
    LEFT JOIN search_text ON search_text.entry_id = page.id
    WHERE entry.id IS NULL OR search_text.entry_id IS NULL OR search_text.title <> entry.title
      OR instr(search_text.title || search_text.text, 'of revision ' || entry.revision || '.') = 0`.execute(db);
  const isSound = await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`
    .execute(db)
    .then(
      () => true,
      () => false,
    );
  return rows[0]?.faults === 0 && isSound ? [] : ['index out of step'];
}

async function findFileFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  const { rows: orphans } = await sql`PRAGMA foreign_key_check`.execute(db);
  const isWhole = rows.length === 1 && rows[0]?.integrity_check === 'ok' && orphans.length === 0;
  return isWhole ? [] : ['file not whole'];
}

/** Opens the journal as the coach would and says what is wrong with it; nothing, if every promise was kept. */
export async function findHarm(folder: string, acknowledged: ReadonlyMap<string, number>): Promise<string[]> {
  const context = createTestContext({ folder });
  try {
    await context.vault.unlock(testPassphrase);
    return [
      ...(await findFileFaults(context.db)),
      ...(await findLostSaves(context.db, acknowledged)),
      ...(await findIndexFaults(context.db)),
    ];
  } catch (error) {
    return [`refused with ${(error as { code?: unknown }).code ?? String(error)}`];
  } finally {
    await context.vault.lock().catch(() => {});
  }
}

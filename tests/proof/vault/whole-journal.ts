import { sql } from 'kysely';
import { isSealWhole } from '../../../main/backup/backup.archive.ts';
import { listBackups } from '../../../main/backup/backup.folder.ts';
import type { Db } from '../../../main/db/schema.ts';
import { textToIndexed } from '../../../shared/search/search.rules.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { markOf } from './mixed-saves.ts';

/** What the writer changes the passphrase to. */
export const nextPassphrase = `${testPassphrase} and one more`;

/** What a writer was told: it must be there, whatever happened since. */
export interface Acknowledged {
  /** The last revision of each page. */
  saves: Map<string, number>;
  /** One of these opens the journal: which one is open while it is being changed. */
  passphrases: string[];
  /** The journal was opened at least once, so there is one. */
  exists: boolean;
}

/** What a writer says around a change of passphrase, and what opens the journal from then on. */
const passphrasesAfter: Record<string, string[]> = {
  'passphrase-changing': [testPassphrase, nextPassphrase],
  'passphrase-kept': [testPassphrase],
  'passphrase-changed': [nextPassphrase],
};

/** Reads what a writer said, line by line. */
export function acknowledgedIn(lines: readonly string[]): Acknowledged {
  const saved = lines.map((line) => line.split(' ')).filter(([what]) => what === 'saved');
  return {
    saves: new Map(saved.map(([, id = '', revision]) => [id, Number(revision)])),
    passphrases: lines.map((line) => passphrasesAfter[line]).findLast((known) => known) ?? [testPassphrase],
    exists: lines.includes('open'),
  };
}

async function findLostSaves(db: Db, saves: ReadonlyMap<string, number>): Promise<string[]> {
  const rows = await db.selectFrom('entry').select(['id', 'revision', 'title', 'body_json']).execute();
  const stored = new Map(rows.map((row) => [row.id, row.revision]));
  const lost = [...saves].filter(([id, revision]) => (stored.get(id) ?? 0) < revision);
  const half = rows.filter((row) => !`${row.title} ${row.body_json}`.includes(markOf(row.revision)));
  return [...lost.map(() => 'save lost'), ...half.map(() => 'page of another revision')];
}

/** Each page has its newest form in the history, and each day its count. */
async function findHistoryFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ faults: number }>`
    SELECT
      (SELECT count(*) FROM entry WHERE NOT EXISTS (
        SELECT 1 FROM revision WHERE entry_id = entry.id AND number = entry.revision)) +
      (SELECT count(*) FROM (
        SELECT entry_date, count(*) FROM entry WHERE deleted_at IS NULL GROUP BY entry_date
        EXCEPT SELECT entry_date, count FROM entry_day)) AS faults`.execute(db);
  return rows[0]?.faults === 0 ? [] : ['history out of step'];
}

async function findIndexFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ title: string | null; indexed: string | null; text: string | null; revision: number }>`
    SELECT entry.title, search_text.title AS indexed, search_text.text, entry.revision
    FROM (SELECT id FROM entry UNION SELECT entry_id FROM search_text) AS page
    LEFT JOIN entry ON entry.id = page.id
    LEFT JOIN search_text ON search_text.entry_id = page.id`.execute(db);
  const faults = rows.filter(
    ({ title, indexed, text, revision }) =>
      title === null ||
      indexed !== textToIndexed(title) ||
      !`${indexed} ${text}`.includes(textToIndexed(markOf(revision))),
  );
  const isSound = await sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`
    .execute(db)
    .then(
      () => true,
      () => false,
    );
  return faults.length === 0 && isSound ? [] : ['index out of step'];
}

async function findFileFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  const { rows: orphans } = await sql`PRAGMA foreign_key_check`.execute(db);
  const isWhole = rows.length === 1 && rows[0]?.integrity_check === 'ok' && orphans.length === 0;
  return isWhole ? [] : ['file not whole'];
}

/** A backup has its name only once it is whole. */
async function findBackupFaults(context: TestContext): Promise<string[]> {
  const backups = await listBackups(context.places.ownBackups, 'own');
  const areWhole = await Promise.all(backups.map(({ file }) => isSealWhole(file)));
  return areWhole.every((isWhole) => isWhole) ? [] : ['backup not whole'];
}

async function unlockWithOneOf(context: TestContext, [first = '', ...others]: string[]): Promise<void> {
  try {
    await context.vault.unlock(first);
  } catch (error) {
    if (others.length === 0 || (error as { code?: unknown }).code !== 'wrong-passphrase') throw error;
    await unlockWithOneOf(context, others);
  }
}

/** What the coach would find on opening the journal. */
export interface Found {
  /** Each promise that was not kept; none, as it should be. */
  harm: string[];
  notices: readonly string[];
}

export async function openAndLook(folder: string, { saves, passphrases, exists }: Acknowledged): Promise<Found> {
  const context = createTestContext({ folder });
  try {
    if (!exists && context.vault.getStatus().state === 'none') return { harm: [], notices: [] };
    await unlockWithOneOf(context, passphrases);
    const { notices } = context.vault.getStatus();
    const harm = [
      ...(await findFileFaults(context.db)),
      ...(await findLostSaves(context.db, saves)),
      ...(await findIndexFaults(context.db)),
      ...(await findHistoryFaults(context.db)),
      ...(await findBackupFaults(context)),
      ...notices.filter((notice) => notice === 'older-than-expected'), // it is not: a false alarm
    ];
    return { harm, notices };
  } catch (error) {
    return { harm: [`refused with ${(error as { code?: unknown }).code ?? String(error)}`], notices: [] };
  } finally {
    await context.vault.release(); // closing as the coach does would make a backup each time
  }
}

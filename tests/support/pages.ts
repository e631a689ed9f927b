import { sql } from 'kysely';
import type { Db } from '../../main/db/schema.ts';
import type { Client } from '../../shared/contract.ts';
import { page } from './builders.ts';
import { unwrap } from './test-client.ts';

/** Saves a page through the door. */
export async function savePage(client: Client, title: string, ...lines: string[]): Promise<void> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title, body: page(...(lines.length > 0 ? lines : ['A page.'])) }));
}

/** Every row of every page, as text: two journals with the same answer hold the same. */
export async function contentOf(db: Db): Promise<string> {
  const { rows } = await sql`SELECT * FROM entry ORDER BY id`.execute(db);
  return JSON.stringify(rows);
}

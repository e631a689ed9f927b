import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Db } from '../../../main/db/schema.ts';
import { dispatch } from '../../../main/ipc/dispatch.ts';
import type { Client } from '../../../shared/contract.ts';
import { errorMessages } from '../../../shared/errors.messages.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { seededRandom } from '../vault/seeded-random.ts';
import { type Spoilt, spoiltPage } from './spoil.ts';

/** All that the journal knows of its pages: rows, earlier forms, what they are found by, and how often it was written. */
async function allOf(db: Db): Promise<unknown> {
  const rows = [];
  for (const table of ['entry', 'revision', 'entry_facet', 'search_text', 'vault']) {
    rows.push((await sql`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(db)).rows);
  }
  return rows;
}

interface Kept {
  client: Client;
  db: Db;
  entry: Entry;
  rows: unknown;
}

async function keepGoodPage(client: Client, db: Db): Promise<Kept> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const body = page('Words that count.', 'And more of them.');
  const { revision } = unwrap(await client.journal.saveEntry({ ...begun, title: 'Kept', body }));
  return { client, db, entry: { ...begun, title: 'Kept', body, revision }, rows: await allOf(db) };
}

/** What is wrong with the answer to such a page; undefined when nothing is. */
async function faultOf(context: TestContext, kept: Kept, spoilt: Spoilt): Promise<string | undefined> {
  const { client, db, entry, rows } = kept;
  // Straight to the door: ten thousand levels would end the copying before it, as they do in the window.
  const answer = await dispatch(context, 'journal:saveEntry', { ...entry, body: spoilt.page });
  if (answer.ok) {
    if (!spoilt.isGood) return 'was taken';
    const read = unwrap(await client.journal.findEntry({ id: entry.id }));
    const again = read && (await client.journal.saveEntry(read));
    return again?.ok && isDeepStrictEqual(read?.body, unwrap(await client.journal.findEntry({ id: entry.id }))?.body)
      ? undefined
      : 'is not read back';
  }
  const { code } = answer.error;
  if (code === 'unexpected' || !errorMessages[code]?.next) return `was answered with ${code}`;
  return isDeepStrictEqual(await allOf(db), rows) ? undefined : 'left something behind';
}

/** Whatever is handed in as a page is either kept whole or refused with a sentence, and then nothing at all was written. */
export const malformedPages: Proof = {
  domain: 'journal',
  name: 'no page, however malformed, is stored half or ends anything: it is refused with a sentence and nothing changes',
  scale: { full: 5000, short: 300 },
  async run(times) {
    const context = await openTestJournal();
    const client = createTestClient(context);
    let kept = await keepGoodPage(client, context.db);
    const faults: string[] = [];
    const taken = new Map<string, number>();
    for (let time = 0; time < times; time++) {
      const spoilt = spoiltPage(seededRandom(time), time);
      const fault = await faultOf(context, kept, spoilt);
      if (fault) faults.push(`${time}, ${spoilt.how}, ${fault}`);
      const { revision } = unwrap(await client.journal.findEntry({ id: kept.entry.id })) ?? kept.entry;
      if (revision === kept.entry.revision) continue;
      taken.set(spoilt.how, (taken.get(spoilt.how) ?? 0) + 1);
      unwrap(await client.journal.trashEntry({ id: kept.entry.id }));
      unwrap(await client.journal.emptyTrash(null));
      kept = await keepGoodPage(client, context.db);
    }
    await context.dispose();
    const goodAfterAll = [...taken].map(([how, count]) => `${how} ${count}`).join(', ');
    return {
      tried: times,
      failed: faults.length,
      detail: `good after all: ${goodAfterAll || 'none'}; ${faults.slice(0, 4).join('; ')}`,
    };
  },
};

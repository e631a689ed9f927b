import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetRemoved, tidyJournal } from '../../../main/journal/journal.tidy.ts';
import type { Attachment } from '../../../shared/attachments/attachments.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { attach } from '../../support/attach.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function pass(milliseconds: number): void {
  context.world.now = new Date(context.world.now.getTime() + milliseconds);
}

async function save(entry: Entry, change: Partial<Entry>): Promise<Entry> {
  const changed = { ...entry, ...change };
  return { ...changed, revision: unwrap(await client.journal.saveEntry(changed)).revision };
}

const begin = async () => unwrap(await client.journal.beginEntry({ templateId: null }));
const list = async (shelf: 'all' | 'trash' = 'all') =>
  unwrap(await client.journal.listEntries({ filter: { ...everything, shelf }, offset: 0, limit: 50 }));
const revisions = async ({ id }: Entry) => unwrap(await client.journal.listRevisions({ id }));
const found = async (query: string) => unwrap(await client.search.searchEntries({ query, limit: 10 })).hits;

describe('the history of a page', () => {
  test('has every form that was saved, and each reads back as it was', async () => {
    let entry = await begin();
    for (const words of ['One.', 'One. Two.', 'One. Two. Three.']) {
      entry = await save(entry, { title: words, body: page(words) });
      pass(2 * MINUTE);
    }
    expect((await revisions(entry)).map(({ number, words }) => [number, words])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    const second = unwrap(await client.journal.getRevision({ id: entry.id, number: 2 }));
    expect(second).toMatchObject({ title: 'One. Two.', body: page('One. Two.') });
  });

  test('brings an earlier form back as the newest one, and loses the one of now not', async () => {
    const first = await save(await begin(), { title: 'Heron', body: page('She asked.') });
    const second = await save(first, { body: page('Rewritten badly.'), isStarred: true });
    const restored = unwrap(await client.journal.restoreRevision({ id: first.id, number: 1 }));
    expect(restored).toMatchObject({ revision: 3, body: page('She asked.'), isStarred: true });
    expect(unwrap(await client.journal.getRevision({ id: first.id, number: 2 })).body).toEqual(second.body);
    expect((await found('asked')).map(({ id }) => id)).toEqual([first.id]);
    expect(await found('badly')).toEqual([]);
  });

  test('gives an earlier form a page of its own', async () => {
    const first = await save(await begin(), { title: 'Heron', body: page('She asked.') });
    await save(first, { body: page('Other words.') });
    const copy = unwrap(await client.journal.copyRevision({ id: first.id, number: 1 }));
    expect(copy.id).not.toBe(first.id);
    expect(copy).toMatchObject({ revision: 1, title: 'Heron', body: page('She asked.') });
    expect(await list()).toHaveLength(2);
  });

  test('is thinned with age, never beyond its first and last form', async () => {
    let entry = await begin();
    for (let number = 0; number < 10; number++) {
      entry = await save(entry, { body: page(`Form ${number}.`) });
      pass(MINUTE);
    }
    expect(await tidyJournal(context.db, context.world.now)).toMatchObject({ thinned: 0 });
    pass(2 * DAY);
    expect((await tidyJournal(context.db, context.world.now)).thinned).toBeGreaterThan(6);
    expect(await tidyJournal(context.db, context.world.now)).toMatchObject({ thinned: 0, isDone: true });
    pass(800 * DAY);
    await tidyJournal(context.db, context.world.now);
    expect((await revisions(entry)).map(({ number }) => number)).toEqual([10, 1]);
  });

  test('can be given up when names were taken out of the page', async () => {
    const first = await save(await begin(), { body: page('Marta cried.') });
    const second = await save(first, { body: page('A colleague was sad.') });
    expect(unwrap(await client.journal.forgetHistory({ id: first.id }))).toEqual({ gone: 1 });
    expect((await revisions(second)).map(({ number }) => number)).toEqual([2]);
  });

  test('of a form that is not kept any more says so', async () => {
    const entry = await save(await begin(), { body: page('One.') });
    expect(await client.journal.restoreRevision({ id: entry.id, number: 7 })).toEqual({
      ok: false,
      error: { code: 'revision-missing' },
    });
  });
});

describe('the trash', () => {
  test('takes a page out of the list and the search, and gives it back whole', async () => {
    const entry = await save(await begin(), { title: 'Heron', body: page('She asked.'), isStarred: true });
    unwrap(await client.journal.trashEntry({ id: entry.id }));
    expect(await list()).toEqual([]);
    expect(await found('heron')).toEqual([]);
    expect(unwrap(await client.journal.outlineEntries({ filter: { ...everything, shelf: 'starred' } }))).toEqual([]);
    expect((await list('trash')).map(({ id }) => id)).toEqual([entry.id]);
    unwrap(await client.journal.untrashEntry({ id: entry.id }));
    expect((await list()).map(({ id }) => id)).toEqual([entry.id]);
    expect((await found('heron')).map(({ id }) => id)).toEqual([entry.id]);
    expect(unwrap(await client.journal.findEntry({ id: entry.id }))).toEqual(entry);
  });

  test('lets nobody write on a page in it', async () => {
    const entry = await save(await begin(), { title: 'Heron' });
    unwrap(await client.journal.trashEntry({ id: entry.id }));
    expect(await client.journal.saveEntry({ ...entry, title: 'More' })).toEqual({
      ok: false,
      error: { code: 'entry-in-trash' },
    });
    expect(unwrap(await client.journal.findTrashedAt({ id: entry.id }))).toBe(context.world.now.toISOString());
  });

  test('purges a page after 30 days, and no page before', async () => {
    const entry = await save(await begin(), { title: 'Heron' });
    const kept = await save(await begin(), { title: 'Wren' });
    unwrap(await client.journal.trashEntry({ id: entry.id }));
    pass(29.9 * DAY);
    expect(await tidyJournal(context.db, context.world.now)).toMatchObject({ purged: 0 });
    pass(0.2 * DAY);
    expect(await tidyJournal(context.db, context.world.now)).toMatchObject({ purged: 1 });
    expect(unwrap(await client.journal.findEntry({ id: entry.id }))).toBeNull();
    expect(await revisions(entry)).toEqual([]);
    expect((await list()).map(({ id }) => id)).toEqual([kept.id]);
  });

  test('leaves nothing to forget behind, and an attachment goes with its last page', async () => {
    const words = async function* () {
      yield Buffer.from('the only copy');
    };
    const { id: attachmentId } = await context.vault.attachments.add(words());
    const picture = { type: 'image', attrs: { attachmentId, alt: 'A wall' } };
    const first = await save(await begin(), { body: { type: 'doc', content: [picture] } });
    const entry = await save(first, { body: page('The wall is gone.') });
    pass(2 * DAY);
    expect(await forgetRemoved(context)).toBe(false);
    expect(context.vault.attachments.has(attachmentId)).toBe(true); // an earlier form shows it
    unwrap(await client.journal.trashEntry({ id: entry.id }));
    unwrap(await client.journal.emptyTrash(null));
    expect(await forgetRemoved(context)).toBe(true);
    expect(context.vault.attachments.has(attachmentId)).toBe(false);
    expect(await forgetRemoved(context)).toBe(false);
  });

  test('takes along what was attached today, unless another page shows it', async () => {
    const [only, both] = await Promise.all(
      ['only here', 'here too'].map((words) => attach(client, `${words}.txt`, Buffer.from(words))),
    );
    const shows = (...files: (Attachment | undefined)[]) => ({
      type: 'doc' as const,
      content: files.map((file) => ({ type: 'attachment', attrs: { attachmentId: file?.id, name: file?.name } })),
    });
    const first = await save(await begin(), { body: shows(only, both) });
    const gone = await save(first, { body: shows(both) });
    await save(await begin(), { body: shows(both) });
    unwrap(await client.journal.trashEntry({ id: gone.id }));
    unwrap(await client.journal.purgeEntry({ id: gone.id }));
    expect(await forgetRemoved(context)).toBe(true);
    expect(unwrap(await client.attachments.listAttachments(null)).map(({ name }) => name)).toEqual(['here too.txt']);
    expect(context.vault.attachments.has(only?.id ?? '')).toBe(false);
  });

  test('is emptied at once when the coach says so, and a page outside it cannot be purged', async () => {
    const entries = [await save(await begin(), { title: 'One' }), await save(await begin(), { title: 'Two' })];
    expect(await client.journal.purgeEntry({ id: entries[0]?.id as Entry['id'] })).toMatchObject({ ok: false });
    for (const { id } of entries) unwrap(await client.journal.trashEntry({ id }));
    expect(unwrap(await client.journal.emptyTrash(null))).toEqual({ purged: 2 });
    expect(await list('trash')).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { Entry, EntryFilter } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { entryRow, paragraph } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

const heron = '00000000-0000-4000-8000-000000000001';
const program = '00000000-0000-4000-8000-000000000002';
const mention = (type: string, attrs: Record<string, string>): RichTextNode => ({
  type: 'paragraph',
  content: [{ type, attrs }],
});

let context: TestContext;
let client: Client;
const ids: Record<string, string> = {};

async function keep(title: string, entryDate: string, more: Partial<Entry> = {}, ...nodes: RichTextNode[]) {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const body = { type: 'doc' as const, content: [paragraph('A quiet lesson.'), ...nodes] };
  const entry = { ...begun, entryDate, time: null, isDraft: false, title, body, ...more };
  unwrap(await client.journal.saveEntry(entry));
  ids[title] = entry.id;
}

beforeAll(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  await keep('plain', '2026-01-01');
  await keep('starred', '2026-02-01', { isStarred: true });
  await keep('draft', '2026-03-01', { isDraft: true });
  await keep('pupils', '2026-04-01', { mentionsPupils: true });
  await keep('phase', '2026-05-01', { templateId: 'phase-reflection', templateVersion: 1 });
  await keep('program', '2026-06-01', { programId: program });
  await keep('person', '2026-07-01', {}, mention('personMention', { personId: heron, label: 'Heron' }));
  await keep('tag', '2026-08-01', { isStarred: true }, mention('tagMention', { tag: 'trust' }));
  await keep('thrown away', '2026-09-01', { isStarred: true });
  unwrap(await client.journal.trashEntry({ id: ids['thrown away'] as Entry['id'] }));
});
afterAll(() => context.dispose());

const search = async (filter: Partial<EntryFilter>, limit = 50, from?: number) =>
  unwrap(
    await client.search.searchEntries({
      query: 'quiet',
      limit,
      filter: { ...everything, ...filter },
      ...(from === undefined ? {} : { from }),
    }),
  );
const titles = async (filter: Partial<EntryFilter>) => (await search(filter)).hits.map((hit) => hit.title);

test('without a filter everything that is not in the trash is found, newest first', async () => {
  expect(await titles({})).toEqual(['tag', 'person', 'program', 'phase', 'pupils', 'draft', 'starred', 'plain']);
});

test.each<[string, Partial<EntryFilter>, string[]]>([
  ['a person', { personId: heron }, ['person']],
  ['a tag', { tag: 'trust' }, ['tag']],
  ['a template', { templateId: 'phase-reflection' }, ['phase']],
  ['a program', { programId: program }, ['program']],
  ['stars', { shelf: 'starred' }, ['tag', 'starred']],
  ['drafts', { shelf: 'drafts' }, ['draft']],
  ['pupils', { mentionsPupils: true }, ['pupils']],
  ['attachments, of which there are none', { hasAttachment: true }, []],
  ['a star and a tag', { shelf: 'starred', tag: 'trust' }, ['tag']],
  [
    'a first and a last day, both belonging to it',
    { from: '2026-04-01', to: '2026-06-01' },
    ['program', 'phase', 'pupils'],
  ],
  ['a first day only', { from: '2026-07-02' }, ['tag']],
  ['a last day only', { to: '2026-01-31' }, ['plain']],
  ['a star before a day', { shelf: 'starred', to: '2026-03-01' }, ['starred']],
  ['the trash, where nothing is ever found', { shelf: 'trash' }, []],
])('only pages with %s', async (_, filter, expected) => {
  expect(await titles(filter)).toEqual(expected);
});

test('a page that comes back from the trash is found again', async () => {
  unwrap(await client.journal.untrashEntry({ id: ids['thrown away'] as Entry['id'] }));
  expect(await titles({ shelf: 'starred' })).toEqual(['thrown away', 'tag', 'starred']);
  unwrap(await client.journal.trashEntry({ id: ids['thrown away'] as Entry['id'] }));
});

test('the answer says whether there are more, and they follow one another without a gap', async () => {
  const seen: string[] = [];
  let from: number | undefined;
  for (let step = 0; step < 3; step++) {
    const { hits, next } = await search({}, 3, from);
    seen.push(...hits.map((hit) => hit.title));
    expect(next === null).toBe(step === 2);
    from = next ?? undefined;
  }
  expect(seen).toEqual(await titles({}));
  expect((await search({}, 8)).next).toBeNull();
});

test('without any words a filter alone finds its pages, and without either there is nothing to find', async () => {
  const ask = async (filter: Partial<EntryFilter>) =>
    unwrap(await client.search.searchEntries({ query: ' ', limit: 50, filter: { ...everything, ...filter } })).hits;
  const hits = await ask({ tag: 'trust' });
  expect(hits.map((hit) => hit.title)).toEqual(['tag']);
  expect(hits[0]?.textParts).toEqual([{ text: 'A quiet lesson.\n#trust', isMatch: false }]);
  expect(await ask({ to: '2026-02-01' })).toHaveLength(2);
  expect(await ask({ shelf: 'drafts' })).toHaveLength(1);
  expect(await ask({})).toEqual([]);
});

test('a star that thousands of pages have finds the same pages as one that few have', async () => {
  const before = await titles({ shelf: 'starred' });
  await context.db.transaction().execute(async (trx) => {
    for (let number = 0; number < 3000; number++) {
      const row = { ...entryRow, id: `other${number}`, entry_date: '2026-02-01' };
      await trx
        .insertInto('entry')
        .values(row as never)
        .execute();
      const facet = { facet: 'starred', entry_date: row.entry_date, created_at: 1, entry_id: row.id };
      await trx.insertInto('entry_facet').values(facet).execute();
    }
  });
  expect(await titles({ shelf: 'starred' })).toEqual(before);
  expect(await titles({ shelf: 'starred', tag: 'trust' })).toEqual(['tag']);
});

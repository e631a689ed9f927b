import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  entryToSummary,
  type ListPage,
  type ReadList,
  withChangedEntry,
  withNewEntry,
} from '../../../renderer/journal/list-cache.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

const contexts: TestContext[] = [];

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.dispose();
});

async function openJournal() {
  const context = await openTestJournal();
  contexts.push(context);
  let minute = 0;
  const client = createTestClient(context);
  return {
    client,
    async keep(entryDate: string, title: string): Promise<Entry> {
      context.world.now = new Date(2026, 10, 19, 0, ++minute);
      const entry = { ...unwrap(await client.journal.beginEntry({ templateId: null })), entryDate, title };
      const { revision } = unwrap(await client.journal.saveEntry(entry));
      return { ...entry, revision };
    },
    async read(pageSize: number, pages: number): Promise<ReadList> {
      const list: ReadList = { pages: [], pageParams: [] };
      let after: ReadList['pageParams'][number] = null;
      for (let count = 0; count < pages; count++) {
        const answer: ListPage = unwrap(await client.journal.listEntries({ after, limit: pageSize }));
        list.pages.push(answer);
        list.pageParams.push(after);
        after = answer.next;
        if (after === null) break;
      }
      return list;
    },
  };
}

const idsOf = (list: ReadList) => list.pages.flatMap(({ entries }) => entries.map(({ id }) => id));

test('after a first save the list reads as main would tell it, however far it was read', async () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-11-0${number}`);
  const journal = await openJournal();
  await fc.assert(
    fc.asyncProperty(fc.array(day, { maxLength: 3 }), day, fc.nat(4), async (before, newDay, pages) => {
      for (const each of before) await journal.keep(each, 'before');
      const read = await journal.read(2, pages + 1);
      const kept = await journal.keep(newDay, 'new');
      const shown = idsOf(withNewEntry(read, kept));
      const told = idsOf(await journal.read(100, 100));
      expect(shown).toEqual(told.slice(0, shown.length));
      if (read.pages.at(-1)?.next === null) expect(shown).toHaveLength(told.length);
    }),
    { numRuns: 25 },
  );
});

test('while somebody types only the page of the list with that row is made anew', async () => {
  const journal = await openJournal();
  const first = await journal.keep('2026-11-09', 'first');
  for (const day of ['2026-11-08', '2026-11-07', '2026-11-06']) await journal.keep(day, day);
  const read = await journal.read(2, 2);
  const changed = withChangedEntry(read, { ...first, title: 'changed', body: page('words') });
  expect(changed.pages[0]?.entries[0]).toEqual(entryToSummary({ ...first, title: 'changed', body: page('words') }));
  expect(changed.pages[1]).toBe(read.pages[1]);
  expect(changed.pages[0]?.entries[1]).toBe(read.pages[0]?.entries[1]);
});

test('a page further down than the list was read changes nothing', async () => {
  const journal = await openJournal();
  const old = await journal.keep('2025-01-01', 'old');
  for (const day of ['2026-11-08', '2026-11-07']) await journal.keep(day, day);
  const read = await journal.read(2, 1);
  expect(withChangedEntry(read, { ...old, title: 'changed' })).toBe(read);
});

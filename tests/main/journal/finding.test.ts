import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import type { Entry, EntryFilter } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const heron = '0a1b2c3d-0000-4000-8000-00000000000a';
const wren = '0a1b2c3d-0000-4000-8000-00000000000b';
const person = (personId: string, label: string): RichTextNode => ({
  type: 'personMention',
  attrs: { personId, label },
});
const tag = (word: string): RichTextNode => ({ type: 'tagMention', attrs: { tag: word } });

async function keep(entryDate: string, title: string, inline: RichTextNode[] = [], change: Partial<Entry> = {}) {
  context.world.now = new Date(context.world.now.getTime() + 1000);
  const begun = unwrap(await client.journal.beginEntry({ templateId: change.templateId ?? null }));
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: inline }] };
  const entry = { ...begun, entryDate, time: null, isDraft: false, title, body, ...change };
  return { ...entry, revision: unwrap(await client.journal.saveEntry(entry)).revision };
}

async function titles(filter: Partial<EntryFilter>): Promise<string[]> {
  const wanted = { ...everything, ...filter };
  const rows = unwrap(await client.journal.listEntries({ filter: wanted, offset: 0, limit: 50 }));
  const days = unwrap(await client.journal.outlineEntries({ filter: wanted }));
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  return rows.map(({ title }) => title);
}

describe('pages are found by', () => {
  test('person, tag, template, days, star, draft and pupils, and by several of them at once', async () => {
    await keep('2026-11-01', 'a', [person(heron, 'Heron'), tag('Feedback')]);
    await keep('2026-11-02', 'b', [person(heron, 'Heron'), person(wren, 'Wren')], { isStarred: true });
    await keep('2026-11-03', 'c', [tag('feedback')], { mentionsPupils: true });
    await keep('2026-10-31', 'd', [], { templateId: 'quick', isDraft: true });
    expect(await titles({ personId: heron })).toEqual(['b', 'a']);
    expect(await titles({ tag: 'feedback' })).toEqual(['c', 'a']);
    expect(await titles({ personId: heron, tag: 'feedback' })).toEqual(['a']);
    expect(await titles({ templateId: 'quick' })).toEqual(['d']);
    expect(await titles({ shelf: 'starred' })).toEqual(['b']);
    expect(await titles({ shelf: 'drafts' })).toEqual(['d']);
    expect(await titles({ mentionsPupils: true })).toEqual(['c']);
    expect(await titles({ from: '2026-11-01', to: '2026-11-02' })).toEqual(['b', 'a']);
    expect(await titles({ personId: wren, from: '2026-11-03' })).toEqual([]);
  });

  test('what they say now and not by what they said before', async () => {
    const entry = await keep('2026-11-01', 'a', [person(heron, 'Heron')]);
    unwrap(
      await client.journal.saveEntry({
        ...entry,
        entryDate: '2026-10-01',
        body: { type: 'doc', content: [{ type: 'paragraph', content: [tag('calm')] }] },
      }),
    );
    expect(await titles({ personId: heron })).toEqual([]);
    expect(await titles({ tag: 'calm', from: '2026-10-01', to: '2026-10-01' })).toEqual(['a']);
  });

  test('their place in the list, wherever that is', async () => {
    const entries: Entry[] = [];
    for (const day of ['2026-11-03', '2026-11-01', '2026-11-02']) entries.push(await keep(day, day));
    const places = await Promise.all(
      entries.map(async ({ id }) => unwrap(await client.journal.findPlace({ filter: everything, id }))),
    );
    expect(places).toEqual([0, 2, 1]);
    const none = { ...everything, personId: heron };
    expect(unwrap(await client.journal.findPlace({ filter: none, id: entries[0]?.id as Entry['id'] }))).toBeNull();
  });

  test('counts of days that follow whatever happens to a page', async () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    const counted = async () => unwrap(await client.journal.outlineEntries({ filter: everything }));
    const real = async () => {
      const { rows } = await sql<{ date: string; count: number }>`
        SELECT entry_date AS date, count(*) AS count FROM entry WHERE deleted_at IS NULL
        GROUP BY entry_date ORDER BY entry_date DESC`.execute(context.db);
      return rows;
    };
    const day = fc.constantFrom(...days);
    const move = fc.oneof(
      fc.record({ kind: fc.constant('new' as const), day }),
      fc.record({
        kind: fc.constantFrom('move' as const, 'trash' as const, 'back' as const, 'purge' as const),
        day,
        nth: fc.nat(6),
      }),
    );
    const entries: Entry[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 12 }), async (moves) => {
        for (const step of moves) {
          if (step.kind === 'new') entries.push(await keep(step.day, 'page'));
          const index = step.kind === 'new' ? entries.length - 1 : step.nth % Math.max(1, entries.length);
          const entry = entries[index];
          if (!entry) continue;
          if (step.kind === 'trash') await client.journal.trashEntry({ id: entry.id });
          if (step.kind === 'back') await client.journal.untrashEntry({ id: entry.id });
          if (step.kind === 'purge') await client.journal.purgeEntry({ id: entry.id });
          if (step.kind === 'move') {
            const stored = await client.journal.findEntry({ id: entry.id });
            if (stored.ok && stored.value) await client.journal.saveEntry({ ...stored.value, entryDate: step.day });
          }
        }
        expect(await counted()).toEqual(await real());
      }),
      { numRuns: 15 },
    );
  });

  test('the same day in earlier years', async () => {
    await keep('2026-11-19', 'today');
    await keep('2025-11-19', 'a year ago');
    await keep('2023-11-19', 'three years ago');
    await keep('2024-11-18', 'another day');
    const rows = unwrap(await client.journal.listOnThisDay({ date: '2026-11-19' }));
    expect(rows.map(({ title }) => title)).toEqual(['a year ago', 'three years ago']);
    expect(unwrap(await client.journal.listOnThisDay({ date: '2028-02-29' }))).toEqual([]);
  });

  test('tags, the most used first', async () => {
    await keep('2026-11-01', 'a', [tag('feedback'), tag('fear')]);
    await keep('2026-11-02', 'b', [tag('Feedback'), tag('calm')]);
    expect(unwrap(await client.journal.listTags({ prefix: 'fe', limit: 10 }))).toEqual([
      { tag: 'feedback', count: 2 },
      { tag: 'fear', count: 1 },
    ]);
  });
});

describe('the day of a page', () => {
  test('comes from its time, in the zone in which it was written', async () => {
    const time = { instant: '2026-11-19T23:30:00.000Z', timeZone: 'Asia/Tokyo' };
    const entry = await keep('2026-01-01', 'late', [], { time });
    expect(unwrap(await client.journal.findEntry({ id: entry.id }))).toMatchObject({ entryDate: '2026-11-20', time });
    const [row] = unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 1 }));
    expect(row).toMatchObject({ entryDate: '2026-11-20', clock: '08:30' });
  });

  test('stands for ever where there is no time, in any zone', async () => {
    const entry = await keep('2026-11-19', 'all day');
    const before = process.env['TZ'];
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      expect(unwrap(await client.journal.findEntry({ id: entry.id }))?.entryDate).toBe('2026-11-19');
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('in a zone that nobody knows is refused', async () => {
    const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
    const time = { instant: '2026-11-19T23:30:00.000Z', timeZone: 'Mars/Olympus' };
    expect(await client.journal.saveEntry({ ...begun, time })).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

test('a page with parts from a newer Cairn is told and read, and never shown empty or written over', async () => {
  const entry = await keep('2026-11-19', 'newer', [{ type: 'text', text: 'Words that count.' }]);
  const body = JSON.stringify({
    type: 'doc',
    content: [
      { type: 'hologram', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words that count.' }] }] },
    ],
  });
  await sql`UPDATE entry SET body_json = ${body}, body_version = 99 WHERE id = ${entry.id}`.execute(context.db);
  expect(await client.journal.findEntry({ id: entry.id })).toEqual({ ok: false, error: { code: 'entry-newer' } });
  expect(unwrap(await client.journal.readUnreadable({ id: entry.id }))).toMatchObject({ text: 'Words that count.' });
  expect(await client.journal.trashEntry({ id: entry.id })).toEqual({ ok: false, error: { code: 'entry-newer' } });
  expect(await client.journal.saveEntry(entry)).toEqual({ ok: false, error: { code: 'entry-newer' } });
});

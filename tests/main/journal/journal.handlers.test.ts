import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pagesOf } from '../../../main/journal/list.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Entry } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { page, paragraph } from '../../support/builders.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

async function keep(change: Partial<Entry> = {}): Promise<Entry> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  const entry = { ...begun, ...(change.entryDate === undefined ? {} : { time: null }), ...change };
  const { revision } = unwrap(await client.journal.saveEntry(entry));
  return { ...entry, revision };
}

describe('a page', () => {
  test('that was only begun is not in the journal', async () => {
    const begun = unwrap(await client.journal.beginEntry({ templateId: 'phase' }));
    expect(begun.revision).toBe(0);
    expect(unwrap(await client.journal.findEntry({ id: begun.id }))).toBeNull();
    expect(unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 10 }))).toEqual([]);
  });

  test('begun from a template has a section for each of its prompts, findable by the prompt', async () => {
    const begun = unwrap(await client.journal.beginEntry({ templateId: 'phase' }));
    const sections = begun.body.content ?? [];
    expect(sections).toHaveLength(13);
    expect(sections[0]).toEqual({
      type: 'promptSection',
      attrs: {
        promptId: 'phase.insights.1',
        promptVersion: 1,
        heading: 'Insights',
        prompt: 'Which moments made me see something differently?',
        state: 'open',
      },
      content: [{ type: 'paragraph' }],
    });
    expect(sections[1]?.attrs).toMatchObject({ promptId: 'phase.insights.2', heading: null });
  });

  test('that was saved reads back as it was written', async () => {
    const kept = await keep({ title: 'Räksmörgås', body: page('Heron found her own next move.') });
    expect(unwrap(await client.journal.findEntry({ id: kept.id }))).toEqual(kept);
  });

  test('still reads the same after the journal was closed and opened again', async () => {
    const kept = await keep({ title: 'Kept', body: page('One stone.') });
    await context.vault.lock();
    await context.vault.unlock(testPassphrase);
    expect(unwrap(await client.journal.findEntry({ id: kept.id }))).toEqual(kept);
  });

  test('of an unknown template is refused by name', async () => {
    const answer = await client.journal.beginEntry({ templateId: 'no-such-template' });
    expect(answer).toEqual({ ok: false, error: { code: 'template-missing' } });
  });
});

describe('saving', () => {
  test('a stale editor is refused and nothing is written', async () => {
    const kept = await keep({ title: 'First', body: page('First words.') });
    const newer = unwrap(await client.journal.saveEntry({ ...kept, title: 'Second' }));
    const answer = await client.journal.saveEntry({
      ...kept,
      title: 'From an older window',
      body: page('lost kestrel'),
    });
    expect(answer).toEqual({ ok: false, error: { code: 'changed-elsewhere' } });
    expect(unwrap(await client.journal.findEntry({ id: kept.id }))).toMatchObject({
      title: 'Second',
      revision: newer.revision,
    });
    expect(unwrap(await client.search.searchEntries({ query: 'kestrel', limit: 10 })).hits).toEqual([]);
  });

  test('the same new page twice is refused the second time, so that no second window overwrites it', async () => {
    const kept = await keep({ title: 'Mine' });
    const answer = await client.journal.saveEntry({ ...kept, revision: 0, title: 'Theirs' });
    expect(answer).toEqual({ ok: false, error: { code: 'changed-elsewhere' } });
  });

  test('a page that was removed for good since it was opened is told so, and does not come back by itself', async () => {
    const kept = await keep({ title: 'Mine' });
    unwrap(await client.journal.trashEntry({ id: kept.id }));
    expect(await client.journal.saveEntry(kept)).toEqual({ ok: false, error: { code: 'entry-in-trash' } });
    unwrap(await client.journal.purgeEntry({ id: kept.id }));
    expect(await client.journal.saveEntry(kept)).toEqual({ ok: false, error: { code: 'entry-missing' } });
    expect(unwrap(await client.journal.findEntry({ id: kept.id }))).toBeNull();
  });

  test('on a full disk is refused, keeps what was saved before, and works again when there is room', async () => {
    const kept = await keep({ title: 'Before', body: page('Safe words.') });
    await limitPages(1); // SQLite takes it as "no larger than now"
    const answer = await client.journal.saveEntry({ ...kept, body: page('x'.repeat(400_000)) });
    expect(answer).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(unwrap(await client.journal.findEntry({ id: kept.id }))).toEqual(kept);
    await limitPages(1_000_000);
    expect((await client.journal.saveEntry({ ...kept, body: page('x'.repeat(400_000)) })).ok).toBe(true);
  });

  test('while the journal is closed is refused by name', async () => {
    const kept = await keep();
    await context.vault.lock();
    expect(await client.journal.saveEntry(kept)).toEqual({ ok: false, error: { code: 'vault-locked' } });
  });

  test('and closing at the same moment ends with the page saved or refused, never half', async () => {
    const kept = await keep({ title: 'Before', body: page('before') });
    const [answer] = await Promise.all([
      client.journal.saveEntry({ ...kept, title: 'After', body: page('after') }),
      context.vault.lock(),
    ]);
    await context.vault.unlock(testPassphrase);
    const stored = unwrap(await client.journal.findEntry({ id: kept.id }));
    expect(stored?.title).toBe(answer.ok ? 'After' : 'Before');
    const { hits } = unwrap(await client.search.searchEntries({ query: answer.ok ? 'after' : 'before', limit: 10 }));
    expect(hits).toHaveLength(1);
  });

  async function limitPages(count: number): Promise<void> {
    const { sql } = await import('kysely');
    await sql`PRAGMA max_page_count = ${sql.lit(count)}`.execute(context.db);
  }
});

describe('the list', () => {
  test('shows the newest day first and goes on behind the last page that was shown', async () => {
    const days = ['2026-11-02', '2026-11-19', '2026-10-29', '2026-11-19', '2026-11-18'];
    for (const [index, entryDate] of days.entries()) {
      context.world.now = new Date(2026, 10, 19, 15, index);
      await keep({ entryDate, title: `${entryDate} ${index}` });
    }
    const first = unwrap(await client.journal.listEntries({ filter: everything, offset: 0, limit: 3 }));
    expect(first.map((entry) => entry.title)).toEqual(['2026-11-19 3', '2026-11-19 1', '2026-11-18 4']);
    const rest = unwrap(await client.journal.listEntries({ filter: everything, offset: 3, limit: 3 }));
    expect(rest.map((entry) => entry.title)).toEqual(['2026-11-02 0', '2026-10-29 2']);
  });

  test.each([
    ['every page', {}, /SCAN entry USING COVERING INDEX entry_newest_first/],
    ['a month', { from: '2026-11-01', to: '2026-11-30' }, /SEARCH entry USING COVERING INDEX entry_newest_first/],
    ['the starred ones', { shelf: 'starred' as const }, /SEARCH entry_facet USING PRIMARY KEY/],
    ['the trash', { shelf: 'trash' as const }, /SCAN entry USING COVERING INDEX entry_in_trash/],
  ])('finds %s by an index, in its order, however long the journal is', async (_, filter, index) => {
    const { rows } = await sql<{ detail: string }>`
      EXPLAIN QUERY PLAN SELECT * FROM (${pagesOf({ ...everything, ...filter })})
      ORDER BY entry_date DESC, created_at DESC, entry_id DESC LIMIT 50 OFFSET 1000`.execute(context.db);
    const plan = rows.map((row) => row.detail).join();
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });
});

describe('printing', () => {
  test('writes the file where the coach said and says its name', async () => {
    const kept = await keep({ title: 'Heron' });
    context.world.saveTo = join(context.folder, '..', `print-${kept.id}.pdf`);
    const answer = unwrap(await client.journal.printEntry({ id: kept.id }));
    expect(answer).toEqual({ saved: true, fileName: `print-${kept.id}.pdf` });
    expect(readFileSync(context.world.saveTo, 'latin1')).toMatch(/^%PDF-/);
  });

  test('shows the pictures and what the page ended with, by code; how deep it went stays with the coach', async () => {
    const person = { id: null, kind: 'coachee', role: '', group: '', school: '', consentNote: '' } as const;
    const blank = { agreementReadOn: null, openQuestion: '', isArchived: false, realName: 'Marta Lund' };
    const heron = unwrap(await client.people.savePerson({ ...person, ...blank, code: 'Heron' }));
    const attachmentId = 'a'.repeat(64);
    const image = { type: 'image', attrs: { attachmentId, alt: 'The <board>' } };
    const kept = await keep({ title: 'Talk', body: { type: 'doc', content: [image, paragraph('words')] } });
    const rest = { id: null, entryId: kept.id, personId: heron.id, kind: 'agreement', reason: '' } as const;
    const save = client.steps.saveStep;
    unwrap(await save({ ...rest, whose: 'me', state: 'open', text: 'Bring two <questions>', dueOn: '2026-12-01' }));
    unwrap(await save({ ...rest, whose: 'partner', state: 'open', text: 'Count how long she waits', dueOn: null }));
    unwrap(await save({ ...rest, whose: 'partner', state: 'dropped', text: 'Not this', dueOn: null }));
    unwrap(await client.steps.saveEnding({ entryId: kept.id, depthRating: 4, reviewOn: null, list: ['Grade 4 team'] }));
    context.world.saveTo = join(context.folder, '..', `print-${kept.id}.pdf`);
    unwrap(await client.journal.printEntry({ id: kept.id }));
    const body = (context.world.printed.at(-1) as unknown as { body: string }).body;
    expect(body).toContain(`<img src="/attachment/${attachmentId}" alt=""/>`);
    expect(body).toContain('<li>What you do: Bring two &lt;questions&gt; (1 December 2026)</li>');
    expect(body).toContain('<li>Heron: Count how long she waits</li>');
    expect(body).toContain('<li>Grade 4 team</li>');
    expect(body).not.toMatch(/Not this|Marta|<board>|deep/);
  });

  test('that the coach gives up writes nothing', async () => {
    const kept = await keep({ title: 'Heron' });
    expect(unwrap(await client.journal.printEntry({ id: kept.id })).saved).toBe(false);
  });

  test('to a place where nothing can be written says so and blames not the journal', async () => {
    const kept = await keep({ title: 'Heron' });
    context.world.saveTo = join(tmpdir(), 'no-such-folder', 'page.pdf');
    expect(await client.journal.printEntry({ id: kept.id })).toEqual({
      ok: false,
      error: { code: 'file-not-written' },
    });
  });
});

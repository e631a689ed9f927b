import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { piecesOf } from '../../../main/evidence/sight.queries.ts';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { type EvidenceTarget, evidenceId } from '../../../shared/evidence/evidence.contract.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { type EntryId, entryId } from '../../../shared/journal/journal.contract.ts';
import { type StepId, stepId } from '../../../shared/steps/steps.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
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

const waymark = frameworkId.parse('waymark');
const on = (competency: string): EvidenceTarget => ({
  kind: 'competency',
  frameworkId: waymark,
  competencyId: itemId.parse(competency),
});
const b1 = on('B1');
const c4 = on('C4');

async function keepPage(title = 'After the lesson', entryDate = '2026-11-12', ...words: string[]): Promise<EntryId> {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null, entryDate }));
  unwrap(
    await client.journal.saveEntry({ ...begun, title, body: page(...(words.length > 0 ? words : ['What I saw.'])) }),
  );
  return begun.id;
}

async function keepStep(text: string, page: EntryId | null = null, dueOn: string | null = null): Promise<StepId> {
  const step = { id: null, personId: null, kind: 'step', whose: 'me', state: 'open', reason: '' } as const;
  return unwrap(await client.steps.saveStep({ ...step, text, dueOn, entryId: page })).id;
}

type Link = Parameters<Client['evidence']['linkEvidence']>[0];
const link = (source: Link['source'], target = b1, why = '', linkedAt: string | null = null) =>
  client.evidence.linkEvidence({ source, target, why, linkedAt });
const words = (text: string, happenedOn = '2026-11-10'): Link['source'] => ({
  kind: 'words',
  id: null,
  words: text,
  happenedOn,
});
const all = { frameworkId: null, entryId: null, stepId: null };
const inFramework = async () => unwrap(await client.evidence.listEvidence({ ...all, frameworkId: waymark }));
const onPage = async (id: EntryId) => unwrap(await client.evidence.listEvidence({ ...all, entryId: id }));
const titles = async () => (await inFramework()).map(({ title }) => title);
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code);
const countRows = async () => {
  const { rows } = await sql<{ pieces: number; links: number }>`
    SELECT (SELECT count(*) FROM evidence) AS pieces, (SELECT count(*) FROM evidence_link) AS links`.execute(
    context.db,
  );
  return rows[0];
};

describe('linking', () => {
  test('a page is shown for two things and is one piece, with its day and its title as they are now', async () => {
    const id = await keepPage();
    const before = await getCommitCount(context.db);
    const first = unwrap(await link({ kind: 'page', entryId: id }, b1, '  She spoke   for most of it. '));
    context.world.now = new Date(2026, 10, 20);
    const second = unwrap(await link({ kind: 'page', entryId: id }, c4));
    expect(await getCommitCount(context.db)).toBe(before + 2);
    expect(second.id).toBe(first.id);
    expect(second).toMatchObject({
      source: { kind: 'page', entryId: id },
      title: 'After the lesson',
      entryId: id,
      happenedOn: '2026-11-12',
      links: [
        { ...b1, why: 'She spoke for most of it.', linkedAt: new Date(2026, 10, 19, 14, 32).toISOString() },
        { ...c4, why: '' },
      ],
    });
    expect(await inFramework()).toEqual([second]);
    const entry = unwrap(await client.journal.findEntry({ id }));
    if (!entry) throw new Error('the page is there');
    unwrap(
      await client.journal.saveEntry({
        ...entry,
        title: '',
        entryDate: '2026-10-01',
        body: page('Another beginning.'),
      }),
    );
    expect(await inFramework()).toMatchObject([{ title: 'Another beginning.', happenedOn: '2026-10-01' }]);
  });

  test('linking once more says why anew and leaves the moment of linking as it was', async () => {
    const source = { kind: 'page', entryId: await keepPage() } as const;
    const first = unwrap(await link(source, b1, 'Before'));
    context.world.now = new Date(2026, 11, 1);
    const again = unwrap(await link(source, b1, 'After'));
    expect(again).toEqual({ ...first, links: [{ ...first.links[0], why: 'After' }] });
  });

  test('words of its own have their day, are listed by their beginning, and are changed under their own id', async () => {
    const long = `Heron asked the whole team ${'and listened '.repeat(20)}`.trim();
    const kept = unwrap(await link(words(long)));
    expect(kept).toMatchObject({ entryId: null, happenedOn: '2026-11-10', source: { words: long, id: kept.id } });
    expect(kept.title).toMatch(/^Heron asked the whole team and listened .*…$/);
    expect(kept.title.length).toBeLessThan(130);
    const changed = unwrap(
      await link({ kind: 'words', id: kept.id, words: 'Shorter.', happenedOn: '2026-11-11' }, b1, 'why'),
    );
    expect(changed).toMatchObject({ id: kept.id, title: 'Shorter.', happenedOn: '2026-11-11' });
    expect(await countRows()).toEqual({ pieces: 1, links: 1 });
    expect(
      (await client.evidence.linkEvidence({ source: words(' \n '), target: b1, why: '', linkedAt: null })).ok,
    ).toBe(false);
  });

  test('the day of a step is when it was closed, or else due, or else written down', async () => {
    const step = await keepStep('Ask before I tell.');
    const day = async () => (await inFramework())[0]?.happenedOn;
    unwrap(await link({ kind: 'step', stepId: step }));
    expect(await day()).toBe('2026-11-19');
    const known = {
      id: step,
      entryId: null,
      personId: null,
      kind: 'step',
      whose: 'me',
      text: 'Asked.',
      reason: '',
    } as const;
    unwrap(await client.steps.saveStep({ ...known, dueOn: '2026-11-30', state: 'open' }));
    expect(await day()).toBe('2026-11-30');
    context.world.now = new Date(2026, 10, 25);
    unwrap(await client.steps.saveStep({ ...known, dueOn: '2026-11-30', state: 'done' }));
    expect(await inFramework()).toMatchObject([{ title: 'Asked.', happenedOn: '2026-11-25' }]);
  });

  test('the newest day stands first', async () => {
    unwrap(await link(words('in October', '2026-10-01')));
    unwrap(await link({ kind: 'page', entryId: await keepPage('in November') }));
    unwrap(await link(words('last year', '2025-11-30')));
    expect(await titles()).toEqual(['in November', 'in October', 'last year']);
  });

  test('a page tells what stands on it, its files and steps too, whatever the framework', async () => {
    const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
    const id = await savePageWith(client, 'With counts', [file]);
    unwrap(await link({ kind: 'page', entryId: id }));
    unwrap(await link({ kind: 'file', entryId: id, attachmentId: file.id }, c4));
    unwrap(await link({ kind: 'step', stepId: await keepStep('Count again.', id) }));
    unwrap(await link({ kind: 'page', entryId: await keepPage('Another page') }));
    unwrap(await link(words('Nowhere')));
    expect((await onPage(id)).map(({ title }) => title).toSorted()).toEqual([
      'Count again.',
      'With counts',
      'counts.txt',
    ]);
    expect((await onPage(id)).map((piece) => piece.entryId)).toEqual([id, id, id]);
    const step = await keepStep('Alone');
    unwrap(await link({ kind: 'step', stepId: step }));
    expect(unwrap(await client.evidence.listEvidence({ ...all, stepId: step }))).toMatchObject([{ title: 'Alone' }]);
  });
});

describe('what is refused', () => {
  test('sources that are not in the journal, each with its own reason, and nothing is kept of them', async () => {
    const id = await keepPage();
    const trashed = await keepPage('Old');
    const stepThere = await keepStep('On an old page', trashed);
    unwrap(await client.journal.trashEntry({ id: trashed }));
    const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
    const nowhere = entryId.parse(randomUUID());
    expect(codeOf(await link({ kind: 'page', entryId: nowhere }))).toBe('entry-missing');
    expect(codeOf(await link({ kind: 'page', entryId: trashed }))).toBe('entry-in-trash');
    expect(codeOf(await link({ kind: 'file', entryId: id, attachmentId: file.id }))).toBe('attachment-missing');
    expect(codeOf(await link({ kind: 'file', entryId: nowhere, attachmentId: file.id }))).toBe('entry-missing');
    expect(codeOf(await link({ kind: 'step', stepId: stepId.parse(randomUUID()) }))).toBe('step-missing');
    expect(codeOf(await link({ kind: 'step', stepId: stepThere }))).toBe('entry-in-trash');
    expect(await countRows()).toEqual({ pieces: 0, links: 0 });
  });

  test('a competency or a framework that is not there', async () => {
    expect(codeOf(await link(words('Something'), on('Z9')))).toBe('competency-missing');
    const elsewhere = {
      kind: 'competency' as const,
      frameworkId: frameworkId.parse('nowhere'),
      competencyId: itemId.parse('B1'),
    };
    expect(codeOf(await link(words('Something'), elsewhere))).toBe('framework-missing');
    expect(await countRows()).toEqual({ pieces: 0, links: 0 });
  });

  test('words under the id of a page', async () => {
    const { id } = unwrap(await link({ kind: 'page', entryId: await keepPage() }));
    const masked = { kind: 'words', id, words: 'Not a page any more', happenedOn: '2026-11-10' } as const;
    expect(codeOf(await link(masked))).toBe('evidence-missing');
    expect(await titles()).toEqual(['After the lesson']);
  });
});

describe('taking away', () => {
  test('a piece stays as long as it is shown for something, and is then forgotten', async () => {
    const source = { kind: 'page', entryId: await keepPage() } as const;
    unwrap(await link(source, b1));
    const { id } = unwrap(await link(source, c4));
    unwrap(await client.evidence.unlinkEvidence({ id, target: b1 }));
    expect(await inFramework()).toMatchObject([{ id, links: [c4] }]);
    expect(await hasToForget(context.db)).toBe(true);
    unwrap(await client.evidence.unlinkEvidence({ id, target: c4 }));
    expect(await countRows()).toEqual({ pieces: 0, links: 0 });
    const commits = await getCommitCount(context.db);
    unwrap(await client.evidence.unlinkEvidence({ id, target: c4 }));
    expect(await getCommitCount(context.db)).toBe(commits);
  });

  test.each(['page', 'words'] as const)('undoing brings a %s back as it was', async (kind) => {
    const source = kind === 'page' ? ({ kind, entryId: await keepPage() } as const) : words('Kept by hand');
    const kept = unwrap(await link(source, b1, 'Because she asked.'));
    context.world.now = new Date(2026, 11, 24);
    unwrap(await client.evidence.unlinkEvidence({ id: kept.id, target: b1 }));
    expect(await inFramework()).toEqual([]);
    const [{ why, linkedAt } = { why: '', linkedAt: '' }] = kept.links;
    const back = unwrap(await link(kept.source, b1, why, linkedAt));
    expect({ ...back, id: kept.id, source: kept.source }).toEqual(kept);
    if (kind === 'words') expect(back.id).toBe(kept.id);
  });
});

describe('what is not in sight', () => {
  test('a page in the trash counts for nothing, with its files and steps, and all come back with it', async () => {
    const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
    const id = await savePageWith(client, 'With counts', [file]);
    unwrap(await link({ kind: 'page', entryId: id }));
    unwrap(await link({ kind: 'file', entryId: id, attachmentId: file.id }));
    unwrap(await link({ kind: 'step', stepId: await keepStep('Count again.', id) }));
    const before = await inFramework();
    expect(before).toHaveLength(3);
    unwrap(await client.journal.trashEntry({ id }));
    expect(await inFramework()).toEqual([]);
    expect(await onPage(id)).toEqual([]);
    unwrap(await client.journal.untrashEntry({ id }));
    expect(await inFramework()).toEqual(before);
  });

  test('a page that is thrown away for good takes its evidence along', async () => {
    const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
    const id = await savePageWith(client, 'With counts', [file]);
    unwrap(await link({ kind: 'page', entryId: id }, b1, 'why'));
    unwrap(await link({ kind: 'file', entryId: id, attachmentId: file.id }));
    unwrap(await link({ kind: 'step', stepId: await keepStep('Count again.', id) }));
    unwrap(await link(words('Stays')));
    unwrap(await client.journal.trashEntry({ id }));
    unwrap(await client.journal.purgeEntry({ id }));
    expect(await countRows()).toEqual({ pieces: 1, links: 1 });
    expect(await titles()).toEqual(['Stays']);
  });

  test('a file is in sight as long as its page shows it', async () => {
    const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
    const id = await savePageWith(client, 'With counts', [file]);
    unwrap(await link({ kind: 'file', entryId: id, attachmentId: file.id }));
    const shows = unwrap(await client.journal.findEntry({ id }));
    if (!shows) throw new Error('the page is there');
    const { revision } = unwrap(await client.journal.saveEntry({ ...shows, body: page('Without it.') }));
    expect(await inFramework()).toEqual([]);
    unwrap(await client.journal.saveEntry({ ...shows, revision }));
    expect(await titles()).toEqual(['counts.txt']);
  });
});

test('files are found by the beginnings of words in their names, on the newest page that shows them', async () => {
  const counts = await attach(client, 'talk counts.txt', Buffer.from('12 : 20'));
  const other = await attach(client, 'plan.txt', Buffer.from('A plan.'));
  const old = await savePageWith(client, 'Old', [counts, other]);
  const entry = unwrap(await client.journal.findEntry({ id: old }));
  if (!entry) throw new Error('the page is there');
  unwrap(await client.journal.saveEntry({ ...entry, entryDate: '2026-01-07', time: null }));
  const newer = await savePageWith(client, 'Newer', [counts]);
  const names = async (query: string) =>
    unwrap(await client.evidence.findFiles({ query, limit: 10 })).map(({ name }) => name);
  expect(await names('')).toEqual(['talk counts.txt', 'plan.txt']);
  expect(await names('cou')).toEqual(['talk counts.txt']);
  expect(await names('ounts')).toEqual([]);
  const [found] = unwrap(await client.evidence.findFiles({ query: 'counts', limit: 1 }));
  expect(found).toMatchObject({
    entryId: newer,
    attachmentId: counts.id,
    pageTitle: 'Newer',
    happenedOn: '2026-11-19',
  });
  unwrap(await client.journal.trashEntry({ id: newer }));
  const [again] = unwrap(await client.evidence.findFiles({ query: 'counts', limit: 1 }));
  expect(again).toMatchObject({ entryId: old, happenedOn: '2026-01-07' });
});

test('the framework that something was linked to last is remembered', async () => {
  expect(unwrap(await client.evidence.findLastFramework(null))).toBeNull();
  unwrap(await link(words('In Waymark')));
  expect(unwrap(await client.evidence.findLastFramework(null))).toBe('waymark');
  const own = unwrap(await client.frameworks.duplicateFramework({ id: waymark }));
  const first = own.domains[0]?.competencies[0];
  if (!first) throw new Error('a framework has parts');
  context.world.now = new Date(2026, 10, 20);
  unwrap(
    await link(words('In an own one'), { kind: 'competency' as const, frameworkId: own.id, competencyId: first.id }),
  );
  expect(unwrap(await client.evidence.findLastFramework(null))).toBe(own.id);
});

test('what was linked stays when the framework is worded anew, and can still be said anew', async () => {
  const own = unwrap(await client.frameworks.duplicateFramework({ id: waymark }));
  const { id, version: _version, isBuiltIn: _own, isArchived: _archived, assessments: _count, ...text } = own;
  const [domain, ...rest] = text.domains;
  const [gone, ...stays] = domain?.competencies ?? [];
  if (!domain || !gone) throw new Error('a framework has parts');
  const target = { kind: 'competency' as const, frameworkId: id, competencyId: gone.id };
  const kept = unwrap(await link(words('Of a part'), target, 'Before'));
  unwrap(
    await client.frameworks.saveFramework({ ...text, id, domains: [{ ...domain, competencies: stays }, ...rest] }),
  );
  expect(unwrap(await client.evidence.listEvidence({ ...all, frameworkId: id }))).toEqual([kept]);
  const source = { ...words('Of a part'), id: kept.id } as Link['source'];
  expect(unwrap(await link(source, target, 'After')).links).toMatchObject([{ why: 'After' }]);
  expect(codeOf(await link(words('Something new'), target))).toBe('competency-missing');
  expect(codeOf(await client.frameworks.removeFramework({ id }))).toBe('framework-in-use');
});

test('nothing of what is linked stands in the log', async () => {
  unwrap(await link(words('Heron wept'), b1, 'Because of Kestrel'));
  await link(words('Heron wept'), on('Z9'), 'Because of Kestrel');
  expect(context.logged.join()).not.toMatch(/Heron|Kestrel/);
});

describe('with 10,000 pieces', () => {
  beforeEach(async () => {
    await sql`
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO evidence (id, kind, words, happened_on, created_at)
      SELECT printf('00000000-0000-4000-8000-%012d', i), 'words', 'Piece ' || i, '2026-11-01', i FROM n`.execute(
      context.db,
    );
    await sql`
      INSERT INTO evidence_link (framework_id, competency_id, evidence_id, why, linked_at)
      SELECT CASE created_at % 2 WHEN 0 THEN 'waymark' ELSE 'own' END, 'A' || (1 + created_at % 4), id, '', created_at
      FROM evidence`.execute(context.db);
  });

  const planOf = async (filter: Parameters<typeof piecesOf>[1]) => {
    const rows = await piecesOf(context.db, filter).explain<{ detail: string }>(undefined, sql`QUERY PLAN`);
    return rows.map(({ detail }) => detail).join('; ');
  };

  test('those of a framework are all listed', async () => {
    const listed = await inFramework();
    expect(listed).toHaveLength(5000);
    expect(listed[0]).toMatchObject({
      id: evidenceId.parse('00000000-0000-4000-8000-000000010000'),
      title: 'Piece 10000',
    });
  });

  test.each([
    ['a framework', { ...all, frameworkId: waymark }],
    ['a page', { ...all, entryId: entryId.parse(randomUUID()) }],
    ['a step', { ...all, stepId: stepId.parse(randomUUID()) }],
    ['a page in a framework', { ...all, frameworkId: waymark, entryId: entryId.parse(randomUUID()) }],
  ])('those of %s are found by an index', async (_, filter) => {
    const plan = await planOf(filter);
    expect(plan).toMatch(/SEARCH evidence USING/);
    expect(plan).not.toMatch(/SCAN/);
  });
});

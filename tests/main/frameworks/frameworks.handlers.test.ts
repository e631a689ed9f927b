import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Framework, FrameworkId, FrameworkText, ItemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { frameworkToFile } from '../../../shared/frameworks/frameworks.file.ts';
import { inOrder, renameItems } from '../../../shared/frameworks/frameworks.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { insertRow } from '../../support/test-database.ts';
import { matrixFile, waymarkFile } from './spoiled-file.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const waymark = 'waymark' as FrameworkId;
const id = (text: string) => text as ItemId;
const stage = (name: string) => ({
  name,
  gist: `I am ${name}.`,
  reach: '',
  strengths: [],
  challenges: [],
  nextSteps: [],
});
const wording: FrameworkText = {
  name: 'Harbour',
  description: '',
  source: '',
  stages: [stage('beginning'), stage('going')],
  domains: [
    {
      id: id('x'),
      code: 'A',
      name: 'Trust',
      about: '',
      evidence: [],
      nextMoves: ['Ask twice.'],
      competencies: [
        { id: id('y'), code: 'A1', name: 'Listens', about: '', descriptors: ['Not yet.', 'Always.'] },
        { id: id('z'), code: 'A2', name: 'Keeps quiet', about: '', descriptors: [] },
      ],
    },
  ],
  cases: [],
};

const make = async (part: Partial<FrameworkText> = {}) =>
  unwrap(await client.frameworks.saveFramework({ ...wording, ...part, id: null }));
const change = async (framework: Framework, part: Partial<FrameworkText>) =>
  unwrap(await client.frameworks.saveFramework({ ...inOrder(framework), ...part, id: framework.id }));
const list = async () => unwrap(await client.frameworks.listFrameworks(null));
const own = async () => (await list()).filter(({ isBuiltIn }) => !isBuiltIn);
const find = async (wanted: string) => (await list()).find((framework) => framework.id === wanted) as Framework;
const versionOf = async ({ id }: Framework, version: number) =>
  unwrap(await client.frameworks.findFrameworkVersion({ id, version }));
const itemIds = ({ domains, cases }: FrameworkText) => [
  ...domains.flatMap((domain) => [domain.id, ...domain.competencies.map((one) => one.id)]),
  ...cases.map((one) => one.id),
];
const withoutIds = (text: FrameworkText) => renameItems(inOrder(text), () => id(''));

const assess = (framework: Framework, name = 'a') =>
  insertRow(context.db, 'assessment', {
    id: `${name}-${framework.id}`,
    framework_id: framework.id,
    framework_version: framework.version,
    form: 'full',
    occasion: 'start',
    taken_on: '2026-11-19',
    began_at: 1,
    finished_at: null,
    entry_id: null,
    recognise: '',
    focus_json: '[]',
    further: '',
    proof: '',
  });

/** Every row that frameworks keep, and how often something was written at all. */
async function rows(): Promise<unknown> {
  const { db } = context;
  const frameworks = await db.selectFrom('framework').selectAll().orderBy('id').execute();
  const versions = await db.selectFrom('framework_version').selectAll().orderBy('framework_id').execute();
  return [frameworks, versions, await getCommitCount(db)];
}

test('a new journal has Waymark, whole, and no framework of its own', async () => {
  const frameworks = await list();
  expect(frameworks).toHaveLength(1);
  expect(frameworks[0]).toMatchObject({ id: 'waymark', isBuiltIn: true, isArchived: false, assessments: 0 });
  expect(frameworkToFile(await find('waymark'))).toBe(waymarkFile);
});

describe('an own framework', () => {
  test('stands behind the built-in ones, in the order of making, also when the journal was closed and opened', async () => {
    const first = await make({ name: 'One' });
    context.world.now = new Date(context.world.now.getTime() + 1000);
    const second = await make({ name: 'Another' });
    await context.vault.lock();
    await context.vault.unlock(testPassphrase);
    expect((await list()).slice(1)).toEqual([first, second]);
  });

  test('gives all its parts ids of their own', async () => {
    const [first, second] = [await make(), await make()];
    expect(new Set([...itemIds(first), ...itemIds(second), 'x', 'y', 'z']).size).toBe(9);
    expect(withoutIds(first)).toEqual(withoutIds(wording));
  });

  test('is worded over until it has an assessment; its parts keep their ids', async () => {
    const made = await make();
    const changed = await change(made, { name: 'Harbour school', stages: [stage('not'), stage('done')] });
    expect(changed).toMatchObject({ version: 1, name: 'Harbour school' });
    expect(itemIds(changed)).toEqual(itemIds(made));
    expect((await versionOf(made, 1))?.name).toBe('Harbour school');
  });

  test('with an assessment gets a new version, and the old one keeps its words', async () => {
    const made = await make();
    await assess(made);
    const changed = await change(made, { name: 'Harbour school' });
    expect(changed).toMatchObject({ version: 2, assessments: 1 });
    expect(itemIds(changed)).toEqual(itemIds(made));
    expect((await versionOf(made, 1))?.name).toBe('Harbour');
    expect((await versionOf(made, 2))?.name).toBe('Harbour school');
    expect(await versionOf(made, 3)).toBeNull();
    expect(await own()).toEqual([changed]);
    expect((await change(changed, { name: 'Third' })).version).toBe(3);
  });

  test('with an assessment of an older version only gets a new version too', async () => {
    const made = await make();
    await assess(made);
    const second = await change(made, { name: 'Second' });
    await assess(second, 'b');
    expect(await find(made.id)).toMatchObject({ version: 2, assessments: 2 });
    await change(second, { name: 'Third' });
    expect((await versionOf(made, 2))?.name).toBe('Second');
  });

  test('saved as it was is not a new version, and not a reason for a backup', async () => {
    const made = await make();
    await assess(made);
    const before = await rows();
    expect(await change(made, { name: ' Harbour\u200b ' })).toEqual({ ...made, assessments: 1 });
    expect(await rows()).toEqual(before);
  });

  test('gets new ids for parts that it does not know, and none of another framework', async () => {
    const made = await make();
    const other = await make();
    const [domain] = made.domains;
    const [foreign] = other.domains;
    if (!domain || !foreign) throw new Error('both have a domain');
    const foreignId = foreign.competencies[0]?.id as ItemId;
    const competencies = [
      ...domain.competencies,
      { id: foreignId, code: 'A3', name: 'New', about: '', descriptors: [] },
    ];
    const changed = await change(made, { domains: [{ ...domain, competencies }] });
    expect(itemIds(changed).slice(0, 3)).toEqual(itemIds(made));
    expect(itemIds(changed)[3]).not.toBe(foreignId);
  });

  test('that is not whole is refused, and nothing is written', async () => {
    const [domain] = wording.domains;
    if (!domain) throw new Error('it has a domain');
    const before = await rows();
    for (const part of [
      { domains: [domain, domain] },
      { domains: [{ ...domain, code: 'a1' }] },
      { domains: [{ ...domain, nextMoves: ['One.', 'Two.'] }] },
      { domains: [{ ...domain, about: '<script>alert(1)</script>' }] },
      { domains: [] },
      { stages: [stage('alone')] },
      { name: '\u200b' },
    ] satisfies Partial<FrameworkText>[]) {
      const answer = await client.frameworks.saveFramework({ ...wording, ...part, id: null });
      expect(answer, JSON.stringify(part)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    expect(await rows()).toEqual(before);
  });

  test('that is gone cannot be changed, copied, put aside, saved as a file or removed', async () => {
    const gone = { id: 'gone' as FrameworkId };
    const missing = { ok: false, error: { code: 'framework-missing' } };
    context.world.saveTo = join(context.folder, 'gone.json');
    expect(await client.frameworks.saveFramework({ ...wording, ...gone })).toMatchObject(missing);
    expect(await client.frameworks.duplicateFramework(gone)).toMatchObject(missing);
    expect(await client.frameworks.archiveFramework({ ...gone, isArchived: true })).toMatchObject(missing);
    expect(await client.frameworks.exportFramework(gone)).toMatchObject(missing);
    expect(await client.frameworks.removeFramework(gone)).toMatchObject(missing);
  });
});

describe('a built-in framework', () => {
  test('cannot be changed, put aside or removed', async () => {
    const builtIn = { ok: false, error: { code: 'framework-built-in' } };
    const before = await rows();
    expect(await client.frameworks.saveFramework({ ...wording, id: waymark })).toMatchObject(builtIn);
    expect(await client.frameworks.archiveFramework({ id: waymark, isArchived: true })).toMatchObject(builtIn);
    expect(await client.frameworks.removeFramework({ id: waymark })).toMatchObject(builtIn);
    expect(await rows()).toEqual(before);
  });

  test('can be copied whole, stories and all, and the copy changed', async () => {
    const copy = unwrap(await client.frameworks.duplicateFramework({ id: waymark }));
    expect(copy).toMatchObject({ name: 'Copy of Waymark', version: 1, isBuiltIn: false, assessments: 0 });
    expect(withoutIds({ ...copy, name: 'Waymark' })).toEqual(withoutIds(await find('waymark')));
    expect(itemIds(copy).some((each) => itemIds({ ...wording, domains: [] }).includes(each) || each === 'A1')).toBe(
      false,
    );
    expect((await change(copy, { name: 'Mine' })).name).toBe('Mine');
    expect(unwrap(await client.frameworks.duplicateFramework({ id: waymark })).name).toBe('Copy of Waymark');
    expect(unwrap(await client.frameworks.duplicateFramework({ id: waymark })).name).toBe('Copy of Waymark (2)');
  });

  test('has its first version, and no other', async () => {
    const version = async (number: number) =>
      unwrap(await client.frameworks.findFrameworkVersion({ id: waymark, version: number }));
    expect((await version(1))?.name).toBe('Waymark');
    expect(await version(2)).toBeNull();
  });
});

describe('putting aside and removing', () => {
  test('one put aside stays readable and comes back; twice is once', async () => {
    const { id } = await make();
    unwrap(await client.frameworks.archiveFramework({ id, isArchived: true }));
    expect((await find(id)).isArchived).toBe(true);
    const before = await rows();
    unwrap(await client.frameworks.archiveFramework({ id, isArchived: true }));
    expect(await rows()).toEqual(before);
    unwrap(await client.frameworks.archiveFramework({ id, isArchived: false }));
    expect((await find(id)).isArchived).toBe(false);
  });

  test('one that nothing hangs on is removed with all its wordings, and its words are to be forgotten', async () => {
    const { id } = await make();
    unwrap(await client.frameworks.removeFramework({ id }));
    expect(await own()).toEqual([]);
    expect(await context.db.selectFrom('framework_version').selectAll().execute()).toEqual([]);
    expect(await hasToForget(context.db)).toBe(true);
  });

  test('one with an assessment, of whatever version, stays', async () => {
    const made = await make();
    await assess(made);
    const changed = await change(made, { name: 'Later' });
    const before = await rows();
    expect(await client.frameworks.removeFramework({ id: made.id })).toMatchObject({
      ok: false,
      error: { code: 'framework-in-use' },
    });
    expect(await rows()).toEqual(before);
    expect(await own()).toEqual([changed]);
  });

  test('one with evidence stays', async () => {
    const { id, domains } = await make();
    const words = { kind: 'words', words: 'Seen', happened_on: '2026-11-19', created_at: 1 };
    await insertRow(context.db, 'evidence', { id: 'e', entry_id: null, attachment_id: null, step_id: null, ...words });
    const competency_id = domains[0]?.competencies[0]?.id ?? '';
    await insertRow(context.db, 'evidence_link', {
      framework_id: id,
      competency_id,
      evidence_id: 'e',
      why: '',
      linked_at: 1,
    });
    expect(await client.frameworks.removeFramework({ id })).toMatchObject({ error: { code: 'framework-in-use' } });
    expect(await own()).toHaveLength(1);
  });
});

test('every change of frameworks counts for the next backup', async () => {
  let before = await getCommitCount(context.db);
  const { id } = await make();
  const steps = [
    () => client.frameworks.saveFramework({ ...wording, name: 'Another name', id }),
    () => client.frameworks.archiveFramework({ id, isArchived: true }),
    () => client.frameworks.duplicateFramework({ id }),
    () => client.frameworks.removeFramework({ id }),
  ];
  expect(await getCommitCount(context.db)).toBe(++before);
  for (const step of steps) {
    expect((await step()).ok).toBe(true);
    expect(await getCommitCount(context.db)).toBe(++before);
  }
});

describe('as a file', () => {
  const file = () => join(context.folder, '..', 'framework.json');
  const keep = (content: string | Uint8Array) => {
    writeFileSync(file(), content);
    context.world.open = file();
  };

  test('a framework is saved where the coach wants it, without ids', async () => {
    context.world.saveTo = file();
    const made = await make();
    expect(unwrap(await client.frameworks.exportFramework({ id: made.id }))).toEqual({
      saved: true,
      fileName: 'framework.json',
    });
    const content = readFileSync(file(), 'utf8');
    expect(content).toBe(frameworkToFile(made));
    for (const each of [made.id, ...itemIds(made)]) expect(content).not.toContain(each);
  });

  test('Waymark goes out and comes in as an own one, word for word', async () => {
    context.world.saveTo = file();
    context.world.open = file();
    unwrap(await client.frameworks.exportFramework({ id: waymark }));
    const added = unwrap(await client.frameworks.importFramework(null));
    if (added?.kind !== 'added') throw new Error('it was refused');
    expect(withoutIds(added.framework)).toEqual(withoutIds(await find('waymark')));
    expect(added.framework).toMatchObject({ isBuiltIn: false, version: 1 });
    expect((await own()).map((one) => one.id)).toEqual([added.framework.id]);
  });

  test('a Mahara matrix comes in as an own one', async () => {
    keep(matrixFile);
    expect(unwrap(await client.frameworks.importFramework(null))).toMatchObject({
      kind: 'added',
      framework: { name: 'Harbour standards', isBuiltIn: false, assessments: 0 },
    });
    expect(await own()).toHaveLength(1);
  });

  test('a change of mind saves nothing and adds nothing', async () => {
    const before = await rows();
    expect(unwrap(await client.frameworks.exportFramework({ id: waymark }))).toEqual({ saved: false, fileName: '' });
    expect(unwrap(await client.frameworks.importFramework(null))).toBeNull();
    expect(await rows()).toEqual(before);
  });

  test('one that is refused says why and where, and of it nothing is kept', async () => {
    const before = await rows();
    keep(waymarkFile.replace('"code": "C4"', '"code": "F4"'));
    expect(unwrap(await client.frameworks.importFramework(null))).toEqual({
      kind: 'refused',
      refusal: { reason: 'duplicate', place: 'domains[5].competencies[3].code', called: expect.any(String) },
    });
    expect(await rows()).toEqual(before);
  });

  test('one that is gone, or is a folder, cannot be read', async () => {
    const unreadable = { ok: false, error: { code: 'framework-file-unreadable' } };
    context.world.open = join(context.folder, 'gone.json');
    expect(await client.frameworks.importFramework(null)).toEqual(unreadable);
    mkdirSync(file());
    context.world.open = file();
    expect(await client.frameworks.importFramework(null)).toEqual(unreadable);
  });

  test('one that cannot be written says so', async () => {
    context.world.saveTo = join(context.folder, 'no', 'such', 'folder.json');
    expect(await client.frameworks.exportFramework({ id: waymark })).toMatchObject({
      error: { code: 'file-not-written' },
    });
  });

  test('no word of a framework and no name of a file is in the log', async () => {
    context.world.open = join(context.folder, '..', 'private-name.json');
    writeFileSync(context.world.open, '{"schema":"cairn-framework/1","name":"Heron"}');
    await client.frameworks.importFramework(null);
    context.world.open = join(context.folder, 'private-name.json');
    await client.frameworks.importFramework(null);
    await make({ name: 'Heron' });
    expect(context.logged.join()).not.toMatch(/Heron|private-name/);
  });
});

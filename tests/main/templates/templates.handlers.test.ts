import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { Template, TemplateText } from '../../../shared/templates/templates.contract.ts';
import { MAX_TEMPLATE_FILE_BYTES, textToFile } from '../../../shared/templates/templates.file.ts';
import { inOrder, renamePrompts } from '../../../shared/templates/templates.wording.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const wording: TemplateText = {
  name: 'After a visit',
  family: 'coaching',
  when: 'The same day',
  minutes: 8,
  source: '',
  sections: [
    { title: 'Seen', prompts: [{ id: 'x', text: 'What did I see?' }] },
    { title: 'Next', prompts: [{ id: 'y', text: 'What will I try?' }] },
  ],
  endsWith: 'next step',
  endings: ['nextStep'],
};
const make = async (change: Partial<TemplateText> = {}) =>
  unwrap(await client.templates.saveTemplate({ ...wording, ...change, id: null }));
const change = async (template: Template, part: Partial<TemplateText>) =>
  unwrap(await client.templates.saveTemplate({ ...inOrder(template), ...part, id: template.id }));
const list = async () => unwrap(await client.templates.listTemplates(null));
const own = async () => (await list()).filter(({ isBuiltIn }) => !isBuiltIn);
const find = async (id: string) => (await list()).find((template) => template.id === id);
const withoutIds = (text: TemplateText) => renamePrompts(inOrder(text), () => '');
const promptIds = ({ sections }: TemplateText) => sections.flatMap(({ prompts }) => prompts.map(({ id }) => id));

test('a new journal has the 28 templates that come with Cairn, and none of its own', async () => {
  const templates = await list();
  expect(templates).toHaveLength(28);
  expect(templates.every((one) => one.isBuiltIn && !one.isFavourite && !one.isArchived)).toBe(true);
});

describe('an own template', () => {
  test('is there after the built-in ones, also when the journal was closed and opened again', async () => {
    const made = await make();
    expect(made).toMatchObject({ version: 1, name: 'After a visit', isBuiltIn: false, isFavourite: false });
    await context.vault.lock();
    await context.vault.unlock(testPassphrase);
    expect((await list()).at(-1)).toEqual(made);
  });

  test('gives its prompts ids of their own', async () => {
    const [first, second] = [await make(), await make()];
    expect(new Set([...promptIds(first), ...promptIds(second), 'x', 'y']).size).toBe(6);
  });

  test('gets a new version with each change of its wording, and prompts keep their ids', async () => {
    const made = await make();
    const [seen, next] = made.sections;
    const sections = [
      { title: 'Next', prompts: next?.prompts ?? [] },
      { title: 'Seen', prompts: [...(seen?.prompts ?? []).map(({ id }) => ({ id, text: 'What did I really see?' }))] },
      { title: 'More', prompts: [{ id: 'typed-in-the-window', text: 'And what else?' }] },
    ];
    const changed = await change(made, { sections });
    expect(changed.version).toBe(2);
    expect(promptIds(changed).slice(0, 2)).toEqual(promptIds(made).toReversed());
    expect(promptIds(changed)[2]).not.toBe('typed-in-the-window');
    expect(await own()).toEqual([changed]);
  });

  test('saved as it was is not a new version, and not a reason for a backup', async () => {
    const made = await make();
    const before = await getCommitCount(context.db);
    expect((await change(made, {})).version).toBe(1);
    expect(await getCommitCount(context.db)).toBe(before);
  });

  test('keeps every version for the pages that were written with it', async () => {
    const made = await make();
    const page = unwrap(await client.journal.beginEntry({ templateId: made.id }));
    const changed = await change(made, { name: 'After a long visit' });
    expect(page.templateVersion).toBe(1);
    const { id } = made;
    expect(unwrap(await client.templates.findVersion({ id, version: 1 }))?.name).toBe('After a visit');
    expect(unwrap(await client.templates.findVersion({ id, version: 2 }))?.name).toBe('After a long visit');
    expect(unwrap(await client.templates.findVersion({ id, version: 3 }))).toBeNull();
    expect(unwrap(await client.journal.beginEntry({ templateId: id })).templateVersion).toBe(changed.version);
  });

  test('begins a page with its own prompts', async () => {
    const made = await make();
    const { body } = unwrap(await client.journal.beginEntry({ templateId: made.id }));
    expect(body.content?.map(({ attrs }) => attrs?.['promptId'])).toEqual(promptIds(made));
  });

  test('is kept without marks that cannot be seen, and not kept when nothing else was typed', async () => {
    expect((await make({ name: '<i>After</i> a\u202e visit' })).name).toBe('After a visit');
    expect(await client.templates.saveTemplate({ ...wording, name: '\u202e', id: null })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(await own()).toHaveLength(1);
  });

  test('that is not there cannot be changed, and nothing is made of it', async () => {
    const answer = await client.templates.saveTemplate({ ...wording, id: 'gone' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'template-missing' } });
    expect(await own()).toEqual([]);
  });
});

describe('a built-in template', () => {
  test('cannot be changed or moved', async () => {
    const builtIn = { ok: false, error: { code: 'template-built-in' } };
    expect(await client.templates.saveTemplate({ ...wording, id: 'quick' })).toMatchObject(builtIn);
    expect(await client.templates.orderTemplates({ ids: ['quick'] })).toMatchObject(builtIn);
    expect((await find('quick'))?.name).toBe('Two-minute note');
  });

  test('can be duplicated, and the copy changed', async () => {
    const copy = unwrap(await client.templates.duplicateTemplate({ id: 'debrief' }));
    const debrief = (await find('debrief')) as Template;
    expect(copy).toMatchObject({ name: 'Copy of Coaching conversation debrief', version: 1, isBuiltIn: false });
    expect(withoutIds({ ...copy, name: debrief.name })).toEqual(withoutIds(debrief));
    expect(promptIds(copy).some((id) => promptIds(debrief).includes(id))).toBe(false);
    expect((await change(copy, { minutes: 20 })).minutes).toBe(20);
    expect((await find('debrief'))?.minutes).toBe(12);
  });

  test('has its first version, and no other', async () => {
    expect(unwrap(await client.templates.findVersion({ id: 'quick', version: 1 }))?.name).toBe('Two-minute note');
    expect(unwrap(await client.templates.findVersion({ id: 'quick', version: 2 }))).toBeNull();
    expect(unwrap(await client.templates.findVersion({ id: 'nothing', version: 1 }))).toBeNull();
  });
});

test('the copy of a template with a very long name has a name that is allowed', async () => {
  const { id } = await make({ name: '👩‍🏫'.repeat(24) });
  expect(unwrap(await client.templates.duplicateTemplate({ id })).name).toMatch(/^Copy of 👩‍🏫/);
});

test('stars and the archive are remembered, for built-in and own templates, one without the other', async () => {
  const { id } = await make();
  for (const one of ['quick', id]) {
    unwrap(await client.templates.setFavourite({ id: one, isFavourite: true }));
    unwrap(await client.templates.archiveTemplate({ id: one, isArchived: true }));
    expect(await find(one)).toMatchObject({ isFavourite: true, isArchived: true });
    unwrap(await client.templates.archiveTemplate({ id: one, isArchived: false }));
    expect(await find(one)).toMatchObject({ isFavourite: true, isArchived: false });
    unwrap(await client.templates.setFavourite({ id: one, isFavourite: false }));
    expect(await find(one)).toMatchObject({ isFavourite: false, isArchived: false });
  }
  expect(await client.templates.setFavourite({ id: 'gone', isFavourite: true })).toMatchObject({ ok: false });
  expect(await client.templates.archiveTemplate({ id: 'gone', isArchived: true })).toMatchObject({ ok: false });
});

test('an archived template still has its name and its versions for its pages', async () => {
  const { id } = await make();
  unwrap(await client.templates.archiveTemplate({ id, isArchived: true }));
  expect((await find(id))?.name).toBe('After a visit');
  expect(unwrap(await client.templates.findVersion({ id, version: 1 }))?.name).toBe('After a visit');
});

test('own templates stand in the coach’s order; those that are not named come after', async () => {
  const [a, b, c] = [await make({ name: 'A' }), await make({ name: 'B' }), await make({ name: 'C' })];
  const names = async () => (await own()).map(({ name }) => name).join('');
  expect(await names()).toBe('ABC');
  unwrap(await client.templates.orderTemplates({ ids: [c.id, a.id] }));
  expect(await names()).toBe('CAB');
  unwrap(await client.templates.orderTemplates({ ids: [b.id, 'gone', b.id] }));
  expect(await names()).toBe('BCA');
  await make({ name: 'D' });
  expect(await names()).toBe('BCAD');
});

test('every change of templates counts for the next backup', async () => {
  let before = await getCommitCount(context.db);
  const { id } = await make();
  const steps = [
    () => client.templates.setFavourite({ id, isFavourite: true }),
    () => client.templates.archiveTemplate({ id, isArchived: true }),
    () => client.templates.orderTemplates({ ids: [id] }),
    () => client.templates.duplicateTemplate({ id }),
    () => client.templates.saveTemplate({ ...wording, name: 'Another name', id }),
  ];
  expect(await getCommitCount(context.db)).toBe(++before);
  for (const step of steps) {
    expect((await step()).ok).toBe(true);
    expect(await getCommitCount(context.db)).toBe(++before);
  }
});

describe('as a file', () => {
  const file = () => join(context.folder, '..', 'template.json');
  const keep = (content: string | Uint8Array) => {
    writeFileSync(file(), content);
    context.world.open = file();
  };

  test('a template is saved where the coach wants it, without a word about the journal', async () => {
    context.world.saveTo = file();
    const made = await make();
    expect(unwrap(await client.templates.exportTemplate({ id: made.id }))).toEqual({
      saved: true,
      fileName: 'template.json',
    });
    const content = readFileSync(file(), 'utf8');
    expect(content).toBe(textToFile(made));
    expect(content).not.toContain(made.id);
  });

  test('a change of mind saves nothing and adds nothing', async () => {
    expect(unwrap(await client.templates.exportTemplate({ id: 'quick' }))).toEqual({ saved: false, fileName: '' });
    expect(unwrap(await client.templates.importTemplate(null))).toBeNull();
    expect(await own()).toEqual([]);
  });

  test('the same file taken in twice is two templates, and neither replaces what was there', async () => {
    context.world.saveTo = file();
    context.world.open = file();
    unwrap(await client.templates.exportTemplate({ id: 'gibbs' }));
    const first = unwrap(await client.templates.importTemplate(null)) as Template;
    const second = unwrap(await client.templates.importTemplate(null)) as Template;
    const gibbs = (await find('gibbs')) as Template;
    expect(new Set([first.id, second.id, gibbs.id]).size).toBe(3);
    expect(new Set([first, second, gibbs].flatMap(promptIds)).size).toBe(27);
    for (const one of [first, second]) expect(withoutIds(one)).toEqual(withoutIds(gibbs));
    expect(gibbs.isBuiltIn).toBe(true);
  });

  test.each([
    ['is no JSON', 'template-file-unreadable', 'PK\u0003\u0004 not a template'],
    ['is empty', 'template-file-unreadable', ''],
    ['has wrong fields', 'template-file-unreadable', '{"schema":"cairn-template/1","name":"x"}'],
    [
      'has 10,000 prompts',
      'template-file-unreadable',
      JSON.stringify({
        ...JSON.parse(textToFile(wording)),
        sections: [{ title: 'Seen', prompts: Array(10_000).fill('Why?') }],
      }),
    ],
    ['is from a newer Cairn', 'template-file-newer', '{"schema":"cairn-template/2"}'],
    [
      'is larger than any template',
      'template-file-unreadable',
      `${textToFile(wording)}${' '.repeat(MAX_TEMPLATE_FILE_BYTES)}`,
    ],
  ])('one that %s is refused and nothing is taken in', async (_, code, content) => {
    keep(content);
    const before = await getCommitCount(context.db);
    expect(await client.templates.importTemplate(null)).toEqual({ ok: false, error: { code } });
    expect(await own()).toEqual([]);
    expect(await getCommitCount(context.db)).toBe(before);
  });

  test('one that is gone, or is a folder, is refused in the same words', async () => {
    const unreadable = { ok: false, error: { code: 'template-file-unreadable' } };
    context.world.open = join(context.folder, 'gone.json');
    expect(await client.templates.importTemplate(null)).toEqual(unreadable);
    mkdirSync(file());
    context.world.open = file();
    expect(await client.templates.importTemplate(null)).toEqual(unreadable);
  });

  test('one that cannot be written says so', async () => {
    context.world.saveTo = join(context.folder, 'no', 'such', 'folder.json');
    expect(await client.templates.exportTemplate({ id: 'quick' })).toMatchObject({
      ok: false,
      error: { code: 'file-not-written' },
    });
  });
});

test('no word of a template is in the log', async () => {
  context.world.open = join(context.folder, '..', 'private-name.json');
  writeFileSync(context.world.open, '{"schema":"cairn-template/1","name":"Heron"}');
  await client.templates.importTemplate(null);
  await make({ name: 'Heron' });
  expect(context.logged.join()).not.toMatch(/Heron|private-name/);
});

import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { repository } from '../../support/source-files.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { matrixFile } from '../frameworks/spoiled-file.ts';

let context: TestContext;
let client: Client;
let file: string;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  file = join(context.folder, '..', 'a file.with no name of ours');
  context.world.open = file;
  context.world.saveTo = file;
});
afterEach(() => context.dispose());

const example = readFileSync(join(repository, 'main/programs/built-in.json'), 'utf8');
const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Task ${index}` }));
const program = (change: object) => JSON.stringify({ schema: 'cairn-program/1', name: 'One', phases: [], ...change });
const requirement = (change: object) =>
  program({ phases: [{ title: 'P', tasks: [{ title: 'T', requirements: [{ text: 'R', ...change }] }] }] });
const element = (elementid: string, parentelementid: string) => ({
  ...{ shortname: elementid, name: elementid, description: '', standardid: '1', elementid, parentelementid },
});
const matrix = (change: object) => JSON.stringify({ framework: { ...JSON.parse(matrixFile).framework, ...change } });
const standards = [{ shortname: 'S', name: 'S', description: '', standardid: '1' }];

async function take(content: string | Uint8Array) {
  writeFileSync(file, content);
  return unwrap(await client.programs.readProgramFile(null));
}

describe('a file is refused, with the reason and the place, that', () => {
  test.each<[what: string, content: string | Uint8Array, reason: string, place: string]>([
    ['is not JSON', `{\n"schema": "cairn`, 'not-json', 'line 2'],
    ['is not text', new Uint8Array([0xff, 0xfe, 0x00]), 'not-text', ''],
    ['is UTF-16 with its mark', Buffer.from(`\ufeff${program({})}`, 'utf16le'), 'not-text', ''],
    ['is UTF-16 without one', Buffer.from(program({}), 'utf16le'), 'not-text', ''],
    ['is UTF-16 the other way round', Buffer.from(`\ufeff${program({})}`, 'utf16le').swap16(), 'not-text', ''],
    ['is empty', '', 'not-json', ''],
    ['is something else', '{"hello": 1}', 'not-a-framework', ''],
    ['is a list', '[]', 'not-a-framework', ''],
    ['is of a newer version', program({ schema: 'cairn-program/2' }), 'newer', 'schema'],
    ['is of no version', program({ schema: 'cairn-program/one' }), 'wrong-version', 'schema'],
    ['has the same key twice', program({}).replace('"name":"One"', '"name":"One","name":"Two"'), 'duplicate', 'name'],
    [
      'has the same key twice, once in another spelling, deep inside',
      requirement({}).replace('"text":"R"', '"text":"R","\\u0074ext":"S"'),
      'duplicate',
      'phases[0].tasks[0].requirements[0].text',
    ],
    [
      'brings a prototype along',
      program({}).replace('"name"', '"__proto__":{"isArchived":true},"name"'),
      'unknown',
      '__proto__',
    ],
    ['has no name', program({ name: ' \u200b ' }), 'missing', 'name'],
    ['has something unknown', program({ phases: [{ title: 'P', grade: 1 }] }), 'unknown', 'phases[0].grade'],
    ['has a phase too many', program({ phases: tasks(41) }), 'too-many', 'phases'],
    ['has 10,000 tasks', program({ phases: [{ title: 'P', tasks: tasks(10_000) }] }), 'too-many', 'phases[0].tasks'],
    [
      'has 401 tasks in two phases',
      program({ phases: [200, 201].map((count) => ({ title: 'P', tasks: tasks(count) })) }),
      'too-many',
      'phases',
    ],
    ['has no day of the calendar', program({ startsOn: '2026-02-30' }), 'wrong-kind', 'startsOn'],
    ['is of a leap day in no leap year', program({ endsOn: '2027-02-29' }), 'wrong-kind', 'endsOn'],
    [
      'has a phase that is due before it begins',
      program({ phases: [{ title: 'P', startsOn: '2026-10-01', dueOn: '2026-09-30' }] }),
      'levels-differ',
      'phases[0].dueOn',
    ],
    ['ends before it begins', program({ startsOn: '2026-09-01', endsOn: '2026-08-31' }), 'levels-differ', 'endsOn'],
    [
      'asks for more words than it allows',
      requirement({ kind: 'page', leastWords: 900, mostWords: 500 }),
      'levels-differ',
      'phases[0].tasks[0].requirements[0].mostWords',
    ],
    [
      'asks for nothing that there is',
      requirement({ kind: 'grade' }),
      'wrong-kind',
      'phases[0].tasks[0].requirements[0].kind',
    ],
    [
      'asks for none of something',
      requirement({ count: 0 }),
      'levels-differ',
      'phases[0].tasks[0].requirements[0].count',
    ],
    [
      'is nested 100,000 deep',
      program({ name: 1 }).replace('1}', `${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
      'wrong-kind',
      '',
    ],
    [
      'is a matrix whose elements are a circle',
      matrix({ standards, standardelements: [element('1', '2'), element('2', '1')] }),
      'unknown-parent',
      'framework.standardelements[0].parentelementid',
    ],
    [
      'is a matrix with a script',
      matrix({ standards, standardelements: [{ ...element('1', ''), description: '<script>x</script>' }] }),
      'active',
      'framework.standardelements[0].description',
    ],
  ])('%s', async (what, content, reason, place) => {
    const answer = await take(content);
    if (answer?.kind !== 'refused') throw new Error('it was taken in');
    expect(answer.refusal.reason).toBe(reason);
    if (!what.includes('deep')) expect(answer.refusal.place).toBe(place);
    expect(unwrap(await client.programs.listPrograms(null))).toEqual([]);
  });

  test('has 50 MB', async () => {
    writeFileSync(file, example);
    truncateSync(file, 50 * 1024 * 1024);
    const answer = unwrap(await client.programs.readProgramFile(null));
    expect(answer).toEqual({ kind: 'refused', refusal: { reason: 'too-large', place: '', called: '' } });
  });
});

test('a refusal names what is at its place', async () => {
  const phases = [{ title: 'Grow community', tasks: [{ title: 'Find your people', grade: 1 }] }];
  expect(await take(program({ phases }))).toMatchObject({ refusal: { called: 'Find your people' } });
});

test('a folder and a file that vanished cannot be read, and nobody who changed their mind is told anything', async () => {
  mkdirSync(file);
  expect(await client.programs.readProgramFile(null)).toEqual({
    ok: false,
    error: { code: 'program-file-unreadable' },
  });
  context.world.open = join(context.folder, 'gone.json');
  expect(await client.programs.readProgramFile(null)).toMatchObject({ error: { code: 'program-file-unreadable' } });
  context.world.open = undefined;
  expect(unwrap(await client.programs.readProgramFile(null))).toBeNull();
});

test('a program goes out without anything of the coach’s, and comes in as the same wording', async () => {
  const known = unwrap(await client.programs.addExample({ startsOn: '2025-09-01' }));
  const [asked] = known.phases[0]?.tasks[0]?.requirements ?? [];
  unwrap(await client.programs.setHandedIn({ ids: asked ? [asked.id] : [], on: '2025-09-02' }));
  expect(unwrap(await client.programs.writeProgramFile({ id: known.id }))).toMatchObject({ saved: true });
  const text = readFileSync(file, 'utf8');
  expect(text).toBe(example);
  expect(text).not.toContain(known.id);
  expect(text).not.toContain('2025-09-02');
  const answer = await take(text);
  expect(answer).toMatchObject({ kind: 'added', outline: { name: 'Coaching certificate' } });
});

test('a template that only one journal has stays there, and one that is not here is any template', async () => {
  const answer = await take(requirement({ kind: 'page', template: 'from a newer Cairn' }));
  if (answer?.kind !== 'added') throw new Error('it was refused');
  expect(answer.outline.phases[0]?.tasks[0]?.requirements[0]).toMatchObject({ kind: 'page', templateId: null });
});

test('a mark of UTF-8 in front is passed over, and lines may end as on Windows', async () => {
  const answer = await take(`\ufeff${example.replaceAll('\n', '\r\n')}`);
  expect(answer).toMatchObject({ kind: 'added', outline: { name: 'Coaching certificate' } });
});

test('markup in a program file is words', async () => {
  const answer = await take(program({ about: '<img src=x onerror=alert(1)> & <b>bold</b>' }));
  expect(answer).toMatchObject({ outline: { about: '<img src=x onerror=alert(1)> & <b>bold</b>' } });
});

test('a Mahara matrix becomes a list of requirements: a task for each standard, a requirement for each element', async () => {
  const standardelements = [
    { ...element('1.1', ''), name: 'Listens', description: '<p>Waits for an answer.</p>' },
    { ...element('1.2', ''), name: 'Asks' },
  ];
  const answer = await take(matrix({ standards, standardelements }));
  if (answer?.kind !== 'added') throw new Error('it was refused');
  const [phase] = answer.outline.phases;
  expect(answer.outline.phases).toHaveLength(1);
  expect(phase?.tasks.map(({ title }) => title)).toEqual(['S']);
  expect(phase?.tasks[0]?.requirements.map(({ text, kind, count }) => [text, kind, count])).toEqual([
    ['Listens: Waits for an answer.', 'piece', 1],
    ['Asks', 'piece', 1],
  ]);
});

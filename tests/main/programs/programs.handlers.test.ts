import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCommitCount } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const keep = async (name: string) => unwrap(await client.programs.saveProgram({ id: null, name }));

test('programs are listed by name, and each new one counts as a save', async () => {
  const before = await getCommitCount(context.db);
  for (const name of ['Year 10', 'Year 2', 'coaching certificate']) await keep(name);
  const names = unwrap(await client.programs.listPrograms(null)).map(({ name }) => name);
  expect(names).toEqual(['coaching certificate', 'Year 2', 'Year 10']);
  expect(await getCommitCount(context.db)).toBe(before + 3);
});

test('the same name twice is one program, whatever its case', async () => {
  const first = await keep('Coaching certificate');
  expect(await keep(' COACHING certificate ')).toEqual(first);
  expect(unwrap(await client.programs.listPrograms(null))).toEqual([first]);
});

test('a program gets a new name and stays the same one', async () => {
  const { id } = await keep('Certificat');
  unwrap(await client.programs.saveProgram({ id, name: 'Certificate' }));
  expect(unwrap(await client.programs.listPrograms(null))).toMatchObject([{ id, name: 'Certificate' }]);
});

test('a program without a name is refused at the door', async () => {
  expect(await client.programs.saveProgram({ id: null, name: '   ' })).toEqual({
    ok: false,
    error: { code: 'invalid-input' },
  });
});

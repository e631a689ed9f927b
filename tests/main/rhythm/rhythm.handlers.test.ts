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

const autumn = { name: 'Autumn holidays', startsOn: '2026-10-12', endsOn: '2026-10-16' };
const dayOff = { name: 'Constitution Day', startsOn: '2026-06-05', endsOn: '2026-06-05' };

test('no rhythm is set until the coach sets one', async () => {
  expect(unwrap(await client.rhythm.getRhythm(null))).toEqual({ days: [], terms: [], holidays: [] });
});

test('a rhythm is kept in the order of the week and of the calendar, and counts as a save', async () => {
  const before = await getCommitCount(context.db);
  const saved = unwrap(await client.rhythm.saveRhythm({ days: [5, 1, 5], terms: [], holidays: [autumn, dayOff] }));
  expect(saved).toEqual({ days: [1, 5], terms: [], holidays: [dayOff, autumn] });
  expect(unwrap(await client.rhythm.getRhythm(null))).toEqual(saved);
  expect(await getCommitCount(context.db)).toBe(before + 1);
});

test('a rhythm can be switched off again', async () => {
  unwrap(await client.rhythm.saveRhythm({ days: [1], terms: [], holidays: [autumn] }));
  unwrap(await client.rhythm.saveRhythm({ days: [], terms: [], holidays: [] }));
  expect(unwrap(await client.rhythm.getRhythm(null))).toEqual({ days: [], terms: [], holidays: [] });
});

test('a span that ends before it begins, has no name or no such day is refused and nothing changes', async () => {
  unwrap(await client.rhythm.saveRhythm({ days: [1], terms: [], holidays: [] }));
  const wrongs = [{ endsOn: '2026-10-11' }, { name: ' ' }, { startsOn: '2026-02-30' }];
  for (const wrong of wrongs) {
    const answer = await client.rhythm.saveRhythm({ days: [2], terms: [], holidays: [{ ...autumn, ...wrong }] });
    expect(answer).toEqual({ ok: false, error: { code: 'invalid-input' } });
  }
  expect(await client.rhythm.saveRhythm({ days: [8], terms: [], holidays: [] })).toMatchObject({ ok: false });
  expect(unwrap(await client.rhythm.getRhythm(null)).days).toEqual([1]);
});

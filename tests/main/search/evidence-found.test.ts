import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

type Link = Parameters<Client['evidence']['linkEvidence']>[0];
const target = {
  kind: 'competency',
  frameworkId: frameworkId.parse('waymark'),
  competencyId: itemId.parse('B1'),
} as const;
const show = async (source: Link['source'], shows = '') =>
  unwrap(
    await client.evidence.linkEvidence({ source, target, why: '', linkedAt: null, about: { ...nothingSaid, shows } }),
  );
const find = async (query: string) =>
  unwrap(await client.search.searchPlanned({ query, limit: 10 })).filter(({ kind }) => kind === 'evidence');
const titles = async (query: string) => (await find(query)).map(({ title }) => title);

test('a piece is found by its words, by what it shows and by its address, as they are now', async () => {
  const source = { id: null, words: 'The wall in room twelve', happenedOn: '2026-11-10' };
  const piece = await show(
    { ...source, kind: 'address', address: 'https://photos.example.org/autumn' },
    'Criteria in their own hand.',
  );
  for (const query of ['room twel', 'criteria', 'photos.example.org', 'autumn']) {
    expect(await find(query), query).toMatchObject([
      { id: piece.id, title: 'The wall in room twelve', isClosed: false },
    ]);
  }
  unwrap(await client.evidence.describeEvidence({ id: piece.id, about: { ...nothingSaid, shows: 'Only the date.' } }));
  expect(await titles('criteria')).toEqual([]);
  expect(await titles('date')).toEqual(['The wall in room twelve']);
  unwrap(await client.evidence.forgetEvidence({ id: piece.id }));
  expect(await titles('date')).toEqual([]);
});

test('what is said of a page or a file is found under its name, and not while the page is in the trash', async () => {
  const file = await attach(client, 'counts.txt', Buffer.from('12 : 20'));
  const id = await savePageWith(client, 'With counts', [file]);
  await show({ kind: 'page', entryId: id }, 'She waited.');
  await show({ kind: 'file', entryId: id, attachmentId: file.id }, 'The bell waited too.');
  expect((await titles('waited')).toSorted()).toEqual(['With counts', 'counts.txt']);
  const entry = unwrap(await client.journal.findEntry({ id }));
  if (!entry) throw new Error('the page is there');
  unwrap(await client.journal.saveEntry({ ...entry, body: { type: 'doc', content: [{ type: 'paragraph' }] } }));
  expect(await titles('waited')).toEqual(['With counts']); // the page does not show the file any more
  unwrap(await client.journal.trashEntry({ id }));
  expect(await titles('waited')).toEqual([]);
  unwrap(await client.journal.untrashEntry({ id }));
  unwrap(await client.journal.trashEntry({ id }));
  unwrap(await client.journal.purgeEntry({ id }));
  expect(await titles('waited')).toEqual([]);
});

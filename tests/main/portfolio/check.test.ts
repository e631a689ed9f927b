import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preparePortfolio } from '../../../main/portfolio/guard/prepare.ts';
import { getCommitCount, hasToForget } from '../../../main/vault/vault.queries.ts';
import type { Client } from '../../../shared/contract.ts';
import type { PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { addPersonTo, piece, portfolioOf, words } from '../../support/portfolio/made-portfolio.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';
import { telling } from './clean/telling.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date('2026-06-12T09:00:00');
});
afterEach(() => context.dispose());

const addPerson = (code: string, realName: string) => addPersonTo(client, code, realName);
const portfolioWith = (...sources: unknown[]) => portfolioOf(client, ...sources);

const check = async (id: PortfolioId) => unwrap(await client.portfolio.checkPortfolio({ id }));
const prepared = (id: PortfolioId) => preparePortfolio(context, id);
const saidIn = async (id: PortfolioId) =>
  wordsOf((await prepared(id)).document)
    .map(({ text }) => text)
    .join('\n');

const decide = async (
  id: PortfolioId,
  ...decisions: [key: string, decision: 'replace' | 'keep' | 'leave-out' | null, words?: string][]
) =>
  client.portfolio.decideWords({
    id,
    decisions: decisions.map(([key, decision, replacement = '']) => ({ key, decision, replacement })),
  });

test('what tells who somebody is has to be decided, each thing once, before the portfolio is ready', async () => {
  const person = await addPerson('Heron', 'Anna Meyer');
  const { id } = await portfolioWith(
    words('Heron asked. Anna’s question was short.\n\nIt rained. I rang 01632 960158. It stopped.'),
  );
  const open = await check(id);
  expect(open.isReady).toBe(false);
  expect(open.hits.map(({ key, suggestion, decision }) => [key, suggestion, decision])).toEqual([
    [`name:${person.id}`, 'Teacher A', null],
    ['phone:01632960158', '[phone number]', null],
    [`code:${person.id}`, 'Teacher A', null],
  ]);
  expect((await prepared(id)).isReady).toBe(false);
  expect(await saidIn(id)).toContain('Anna’s question');

  const commits = await getCommitCount(context.db);
  const left = unwrap(
    await decide(id, [`name:${person.id}`, 'replace', 'Teacher A'], [`code:${person.id}`, 'replace', 'Teacher A']),
  );
  expect(left.isReady).toBe(false);
  expect(await getCommitCount(context.db)).toBe(commits + 1);
  expect(await hasToForget(context.db)).toBe(true);
  const done = unwrap(await decide(id, ['phone:01632960158', 'leave-out']));
  expect(done.isReady).toBe(true);
  const said = await saidIn(id);
  expect(said).toContain('Teacher A asked. Teacher A’s question was short.');
  expect(said).toContain('It rained. It stopped.');
  expect(done.report).toMatchObject({
    replaced: [
      { kind: 'code', different: 1, places: 1 },
      { kind: 'name', different: 1, places: 1 },
    ],
    sentences: [{ kind: 'phone', different: 1, places: 1 }],
  });
  expect(JSON.stringify(done.report)).not.toMatch(/Anna|01632/);
});

test('something new in the journal has to be decided, and what was decided before stays so', async () => {
  const person = await addPerson('Heron', '');
  const portfolio = await portfolioWith(words('Heron asked.'));
  const { id } = portfolio;
  unwrap(await decide(id, [`code:${person.id}`, 'replace', 'Teacher Q']));
  expect((await check(id)).isReady).toBe(true);
  await addPerson('Plover', '');
  const [part] = portfolio.parts;
  if (!part) throw new Error('no part');
  const outline = [{ ...part, pieces: [piece(words('Plover answered Heron.')), piece(words('Heron asked.'))] }];
  unwrap(await client.portfolio.saveOutline({ id, outline, revision: portfolio.revision }));
  const anew = await check(id);
  expect(anew.isReady).toBe(false);
  expect(anew.hits.map(({ words: said, suggestion, replacement }) => [said, suggestion, replacement])).toEqual([
    ['Plover', 'Teacher A', ''],
    ['Heron', 'Teacher Q', 'Teacher Q'],
  ]);
  const back = unwrap(await decide(id, [`code:${person.id}`, null]));
  expect(back.hits.every(({ decision }) => decision === null)).toBe(true);
});

test('nothing that tells as much can be put in the place of a name', async () => {
  const person = await addPerson('Heron', 'Anna Meyer');
  await addPerson('Plover', '');
  const { id } = await portfolioWith(words('Heron asked.'));
  for (const telling of ['Anna M', 'annas', 'the plover', 'anna@school.example']) {
    expect(await decide(id, [`code:${person.id}`, 'replace', telling]), telling).toMatchObject({
      ok: false,
      error: { code: 'replacement-telling' },
    });
  }
  expect(await decide(id, [`code:${person.id}`, 'replace', ' '])).toMatchObject({
    error: { code: 'replacement-empty' },
  });
  expect((await check(id)).hits[0]?.decision).toBeNull();
});

test('pictures have to be looked at, and leave as they were cut and blurred', async () => {
  const shot = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#6b7f94' } })
    .withExif({ IFD0: { Artist: 'Marit Sollund' } })
    .jpeg()
    .toBuffer();
  const good = await attach(client, 'wall.jpg', shot);
  const broken = await attach(client, 'broken.jpg', shot.subarray(0, 700));
  const entryId = await savePageWith(client, 'A wall', [good, broken]);
  const { id } = await portfolioWith({ kind: 'page', entryId, promptIds: null });
  const open = await check(id);
  expect(open.pictures).toMatchObject([
    { attachmentId: good.id, crop: null, blurs: [], isChecked: false, name: 'wall.jpg' },
  ]);
  expect(open.leftOut).toMatchObject([{ title: 'broken.jpg', reason: 'file-unreadable' }]);
  expect(open.isReady).toBe(false);
  const edit = {
    attachmentId: good.id,
    crop: { x: 0, y: 0, width: 0.5, height: 1 },
    blurs: [{ x: 0, y: 0, width: 0.2, height: 0.2 }],
    isChecked: true,
  };
  const done = unwrap(await client.portfolio.savePictureEdit({ id, edit }));
  expect(done).toMatchObject({ isReady: true, report: { pictures: { cropped: 1, blurred: 1, cleaned: 1 } } });
  const { pictures, document } = await prepared(id);
  expect([...pictures.keys()]).toEqual([good.id]);
  expect(pictures.get(good.id)).toMatchObject({ width: 200, height: 300, mediaType: 'image/jpeg' });
  expect(Buffer.from(pictures.get(good.id)?.bytes ?? []).includes('Marit')).toBe(false);
  expect(JSON.stringify(document)).not.toContain(broken.id);
  // What was stored is as it was.
  expect(Buffer.concat([...context.vault.attachments.read(good.id)]).equals(shot)).toBe(true);
});

test('what cannot be shown is named with its reason, and is in nothing that leaves', async () => {
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(
    await client.journal.saveEntry({
      ...begun,
      title: 'Rained off',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }] },
    }),
  );
  const { id } = await portfolioWith({ kind: 'page', entryId: begun.id, promptIds: null }, words('What stays.'));
  unwrap(await client.journal.trashEntry({ id: begun.id }));
  expect((await check(id)).leftOut).toMatchObject([{ reason: 'in-trash' }]);
  const { document, report } = await prepared(id);
  expect(document.parts.flatMap(({ pieces }) => pieces.map(({ kind }) => kind))).toEqual(['words']);
  expect(report.leftOut).toMatchObject([{ reason: 'in-trash' }]);
});

test('a portfolio that is gone is refused', async () => {
  const { id } = await portfolioWith();
  unwrap(await client.portfolio.removePortfolio({ id }));
  expect(await client.portfolio.checkPortfolio({ id })).toMatchObject({ error: { code: 'portfolio-missing' } });
  expect(await decide(id, ['x', 'keep'])).toMatchObject({ error: { code: 'portfolio-missing' } });
});

test('of a file that can be cleaned that is said; of one that cannot the coach decides, and it is kept', async () => {
  const cleanable = await attach(client, 'Handout.docx', telling('text.docx'));
  const plain = await attach(client, 'List.txt', Buffer.from('Only words.'));
  const closed = await attach(client, 'Old.rtf', Buffer.from('{\\rtf1{\\info{\\author Planted}}Words}'));
  const page = await savePageWith(client, 'With files', [cleanable, plain, closed]);
  const { id } = await portfolioWith({ kind: 'page', entryId: page, promptIds: null });
  const open = await check(id);
  expect(open.files.map(({ name, state, decision }) => [name, state, decision])).toEqual([
    ['Handout.docx', 'cleaned', null],
    ['List.txt', 'nothing-hidden', null],
    ['Old.rtf', 'as-it-is', null],
  ]);
  expect(open).toMatchObject({ isReady: false, report: { files: { cleaned: 1, asTheyAre: 1 } } });

  const sent = unwrap(await client.portfolio.decideFile({ id, attachmentId: closed.id, decision: 'keep' }));
  expect(sent.print).not.toBe(open.print);
  expect(await check(id)).toMatchObject({ isReady: true, print: sent.print });
  expect(JSON.stringify((await prepared(id)).document)).toContain('Old.rtf');

  const left = unwrap(await client.portfolio.decideFile({ id, attachmentId: closed.id, decision: 'leave-out' }));
  expect(left).toMatchObject({ isReady: true, report: { files: { cleaned: 1, asTheyAre: 0 } } });
  expect(left.report.leftOut).toEqual([{ title: '', reason: 'by-the-coach' }]);
  expect(JSON.stringify((await prepared(id)).document)).not.toContain('Old.rtf');

  const again = unwrap(await client.portfolio.decideFile({ id, attachmentId: closed.id, decision: null }));
  expect(again).toMatchObject({ isReady: false, print: open.print });
});

test('a file is as large on the pages as it leaves', async () => {
  const file = await attach(client, 'Handout.docx', telling('text.docx'));
  const page = await savePageWith(client, 'With a file', [file]);
  const { id } = await portfolioWith({ kind: 'page', entryId: page, promptIds: null });
  const { document, files } = await prepared(id);
  const [{ bytes } = { bytes: 0 }] = [...files.values()];
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).not.toBe(telling('text.docx').length);
  expect(JSON.stringify(document)).toContain(`"bytes":${bytes}`);
});

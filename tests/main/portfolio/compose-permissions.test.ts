import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleId } from '../../../main/sample/sample.ids.ts';
import type { Permission, WantedArtefact } from '../../../shared/artefacts/artefacts.contract.ts';
import { artefactToWanted, blankArtefact, blankPermission } from '../../../shared/artefacts/artefacts.rules.ts';
import { attach, savePageWith } from '../../support/attach.ts';
import { unwrap } from '../../support/test-client.ts';
import {
  cellsOf,
  compose,
  composeOne,
  ofKind,
  openSample,
  type SampleJournal,
  saidIn,
  sources,
  troublesOf,
  wordsOfRuns,
} from './outlines.ts';

let journal: SampleJournal;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  journal = await openSample();
});
afterAll(() => journal.context.dispose());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const heron = () => sampleId('person', 'heron') as Permission['personId'];
const siskin = () => sampleId('person', 'siskin') as Permission['personId'];

const agreed = (n: number, more: Partial<Permission> = {}): Permission => ({
  ...blankPermission('adult', id(n)),
  personId: heron(),
  state: 'given',
  on: '2026-03-01',
  audiences: ['program', 'families'],
  ...more,
});

const save = async (wanted: Partial<WantedArtefact>) =>
  unwrap(
    await journal.client.artefacts.saveArtefact({
      ...blankArtefact,
      title: 'What the ticket told us',
      purpose: 'To show it.',
      ...wanted,
    }),
  );

test('an artefact says what it is, why, what was learned, and how it was shared; its files and links go along', async () => {
  const picture = await attach(journal.client, 'pile.png', png);
  const sheet = await attach(journal.client, 'count.txt', new TextEncoder().encode('a count'));
  const made = await save({
    kind: 'video',
    purpose: 'To show two colleagues disagreeing.\n\nAnd what came of it.',
    why: 'They had not seen the argument.',
    learned: 'Permission is the work.',
    closer: 'Two more teams offered a bundle.',
    goodEnoughOn: '2026-03-22',
    files: [
      { id: picture.id, alt: 'A pile of tickets', caption: 'The first pile' },
      { id: sheet.id, alt: '', caption: '' },
    ],
    links: [{ address: 'https://example.org/film', words: 'The film' }],
    sharings: [
      {
        id: id(1),
        audience: 'families',
        who: '',
        on: '2026-04-16',
        channel: 'evening',
        ask: 'Ask your child',
        response: 'Sixty came',
      },
      { id: id(2), audience: 'board', who: 'the whole board', on: null, channel: '', ask: 'Six slots', response: '' },
    ],
  });
  const piece = await composeOne(journal, sources.artefact(made.id));
  expect(piece).toMatchObject({ title: 'What the ticket told us', meta: 'Video, 22 March 2026.', trouble: null });
  expect(ofKind(piece.blocks, 'heading').map(({ runs }) => wordsOfRuns(runs))).toEqual([
    ...[
      'What it is for',
      'Why this one',
      'What I learned making it',
      'How it moved me closer',
      'Where it can be found',
    ],
  ]);
  expect(ofKind(piece.blocks, 'figure')).toMatchObject([
    { caption: 'The first pile', alt: 'A pile of tickets', figure: { kind: 'picture', fileName: 'pile.png' } },
    { figure: { kind: 'media', fileName: 'count.txt', mediaType: 'text/plain', bytes: 7 } },
  ]);
  expect(ofKind(piece.blocks, 'table').map(cellsOf)).toEqual([
    [
      ['When', 'With whom', 'How', 'What I asked', 'What came back'],
      ['16 April 2026', 'Families', 'evening', 'Ask your child', 'Sixty came'],
      ['not yet', 'the whole board', '', 'Six slots', ''],
    ],
  ]);
  const [links] = ofKind(piece.blocks, 'list');
  expect(links?.items[0]?.blocks).toMatchObject([
    { runs: [{ text: 'The film', address: 'https://example.org/film' }] },
  ]);
});

test.each<[string, Partial<Permission>]>([
  ['asked and not answered', { state: 'asked', audiences: [] }],
  ['not asked', { state: 'not-asked', audiences: [], on: null }],
  ['refused', { state: 'refused', audiences: [] }],
  ['given to others', { audiences: ['families'] }],
  ['given until yesterday', { until: '2026-06-11' }],
])('nothing of an artefact is shown while somebody in it has %s', async (_, said) => {
  const made = await save({ permissions: [agreed(10), agreed(11, { personId: siskin(), ...said })] });
  const piece = await composeOne(journal, sources.artefact(made.id));
  expect(piece).toMatchObject({ trouble: 'no-permission', blocks: [], meta: '' });
  unwrap(await journal.client.artefacts.removeArtefact({ id: made.id }));
});

test('an artefact is shown on the last day of a permission, and with somebody who said no and was cut out', async () => {
  const made = await save({
    permissions: [
      agreed(20, { until: '2026-06-12' }),
      agreed(21, { personId: siskin(), state: 'refused', audiences: [], shows: [] }),
    ],
  });
  expect((await composeOne(journal, sources.artefact(made.id))).trouble).toBeNull();
});

test('a permission that is withdrawn between two looks takes the piece out of the second', async () => {
  const made = await save({ permissions: [agreed(30)] });
  expect((await composeOne(journal, sources.artefact(made.id))).trouble).toBeNull();
  const { permissions } = made;
  const withdrawn = permissions.map((one): Permission => ({ ...one, state: 'refused', audiences: [] }));
  unwrap(await journal.client.artefacts.saveArtefact({ ...artefactToWanted(made), permissions: withdrawn }));
  expect((await composeOne(journal, sources.artefact(made.id))).trouble).toBe('no-permission');
});

test('the statement names who is shown and what they allowed, and counts what is left out without naming anybody', async () => {
  const shown = await save({
    title: 'The film',
    permissions: [
      agreed(40, { until: '2027-06-30' }),
      agreed(44, { kind: 'pupils', personId: null, who: 'Class 4B', count: 24, shows: ['work'] }),
      agreed(41, { kind: 'pupils', personId: null, who: 'families of one class', count: 20, shows: ['work'] }),
      agreed(42, {
        kind: 'pupils',
        personId: null,
        who: '2 families',
        count: 2,
        state: 'refused',
        audiences: [],
        shows: [],
      }),
    ],
  });
  const hidden = await save({
    title: 'Another',
    permissions: [agreed(43, { personId: siskin(), state: 'asked', audiences: [] })],
  });
  const [, , statement] = await compose(
    journal,
    sources.artefact(shown.id),
    sources.artefact(hidden.id),
    sources.permissions,
  );
  if (!statement) throw new Error('no statement');
  const [table] = ofKind(statement.blocks, 'table');
  expect(table && cellsOf(table).slice(1)).toEqual([
    ['Heron', 'face, voice', 'agreed, 1 March 2026', 'Readers of this portfolio, Families', '30 June 2027', 'The film'],
    [
      'Class 4B (24)',
      'work',
      'agreed, 1 March 2026',
      'Readers of this portfolio, Families',
      'no end was said',
      'The film',
    ],
    [
      'families of one class (20)',
      'work',
      'agreed, 1 March 2026',
      'Readers of this portfolio, Families',
      'no end was said',
      'The film',
    ],
    ['2 families', 'nothing: they are not shown', 'said no, and is not shown, 1 March 2026', '', '', 'The film'],
  ]);
  expect(table?.rows[0]?.[0]?.[0]?.personId).toBe(heron());
  expect(saidIn(statement)).toContain('One piece is left out, because not everybody in it agreed.');
  expect(saidIn(statement)).not.toContain('Siskin');
  const [alone] = await compose(journal, sources.permissions);
  expect(alone && saidIn(alone)).toContain('Nobody can be seen or heard');
});

const nothing = { form: null, level: null, shows: '', couldRefute: null, adults: null, pupils: null } as const;
const target = { kind: 'competency', frameworkId: 'waymark', competencyId: 'B1' } as never;
const link = async (source: object, about: object = {}) =>
  unwrap(
    await journal.client.evidence.linkEvidence({
      ...{ source: source as never, target, why: '', linkedAt: null },
      about: { ...nothing, ...about } as never,
    }),
  );

test('evidence stands for itself as words, as an address, or as a file on a page', async () => {
  const words = await link(
    { kind: 'words', id: null, words: 'She asked\n\nfirst.', happenedOn: '2026-02-03' },
    { form: 'testimony', shows: 'A question' },
  );
  const address = await link({
    kind: 'address',
    id: null,
    words: 'The board',
    address: 'https://example.org/b',
    happenedOn: '2026-02-04',
  });
  const sheet = await attach(journal.client, 'exit tickets.txt', new TextEncoder().encode('seventeen'));
  const page = await savePageWith(journal.client, 'The count', [sheet]);
  const file = await link({ kind: 'file', entryId: page, attachmentId: sheet.id }, { shows: 'Seventeen moved' });
  const [said, seen, held] = await compose(journal, ...[words, address, file].map((one) => sources.evidence(one.id)));
  expect(said).toMatchObject({ title: 'She asked first.', meta: 'Evidence in words, 3 February 2026.' });
  expect(said?.shows).toEqual(['Waymark B1, Listening and talk balance: Steady']);
  expect(said && saidIn(said)).toContain('What somebody said');
  expect(seen?.blocks[1]).toMatchObject({
    runs: [{ text: 'https://example.org/b', address: 'https://example.org/b' }],
  });
  expect(held).toMatchObject({
    title: 'exit tickets.txt',
    blocks: [
      { kind: 'figure', caption: 'Seventeen moved', figure: { kind: 'media', fileName: 'exit tickets.txt', bytes: 9 } },
    ],
  });
  expect(held?.meta).toMatch(/^File from “The count”, /);
  unwrap(await journal.client.journal.trashEntry({ id: page }));
  expect(await troublesOf(journal, sources.evidence(file.id))).toMatchObject([{ trouble: 'in-trash' }]);
});

test.each(['asked', 'refused'] as const)(
  'what is said about a piece of evidence holds for its page too: %s is a no',
  async (consent) => {
    const page = sources.page('heron-45');
    expect((await composeOne(journal, page)).trouble).toBeNull();
    await link({ kind: 'page', entryId: page.entryId }, { pupils: consent });
    expect(await composeOne(journal, page)).toMatchObject({ trouble: 'no-permission', blocks: [] });
    await link({ kind: 'page', entryId: page.entryId }, { pupils: 'given', adults: 'nobody' });
    expect((await composeOne(journal, page)).trouble).toBeNull();
  },
);

test('steps whose people did not agree are taken out one by one', async () => {
  await link({ kind: 'step', stepId: sampleId('step', 'ns-08') }, { adults: 'refused' });
  const piece = await composeOne(journal, sources.steps('ns-07', 'ns-08'));
  expect(piece.meta).toBe('One step.');
  expect(saidIn(piece)).not.toContain('Look at my pen');
  expect((await composeOne(journal, sources.steps('ns-08'))).trouble).toBe('no-permission');
});

test('a file that is not there any more is named, by the artefact and by the page that it stands on', async () => {
  const lost = await attach(journal.client, 'lost.pdf', new TextEncoder().encode('%PDF-1.7 lost'));
  const picture = await attach(journal.client, 'lost.png', Buffer.concat([png, Buffer.from([9])]));
  const made = await save({ files: [{ id: lost.id, alt: '', caption: 'The menu' }] });
  const page = await savePageWith(journal.client, 'With a file', [lost]);
  await journal.context.db.deleteFrom('attached_file').where('id', 'in', [lost.id, picture.id]).execute();
  const pieces = await compose(journal, sources.artefact(made.id), { kind: 'page', entryId: page, promptIds: null });
  expect(pieces).toMatchObject([
    { trouble: 'file-unreadable', blocks: [], meta: 'A file of it cannot be read: “The menu”.' },
    { trouble: 'file-unreadable', blocks: [], meta: 'A file of it cannot be read: “lost.pdf”.' },
  ]);
});

test('a film whose people did not agree does not go out by way of a page that shows it, or as evidence for itself', async () => {
  const film = await attach(journal.client, 'talk.txt', new TextEncoder().encode('a talk'));
  const page = await savePageWith(journal.client, 'The talk', [film]);
  const asPage = { kind: 'page', entryId: page, promptIds: null } as const;
  const file = await link({ kind: 'file', entryId: page, attachmentId: film.id });
  const troubles = async () =>
    (await compose(journal, asPage, sources.evidence(file.id))).map(({ trouble, blocks }) => [
      trouble,
      blocks.length > 0,
    ]);
  expect(await troubles()).toEqual([
    [null, true],
    [null, true],
  ]);
  const refused = agreed(60, { state: 'refused', audiences: [] });
  await save({ files: [{ id: film.id, alt: '', caption: '' }], permissions: [refused] });
  expect(await troubles()).toEqual([
    ['no-permission', false],
    ['no-permission', false],
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { composePortfolio, findTroubles } from '../../../main/portfolio/compose/compose.ts';
import { sampleId } from '../../../main/sample/sample.ids.ts';
import { theYear } from '../../../main/sample/sample.year.ts';
import type { Permission } from '../../../shared/artefacts/artefacts.contract.ts';
import { blankArtefact, blankPermission } from '../../../shared/artefacts/artefacts.rules.ts';
import type { RoundId } from '../../../shared/feedback/feedback.contract.ts';
import type { DocumentPiece, PortfolioDocument } from '../../../shared/portfolio/document.ts';
import { wordsOf } from '../../../shared/portfolio/walk.rules.ts';
import { unwrap } from '../../support/test-client.ts';
import { ofKind, openSample, pieceOf, type SampleJournal, saidIn, sources, storedWith, today } from './outlines.ts';

let journal: SampleJournal;
let document: PortfolioDocument;
const pieces = () => document.parts.flatMap((part) => part.pieces);
const titled = (title: string): DocumentPiece => {
  const found = pieces().find((piece) => piece.title === title);
  if (!found) throw new Error(`no piece ${title}`);
  return found;
};

const said = (n: number, more: Partial<Permission>): Permission => ({
  ...blankPermission('adult', `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  state: 'given',
  on: '2026-03-01',
  audiences: ['program'],
  until: '2027-06-30',
  ...more,
});

/** The artefacts of the year, with who is in them: Plover has not answered about his figure in the sheet. */
async function makeArtefacts(): Promise<Record<'menu' | 'sheet' | 'film' | 'cards', string>> {
  const make = async (
    title: string,
    kind: 'menu' | 'tracking-sheet' | 'video' | 'other',
    permissions: Permission[],
  ) => {
    const wanted = { ...blankArtefact, title, kind, purpose: `${title}: what it is for.`, permissions };
    return unwrap(await journal.client.artefacts.saveArtefact(wanted)).id;
  };
  return {
    menu: await make('Five ways to work with me', 'menu', []),
    sheet: await make('Guess, then count', 'tracking-sheet', [
      said(1, { who: 'Heron', shows: ['figures'] }),
      said(2, { who: 'Plover', shows: ['figures'], state: 'asked', audiences: [], until: null }),
    ]),
    film: await make('What the ticket told us', 'video', [
      said(3, { who: 'Finch' }),
      said(4, { who: 'Siskin', shows: [], state: 'refused', audiences: [], until: null }),
    ]),
    cards: await make('Three questions on a card', 'other', [said(5, { who: 'Wren', shows: ['words'] })]),
  };
}

const pages = [
  'role-first-draft',
  'heron-68',
  'dunlin-57',
  'corridor',
  'leader-december',
  'phase-3',
  'siskin-no-film',
  'heron-visit-2',
  'heron-visit-3',
  'feedback-two',
  'finch-leader',
  'june-4',
  'program-end',
];
const written = theYear.entries.filter(({ id }) => pages.includes(id) && id !== 'june-4');

beforeAll(async () => {
  journal = await openSample();
  const artefacts = await makeArtefacts();
  const roundId = sampleId('round', 'words-2025-11') as RoundId;
  const results = unwrap(await journal.client.feedback.findResults({ roundId }));
  const voices = results.disclosed?.comments.map(({ id }) => id) ?? [];
  const outline: [string, object[]][] = [
    [
      'Where I began',
      [sources.page('role-first-draft'), sources.assessment('waymark-2025-09'), sources.artefact(artefacts.menu)],
    ],
    [
      'Hearing myself',
      [
        sources.page('heron-68'),
        sources.page('dunlin-57'),
        sources.goal('goal-talk'),
        sources.artefact(artefacts.sheet),
      ],
    ],
    [
      'Saying it in time',
      [
        sources.page('corridor'),
        sources.page('leader-december'),
        sources.round('words-2025-11', ['voices', 'focus'], voices),
      ],
    ],
    [
      'Growing community',
      [
        ...[sources.page('phase-3'), sources.artefact(artefacts.film), sources.page('siskin-no-film')],
        ...[sources.goal('goal-host'), sources.artefact(artefacts.cards)],
      ],
    ],
    ['Evidence that could prove me wrong', [sources.page('heron-visit-2'), sources.page('heron-visit-3')]],
    [
      'Leading the way',
      [
        ...[sources.round('two-views-2026-03', ['dimensions', 'gaps', 'focus']), sources.page('feedback-two')],
        ...[sources.page('finch-leader'), sources.page('june-4'), sources.assessment('waymark-2026-06')],
        ...[sources.page('program-end'), sources.permissions],
      ],
    ],
  ];
  const blank = storedWith([]);
  const [part] = blank.parts;
  if (!part) throw new Error('no part');
  const parts = outline.map(([title, wanted], place) => ({
    ...part,
    id: `00000000-0000-4000-8000-0000000000${10 + place}`,
    title,
    pieces: wanted.map((source, number) => pieceOf({ source, why: `Why ${place}.${number}` })),
  }));
  const stored = { ...blank, parts };
  document = await composePortfolio(journal.context.db, stored, today);
  const troubles = await findTroubles(journal.context.db, stored, today);
  for (const piece of pieces()) expect(troubles.get(piece.id)?.trouble).toBe(piece.trouble);
});
afterAll(() => journal.context.dispose());

test('the portfolio of the year has six parts and 24 pieces, of which two wait for an answer', () => {
  // By hand: 13 pages, 4 artefacts, 2 self-assessments, 2 rounds, 2 goals and the statement.
  expect(document.parts.map((part) => part.pieces.length)).toEqual([3, 4, 3, 5, 2, 7]);
  const count = (kind: string) => pieces().filter((piece) => piece.kind === kind).length;
  expect(['page', 'artefact', 'assessment', 'round', 'goal', 'permissions'].map(count)).toEqual([13, 4, 2, 2, 2, 1]);
  const left = pieces().filter(({ trouble }) => trouble !== null);
  expect(left.map(({ title, trouble }) => [title, trouble])).toEqual([
    ['Guess, then count', 'no-permission'],
    // What is said about this page as evidence: its adults were asked, and have not answered.
    ['It went on without me', 'no-permission'],
  ]);
  expect(saidIn(titled('Who is shown, and what they allowed'))).toContain('2 pieces are left out');
  for (const { title, why } of pieces()) {
    expect(title).not.toBe('');
    expect(why).toMatch(/^Why \d\.\d$/);
  }
});

test('every word that was written on the 12 pages that are shown is in it, under every prompt that was answered', () => {
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  expect(written).toHaveLength(12);
  const prompts = pieces().flatMap(({ kind, blocks }) => (kind === 'page' ? ofKind(blocks, 'prompt') : []));
  expect(prompts).toHaveLength(
    written.flatMap(({ answers }) => answers.filter(({ prompt }) => prompt !== null)).length,
  );
  for (const { title, answers } of written) {
    const page = letters(saidIn(titled(title)));
    for (const { text } of answers) expect(page).toContain(letters(text));
  }
});

test('its figures are those of six domains twice, two goals and one round, and the figure of both goals stands once', () => {
  const figures = pieces().flatMap(({ blocks }) => ofKind(blocks, 'figure').map(({ figure }) => figure.kind));
  expect(figures.filter((kind) => kind === 'strips')).toHaveLength(2 * 6 + 1);
  expect(figures.filter((kind) => kind === 'path')).toHaveLength(2);
  expect(figures).toHaveLength(15);
  const whole = wordsOf(document)
    .map(({ text }) => text)
    .join('\n');
  expect(whole.split('T-score')).toHaveLength(2);
  expect(whole.match(/She goes first with the awkward thing/g)).toHaveLength(1);
});

test('people stand in it as runs of their own, by their codes', () => {
  const mentions = wordsOf(document).flatMap(({ text, mentions: found }) =>
    found.map(({ from, to, personId }) => [personId, text.slice(from, to)] as const),
  );
  const codes = new Set(theYear.people.map(({ code }) => code));
  expect(mentions.length).toBeGreaterThan(20);
  for (const [, word] of mentions) expect(codes).toContain(word);
});

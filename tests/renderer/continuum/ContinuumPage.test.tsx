import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { ContinuumPage } from '../../../renderer/continuum/ContinuumPage.tsx';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Pair } from '../../../shared/continuum/continuum.contract.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();
const today = instantToLocalDate(new Date());
const yesterday = addDays(today, -1);

beforeEach(async () => {
  journal = await openJournalWindow();
});

const pairs = async () => unwrap(await journal.client.continuum.listPairs(null));
const add = async (from: string, to: string): Promise<Pair> =>
  unwrap(await journal.client.continuum.savePair({ id: null, from, to }));
const place = async ({ id }: Pair, markedOn: string, where: number, note = '') =>
  unwrap(await journal.client.continuum.saveMark({ pairId: id, markedOn, place: where, note }));
const asTables = async () =>
  journal.client.settings.saveSettings({
    ...unwrap(await journal.client.settings.getSettings(null)),
    chartsAsTables: true,
  });
const slider = () => screen.findByRole('slider');
const note = () => screen.findByRole('textbox', { name: 'What shows it?' });
const keep = () => screen.findByRole('button', { name: 'Keep this' });
const todaysMarks = async () => (await pairs()).flatMap(({ marks }) => marks.filter((mark) => mark.markedOn === today));

async function choose(words: string, item: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `More for “${words}”` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

const order = () =>
  screen.getAllByRole('article').map((article) => within(article).getByRole('heading', { level: 2 }).textContent);

test('an empty continuum begins with own words, and what is left out is asked for in place', async () => {
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: 'Add a pair' }));
  const from = screen.getByRole('textbox', { name: 'Moving from' });
  expect(document.activeElement).toBe(from);
  await user.type(from, 'telling{Enter}');
  expect(screen.getByText('A few words are enough.')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Moving to' }), 'asking{Enter}');
  expect(await screen.findByRole('heading', { name: 'Moving from telling to asking' })).toBeDefined();
  expect(await pairs()).toMatchObject([{ from: 'telling', to: 'asking' }]);
  expect(screen.queryByRole('textbox', { name: 'Moving from' })).toBeNull();
});

test('the five examples come with one button, and then there is no room and the reason is said', async () => {
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: 'Begin with five examples' }));
  expect(await screen.findAllByRole('slider')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: 'Add a pair' })).toBeNull();
  expect(screen.getByText(/^Five pairs are in use/)).toBeDefined();
});

test('beside own pairs only as many examples are offered as there is room for', async () => {
  for (const from of ['a', 'b', 'c']) await add(from, 'z');
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: 'Add 2 example pairs' }));
  await waitFor(async () => expect(await pairs()).toHaveLength(5));
});

test('the stone is moved by keys and says where it is; only "Keep this" makes it the mark of today', async () => {
  await add('telling', 'asking');
  journal.show(<ContinuumPage />);
  const stone = await slider();
  expect(stone.getAttribute('aria-label')).toBe('Where practice stands between “telling” and “asking”');
  expect(stone.getAttribute('aria-valuetext')).toBe('5 of 10, halfway');
  expect(screen.getByText(/^Not placed yet/)).toBeDefined();
  stone.focus();
  await user.keyboard('{ArrowLeft}');
  expect(stone.getAttribute('aria-valuetext')).toBe('4 of 10, nearer to “telling”');
  await user.keyboard('{End}');
  expect(stone.getAttribute('aria-valuetext')).toBe('10 of 10, at “asking”');
  await user.keyboard('{ArrowLeft}');
  expect(await flushAll()).toBe(true); // looking at a place is no statement
  expect(await pairs()).toMatchObject([{ marks: [] }]);
  await user.click(await keep());
  expect(await screen.findByText(/^Kept as the mark of today/)).toBeDefined();
  expect(await todaysMarks()).toMatchObject([{ place: 9, note: '' }]);
  expect((await keep()).getAttribute('aria-disabled')).toBe('true');
});

test('once kept, moving the stone and leaving the note change the mark of today', async () => {
  await place(await add('telling', 'asking'), today, 4, 'Two questions.');
  journal.show(<ContinuumPage />);
  (await slider()).focus();
  await user.keyboard('{ArrowRight}');
  await user.keyboard('{ArrowRight}');
  await waitFor(async () => expect(await todaysMarks()).toMatchObject([{ place: 6, note: 'Two questions.' }]));
  await user.type(await note(), ' Three silences.');
  await user.tab();
  await waitFor(async () =>
    expect(await todaysMarks()).toMatchObject([{ place: 6, note: 'Two questions. Three silences.' }]),
  );
  expect(await todaysMarks()).toHaveLength(1);
});

test('words that were not kept yet are in the journal when the window closes, where the stone stood', async () => {
  await place(await add('telling', 'asking'), yesterday, 3);
  journal.show(<ContinuumPage />);
  await user.type(await note(), 'She asked before I did.');
  await user.tab();
  expect(await todaysMarks()).toEqual([]);
  expect(await flushAll()).toBe(true);
  expect(await todaysMarks()).toMatchObject([{ place: 3, note: 'She asked before I did.' }]);
});

test('words that could not be saved stay in the field, and are saved with the next try', async () => {
  await add('telling', 'asking');
  journal.show(<ContinuumPage />);
  await user.type(await note(), 'Not to be lost.');
  await sql`CREATE TRIGGER hinder BEFORE INSERT ON continuum_mark BEGIN SELECT RAISE(ABORT, 'no'); END`.execute(
    journal.context.db,
  );
  await user.click(await keep());
  expect(await flushAll()).toBe(false);
  expect(await screen.findByDisplayValue('Not to be lost.')).toBeDefined();
  await sql`DROP TRIGGER hinder`.execute(journal.context.db);
  expect(await flushAll()).toBe(true);
  expect(await todaysMarks()).toMatchObject([{ note: 'Not to be lost.' }]);
});

test('a stone without words that could not be kept is kept with the next try, too', async () => {
  await add('telling', 'asking');
  journal.show(<ContinuumPage />);
  (await slider()).focus();
  await user.keyboard('{End}');
  await sql`CREATE TRIGGER hinder BEFORE INSERT ON continuum_mark BEGIN SELECT RAISE(ABORT, 'no'); END`.execute(
    journal.context.db,
  );
  await user.click(await keep());
  expect(await flushAll()).toBe(false);
  await sql`DROP TRIGGER hinder`.execute(journal.context.db);
  expect(await flushAll()).toBe(true);
  expect(await todaysMarks()).toMatchObject([{ place: 10 }]);
});

test('an earlier day’s place is where the stone begins, and it is said that it is that day’s', async () => {
  await place(await add('telling', 'asking'), addDays(today, -400), 7);
  journal.show(<ContinuumPage />);
  expect((await slider()).getAttribute('aria-valuenow')).toBe('7');
  expect(screen.getByText(/^Placed last on \d/)).toBeDefined();
  expect(await todaysMarks()).toEqual([]);
});

test('the history is a sentence, and the marks stand in a table, the newest first', async () => {
  const pair = await add('telling', 'asking');
  for (const [day, where] of [
    ['2026-03-01', 3],
    ['2026-04-01', 8],
    ['2026-05-01', 5],
  ] as const)
    await place(pair, day, where, `Seen on ${day}.`);
  await asTables();
  journal.show(<ContinuumPage />);
  const sentence = '3 marks since 1 March 2026: 3 of 10 then, 5 of 10 on 1 May 2026.';
  expect(await screen.findByText(`${sentence} On the way they lie between 3 and 8.`)).toBeDefined();
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    '1 May 20265 of 10Seen on 2026-05-01.',
    '1 April 20268 of 10Seen on 2026-04-01.',
    '1 March 20263 of 10Seen on 2026-03-01.',
  ]);
});

test('of many marks the table shows a dozen, and all of them when it is asked', async () => {
  const pair = await add('telling', 'asking');
  for (let n = 0; n < 30; n++) await place(pair, addDays('2026-01-01', n), n % 11);
  await asTables();
  journal.show(<ContinuumPage />);
  const rows = async () => within(await screen.findByRole('table')).getAllByRole('row').length - 1;
  expect(await rows()).toBe(12);
  await user.click(screen.getByRole('button', { name: 'Show all 30' }));
  expect(await rows()).toBe(30);
});

test('a mark is taken away and brought back with its words', async () => {
  await place(await add('telling', 'asking'), yesterday, 4, 'What I saw.');
  await asTables();
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: /^Remove the mark of/ }));
  await waitFor(async () => expect(await pairs()).toMatchObject([{ marks: [] }]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect(await pairs()).toMatchObject([{ marks: [{ markedOn: yesterday, place: 4, note: 'What I saw.' }] }]),
  );
});

test('bringing back a mark never covers one that its day has been given since', async () => {
  await place(await add('telling', 'asking'), today, 4, 'Before.');
  await asTables();
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: /^Remove the mark of/ }));
  await waitFor(async () => expect(await todaysMarks()).toEqual([]));
  await user.type(await note(), 'After.');
  await user.click(await keep());
  await waitFor(async () => expect(await todaysMarks()).toMatchObject([{ note: 'After.' }]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await todaysMarks()).toMatchObject([{ note: 'After.' }]);
});

test('a pair is reworded in place and keeps its marks', async () => {
  await place(await add('telling', 'asking'), yesterday, 4);
  journal.show(<ContinuumPage />);
  await choose('From telling to asking', 'Reword');
  const field = await screen.findByRole('textbox', { name: 'Moving to' });
  await user.clear(field);
  await user.type(field, 'wondering{Enter}');
  expect(await screen.findByRole('heading', { name: 'Moving from telling to wondering' })).toBeDefined();
  expect(await pairs()).toMatchObject([{ to: 'wondering', marks: [{ place: 4 }] }]);
});

test('pairs are put in order from their menu, and the keyboard stays with the one that moved', async () => {
  await add('a', 'x');
  await add('b', 'y');
  journal.show(<ContinuumPage />);
  await choose('From a to x', 'Move down');
  await waitFor(() => expect(order()[0]).toContain('b'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('More for “From a to x”'));
  expect((await pairs()).map(({ from }) => from)).toEqual(['b', 'a']);
});

test('a pair is put aside with what was just written about it, and Undo brings it back', async () => {
  await add('a', 'x');
  journal.show(<ContinuumPage />);
  await user.type(await note(), 'Seen today.');
  await choose('From a to x', 'Put aside');
  expect(await screen.findByRole('region', { name: 'Put aside' })).toBeDefined();
  expect(await pairs()).toMatchObject([{ isArchived: true, marks: [{ note: 'Seen today.' }] }]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await pairs()).toMatchObject([{ isArchived: false }]));
});

test('a pair that was put aside comes back where there is room', async () => {
  const pair = await add('a', 'x');
  unwrap(await journal.client.continuum.archivePair({ id: pair.id, isArchived: true }));
  journal.show(<ContinuumPage />);
  await user.click(await screen.findByRole('button', { name: 'Bring back “From a to x”' }));
  expect(await slider()).toBeDefined();
  expect(await pairs()).toMatchObject([{ isArchived: false }]);
});

test('a pair is removed for good only after a question, and no word about it is missed afterwards', async () => {
  await place(await add('a', 'x'), yesterday, 2);
  journal.show(<ContinuumPage />);
  await user.type(await note(), 'Not kept yet.');
  await choose('From a to x', 'Remove');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Its mark and its note go with it.')).toBeDefined();
  await user.click(within(dialog).getAllByRole('button', { name: 'Keep it' }).at(-1) as HTMLElement);
  expect(await pairs()).toHaveLength(1);
  await choose('From a to x', 'Remove');
  await user.click(await screen.findByRole('button', { name: 'Remove for good' }));
  await waitFor(async () => expect(await pairs()).toEqual([]));
  expect(await flushAll()).toBe(true);
});

test('the coach’s words are veiled while the screen is shared', async () => {
  await place(await add('telling', 'asking'), yesterday, 4, 'What I saw.');
  await asTables();
  journal.show(<ContinuumPage />);
  await screen.findByRole('table');
  for (const words of ['telling', 'asking', 'What I saw.'])
    for (const place of screen.getAllByText(words)) expect(place.closest('[data-private]')).not.toBeNull();
});

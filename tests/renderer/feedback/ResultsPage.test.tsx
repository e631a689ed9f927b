import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Round } from '../../../shared/feedback/feedback.contract.ts';
import { defaultSettings } from '../../../shared/settings/settings.contract.ts';
import { beginRound } from '../../main/feedback/rounds.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';
import { comeIn, filled, nine, open, resultPages, seal } from './results-window.tsx';

const user = userEvent.setup();
let journal: JournalWindow;

beforeEach(async () => {
  journal = await openJournalWindow();
});

const show = ({ id }: Round) => journal.show(resultPages, `/feedback/${id}/results`);
const nineOf = (count: number) => nine.slice(0, count);

test('before my own view is sealed, the page says that it comes first, and opens nothing', async () => {
  const round = await beginRound(journal.client, 'unnamed');
  for (const answer of nine) await comeIn(journal, round, answer);
  show(round);
  expect(await screen.findByText(/^First your own view\./)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Open the results' })).toBe(null);
});

test('with too few answers it says how many it waits for, and why', async () => {
  const round = await filled(journal, 'unnamed', nineOf(2));
  show(round);
  expect(
    await screen.findByText(
      'The figures open when 4 answers have come back, so that nobody can be picked out. 2 are here.',
    ),
  ).toBeDefined();
});

test('opening is an act; then the page leads with a sentence, and the figures obey the blocks', async () => {
  const round = await filled(journal, 'unnamed');
  show(round);
  await user.click(await screen.findByRole('button', { name: 'Open the results' }));
  await screen.findByRole('heading', {
    level: 1,
    name: 'They see more readiness than you do; teachers see less reach',
  });
  expect(screen.getByText('Unnamed forms, nine answered', { exact: false })).toBeDefined();
  const picture = screen.getByRole('region', { name: 'Six dimensions' });
  expect(
    within(picture).getByRole('img', { name: 'Example and readiness: Teachers, on average 4.5, from 4.0 to 5.0' }),
  ).toBeDefined();
  expect(
    within(picture).getByRole('img', { name: 'Example and readiness: Administrators, on average 4.7' }),
  ).toBeDefined();
  expect(screen.getByText(/has not been validated as a measure/)).toBeDefined();
});

test('the whole picture is one stop of the Tab key, and each mark says what it shows', async () => {
  const round = await filled(journal, 'unnamed', nine, { CARE: 4 });
  await open(journal, round);
  show(round);
  const picture = await screen.findByRole('region', { name: 'Six dimensions' });
  const marks = within(picture).getAllByRole('img');
  expect(marks).toHaveLength(6 * 3 + 1); // mine and two blocks in each, and the one that I expected
  expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
  expect(within(picture).getByRole('img', { name: 'Care and trust: you expected “Usually”' })).toBeDefined();
});

test('the same figures stand in a table, with one decimal, and the choice is kept', async () => {
  const round = await filled(journal, 'unnamed', nine, { CARE: 4 });
  await open(journal, round);
  await journal.client.settings.saveSettings({ ...defaultSettings, chartsAsTables: true });
  show(round);
  const table = await screen.findByRole('table', { name: 'Six dimensions' });
  const care = within(table).getByRole('row', { name: /^Care and trust/ });
  expect([...care.children].map(({ textContent }) => textContent)).toEqual([
    'Care and trust',
    'In line',
    '4.3',
    '4',
    '4.2',
    '3.3–5.0',
    '6',
    'none',
    '4.2',
    '–',
    '3',
    'none',
  ]);
});

test('strengths come before what there is to look at, and words come last', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  show(round);
  await screen.findByRole('region', { name: 'Six dimensions' });
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const order = ['Strengths first', 'Where there is something to look at', 'Statement by statement', 'In their words'];
  expect(titles.filter((title) => order.includes(title ?? ''))).toEqual(order);
  const hidden = screen.getByRole('region', { name: 'Hidden strengths' });
  expect(within(hidden).getByText('Is easy to reach when I need them.')).toBeDefined();
});

test('what people would like to be different is behind a button, and what I expected stands beside it', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  show(round);
  const harder = 'Tell us sooner. A rough figure on a scrap of paper would do.';
  await screen.findByText('Being able to say a half-finished thought. It stays in the room.');
  expect(screen.queryByText(harder)).toBe(null);
  await user.click(screen.getByRole('button', { name: 'Read what they would like to be different' }));
  const asked = screen.getByRole('region', { name: /^What could I do differently/ });
  expect(within(asked).getByText(harder)).toBeDefined();
  expect(within(asked).getByText('To be easier to find. I am always on my way to somewhere else.')).toBeDefined();
  expect(within(asked).getByText('What they wrote, in random order')).toBeDefined();
});

test('a statement that people answer from their own experience says so, and one that is not shown says why', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  show(round);
  await user.click(await screen.findByRole('button', { name: /^Care and trust/ }));
  expect(screen.getByText(/^Others were asked about their own experience/)).toBeDefined();
  const named = screen.getByRole('region', { name: 'Care and trust, statement by statement' });
  expect(within(named).getAllByText(/^Some figures are not shown:/).length).toBeGreaterThan(0);
  expect(within(named).queryByRole('img', { name: /^Notices when someone.*: Administrators/ })).toBe(null);
});

test('more answers after opening are counted and wait until nobody can be picked out', async () => {
  const round = await filled(journal, 'unnamed', nineOf(7));
  await open(journal, round);
  for (const answer of nine.slice(7)) await comeIn(journal, round, answer);
  show(round);
  expect(
    await screen.findByText(
      '2 more have come in. The figures can be made anew when 3 have, so that nobody can be picked out.',
    ),
  ).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Make the figures anew' })).toBe(null);
});

test('two voices make a page of words: who, when, whether they may be quoted, and no average', async () => {
  const round = await beginRound(journal.client, 'open');
  await seal(journal, round);
  await comeIn(journal, round, {
    group: 'teacher',
    way: 'words',
    role: 'a teacher',
    words: 'She goes first with the awkward thing.',
    mayQuote: true,
    quoteScope: 'portfolio, by code',
  });
  await comeIn(journal, round, {
    day: '2026-11-21',
    group: 'administrator',
    way: 'words',
    role: 'an administrator',
    words: 'Do it aloud.',
  });
  await open(journal, round);
  show(round);
  expect(await screen.findByRole('heading', { level: 1, name: 'Two voices on how you lead' })).toBeDefined();
  const voices = await screen.findByRole('region', { name: 'Two voices' });
  const [first, second] = within(voices).getAllByRole('article');
  expect(first?.textContent).toMatch(/a teacher.*20 November 2026.*May be quoted: portfolio, by code/);
  expect(second?.textContent).toMatch(/an administrator.*not to be quoted.*Do it aloud\./);
  expect(
    screen.getByText('Being prepared. The biscuits. Somebody who remembers what they said last time.'),
  ).toBeDefined();
  expect(screen.queryByRole('img', { name: /on average/ })).toBe(null);
});

test('an answer that came in after the voices were opened is not on the page', async () => {
  const round = await beginRound(journal.client, 'open');
  await seal(journal, round);
  await comeIn(journal, round, { group: 'teacher', way: 'words', role: 'a teacher', words: 'The first.' });
  await open(journal, round);
  await comeIn(journal, round, { group: 'teacher', way: 'words', role: 'another', words: 'The second.' });
  show(round);
  expect(await screen.findByText('The first.')).toBeDefined();
  expect(screen.queryByText('The second.')).toBe(null);
  await user.click(screen.getByRole('button', { name: 'Make the figures anew' }));
  expect(await screen.findByText('The second.')).toBeDefined();
});

test('a statement becomes a next step of this round with one tap and a line', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  show(round);
  const blind = await screen.findByRole('region', { name: 'Possible blind spots' });
  await user.click(within(blind).getByRole('button', { name: /^Next step from: Encourages others to lead/ }));
  await user.keyboard('Hand the March session to Finch{Enter}');
  const list = await screen.findByRole('list', { name: 'Next steps out of this round' });
  expect(within(list).getByDisplayValue('Hand the March session to Finch')).toBeDefined();
  const filter = { entryId: null, personId: null, roundId: round.id, onlyOpen: false };
  expect(unwrap(await journal.client.steps.listSteps(filter))).toMatchObject([{ roundPart: 'GROW3' }]);
});

test('what somebody wrote is kept as evidence for a competency, as a quotation', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  show(round);
  await user.click(await screen.findByRole('button', { name: /^Evidence: The questions that are not tricks/ }));
  const dialog = await screen.findByRole('dialog', { name: 'These words show…' });
  await user.click((await within(dialog).findAllByRole('option', { name: /^B1/ }))[0] as HTMLElement);
  const words = await screen.findByRole('textbox', { name: 'What happened' });
  expect((words as HTMLTextAreaElement).value).toBe(
    '“The questions that are not tricks. She waits, and I hear myself think.”',
  );
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Keep/ }));
  await waitFor(async () => {
    const pieces = unwrap(
      await journal.client.evidence.listEvidence({ frameworkId: 'waymark' as never, entryId: null, stepId: null }),
    );
    expect(pieces.map(({ source }) => source)).toMatchObject([{ kind: 'words', happenedOn: '2026-11-19' }]);
  });
});

test('what is chosen goes along into a reflection, with the round’s name and the one thing', async () => {
  const round = await filled(journal, 'unnamed');
  await open(journal, round);
  unwrap(await journal.client.feedback.saveFocus({ roundId: round.id, focus: 'Hand things over' }));
  show(round);
  await user.click(await screen.findByRole('button', { name: /^Reflect on: The questions that are/ }));
  expect(screen.getByText('with one thing that you chose')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Reflect on this' }));
  await screen.findByText('Elsewhere');
  const id = /^\/journal\/([^?]+)$/.exec(journal.address)?.[1];
  const entry = unwrap(await journal.client.journal.findEntry({ id: id as never }));
  expect(entry).toMatchObject({ templateId: 'feedback360', title: 'After Two Views, November 2026' });
  const text = JSON.stringify(entry?.body);
  expect(text).toMatch(/The one thing I work on: Hand things over.*blockquote.*The questions that are not tricks/);
  expect(text).toMatch(/What do I feel, before I explain anything/);
});

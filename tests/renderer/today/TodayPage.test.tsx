import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushAll } from '../../../renderer/api/save-state.ts';
import { TodayPage } from '../../../renderer/today/TodayPage.tsx';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { EntryId } from '../../../shared/journal/journal.contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { page } from '../../support/builders.ts';
import { type JournalWindow, openJournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

let journal: JournalWindow;
const user = userEvent.setup();

beforeEach(async () => {
  journal = await openJournalWindow();
});
afterEach(() => vi.useRealTimers());

function open(): void {
  journal.show(
    <>
      <Link to="/today">Today</Link>
      <Link to="/elsewhere">Elsewhere</Link>
      <Routes>
        <Route path="/today" element={<TodayPage />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    '/today',
  );
}

async function keep(entryDate: string, title: string, isDraft = true): Promise<EntryId> {
  const entry = unwrap(await journal.client.journal.beginEntry({ templateId: null, entryDate }));
  unwrap(await journal.client.journal.saveEntry({ ...entry, title, isDraft, time: null, body: page('words') }));
  return entry.id;
}

const writing = () => screen.findByRole('textbox', { name: 'Page' });
const firstAnswer = async () => (await writing()).querySelector('.answer p');
const stored = async () =>
  unwrap(await journal.client.journal.listEntries({ filter: everything, offset: 0, limit: 50 }));

/** Types into the first answer; the editor reads what the page shows, as it does from a keyboard. */
async function write(words: string): Promise<void> {
  const line = await firstAnswer();
  if (line) line.textContent = words;
  await waitFor(() => expect(line?.isConnected === false || line?.textContent === words).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the first visit shows three questions and a friendly line, and writes nothing down', async () => {
  open();
  expect(await screen.findByText('What did I see or hear that I do not want to lose?')).toBeDefined();
  expect(screen.getByText(/Your first pages will stand here/)).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await flushAll()).toBe(true);
  expect(await stored()).toEqual([]);
});

test('pages that are still being written are offered, the newest first, three of them until more are asked for', async () => {
  for (const day of ['2026-11-10', '2026-11-12', '2026-11-11', '2026-11-09']) await keep(day, day);
  await keep('2026-11-13', 'Done with', false);
  open();
  const section = await screen.findByRole('region', { name: 'Go on with' });
  const links = () => within(section).getAllByRole('link');
  expect(links().map(({ textContent }) => textContent)).toEqual(['2026-11-12', '2026-11-11', '2026-11-10']);
  expect(links()[0]?.getAttribute('href')).toMatch(/^\/journal\/[0-9a-f-]{36}$/);
  await user.click(within(section).getByRole('button', { name: 'More' }));
  expect(links()).toHaveLength(4);
});

test('a journal in which nothing is open and nothing is due shows the note and nothing else', async () => {
  await keep('2026-11-12', 'Done with', false);
  open();
  await writing();
  await waitFor(() => expect(journal.bridge.asked).toContain('people:listSeenOn'));
  await waitFor(() => expect(journal.queryClient.isFetching()).toBe(0));
  expect(screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).not.toContain(
    'Go on with',
  );
  for (const name of ['Go on with', 'Next steps', 'Where you parked', 'A prompt for today', 'On this day']) {
    expect(screen.queryByRole('region', { name })).toBeNull();
  }
  expect(screen.queryByText(/Your first pages will stand here/)).toBeNull();
});

test('a note is kept, confirmed with a way to it, and the card is fresh', async () => {
  open();
  await write('A kestrel over the gym.');
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  expect(await screen.findByText('Kept.', { exact: false })).toBeDefined();
  const [entry] = await stored();
  expect(entry?.preview).toBe('A kestrel over the gym.');
  expect(screen.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toBe(`#/journal/${entry?.id}`);
  await waitFor(async () => expect((await writing()).textContent).not.toContain('kestrel'));
  expect(entry?.isDraft).toBe(false);
  expect(screen.queryByRole('region', { name: 'Go on with' })).toBeNull(); // kept is done with
  await waitFor(() => expect(screen.queryByText(/Your first pages will stand here/)).toBeNull());
});

test('a note ends with a next step, where the coach asks for one', async () => {
  open();
  await writing();
  await user.click(screen.getByRole('button', { name: 'Add a next step' }));
  expect(document.activeElement).toBe(await writing()); // nothing was noted yet
  await write('A kestrel over the gym.');
  await user.click(screen.getByRole('button', { name: 'Add a next step' }));
  const line = await screen.findByRole('textbox', { name: 'What will you do?' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.keyboard('Ask before I tell.');
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  const [entry] = await stored();
  await waitFor(async () =>
    expect(
      unwrap(await journal.client.steps.listSteps({ entryId: entry?.id ?? null, personId: null, onlyOpen: true })),
    ).toMatchObject([{ text: 'Ask before I tell.', kind: 'step' }]),
  );
  expect(entry?.isDraft).toBe(false);
});

test('an empty note is not kept: the caret goes where it begins', async () => {
  open();
  await writing();
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  expect(document.activeElement).toBe(await writing());
  expect(await stored()).toEqual([]);
});

test('whoever leaves in the middle of a note finds it again, and the journal has it meanwhile', async () => {
  open();
  await write('Half a thought');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await waitFor(async () => expect((await stored())[0]?.preview).toBe('Half a thought'));
  await user.click(screen.getByRole('link', { name: 'Today' }));
  await waitFor(async () => expect((await writing()).textContent).toContain('Half a thought'));
  expect(await stored()).toHaveLength(1);
});

test('the note of an hour ago is still there, although nobody looked at it in between', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(2026, 10, 12, 12) }); // an hour later is the same day
  open();
  await writing();
  const begun = journal.bridge.asked.filter((channel) => channel === 'journal:beginEntry').length;
  const patient = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await patient.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await vi.advanceTimersByTimeAsync(3_600_000);
  await patient.click(screen.getByRole('link', { name: 'Today' }));
  await writing();
  expect(journal.bridge.asked.filter((channel) => channel === 'journal:beginEntry')).toHaveLength(begun);
});

test('another template can be chosen, and its page opens', async () => {
  open();
  await writing();
  await user.click(screen.getByRole('button', { name: 'Choose another template' }));
  await user.dblClick(await screen.findByRole('option', { name: /^Phase reflection/ }));
  await waitFor(() => expect(journal.address).toMatch(/^\/journal\/.*template=phase$/));
});

const day = (offset: number) => addDays(instantToLocalDate(new Date()), offset);

async function saveStep(text: string, dueOn: string, entryId: EntryId | null = null): Promise<void> {
  const rest = { personId: null, kind: 'step', whose: 'me', state: 'open', reason: '' } as const;
  unwrap(await journal.client.steps.saveStep({ id: null, entryId, text, dueOn, ...rest }));
}

test('a step that is due is ticked where it stands, can be taken back, and is gone the next time', async () => {
  const id = await keep('2026-11-12', 'After the lesson', false);
  await saveStep('Write two questions', day(-1), id);
  await saveStep('Ask for half an hour', day(0));
  open();
  const section = await screen.findByRole('region', { name: 'Next steps' });
  expect(within(section).getByText(/^From /)).toBeDefined();
  expect(within(section).getByText('Today')).toBeDefined();
  expect(section.textContent).not.toMatch(/overdue|late/i);
  expect(within(section).getByRole('link', { name: 'its page' }).getAttribute('href')).toBe(`/journal/${id}`);
  const tick = within(section).getByRole('checkbox', { name: 'Done: Write two questions' });
  await user.click(tick);
  const states = async () =>
    unwrap(await journal.client.steps.listSteps({ entryId: id, personId: null, onlyOpen: false })).map(
      (step) => step.state,
    );
  await waitFor(async () => expect(await states()).toEqual(['done']));
  await waitFor(() => expect((tick as HTMLInputElement).checked).toBe(true));
  await user.click(tick);
  await waitFor(async () => expect(await states()).toEqual(['open']));
  await user.click(tick);
  await waitFor(async () => expect(await states()).toEqual(['done']));
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(screen.getByRole('link', { name: 'Today' }));
  await screen.findByText('Ask for half an hour');
  expect(screen.queryByText('Write two questions')).toBeNull();
});

test('what was picked for this week stands there without a day, and leads to all steps', async () => {
  const rest = {
    id: null,
    entryId: null,
    personId: null,
    kind: 'step',
    whose: 'me',
    state: 'open',
    reason: '',
  } as const;
  unwrap(await journal.client.steps.saveStep({ ...rest, text: 'Picked', dueOn: null, lane: 'week' }));
  unwrap(await journal.client.steps.saveStep({ ...rest, text: 'For later', dueOn: null }));
  open();
  const section = await screen.findByRole('region', { name: 'Next steps' });
  expect(within(section).queryByText('For later')).toBeNull();
  const tick = within(section).getByRole<HTMLInputElement>('checkbox', { name: 'Done: Picked' });
  await user.click(tick);
  await waitFor(() => expect(tick.checked).toBe(true)); // and it stays where it stands
  expect(within(section).getByRole('link', { name: 'All next steps' }).getAttribute('href')).toBe('/next-steps');
});

test('a page to look at again comes back on its day, and its tick takes the day away', async () => {
  const id = await keep('2026-11-12', 'After the lesson', false);
  unwrap(await journal.client.steps.saveEnding({ entryId: id, depthRating: 3, reviewOn: day(0), list: ['Heron'] }));
  open();
  await user.click(await screen.findByRole('checkbox', { name: 'Looked at again: After the lesson' }));
  await waitFor(async () =>
    expect(unwrap(await journal.client.steps.findEnding({ entryId: id }))).toEqual({
      entryId: id,
      depthRating: 3,
      reviewOn: null,
      list: ['Heron'],
    }),
  );
});

test('a step is put off where it stands, and says with whom it is', async () => {
  const person = { id: null, kind: 'coachee', role: '', group: '', school: '', consentNote: '' } as const;
  const blank = { agreementReadOn: null, openQuestion: '', isArchived: false, realName: '' };
  const { id: personId } = unwrap(await journal.client.people.savePerson({ ...person, ...blank, code: 'Heron' }));
  const rest = { id: null, entryId: null, kind: 'agreement', state: 'open', reason: '', dueOn: day(0) } as const;
  unwrap(
    await journal.client.steps.saveStep({ ...rest, personId, whose: 'partner', text: 'Count how long she waits' }),
  );
  await saveStep('Write two questions', day(-1));
  open();
  const section = await screen.findByRole('region', { name: 'Next steps' });
  await within(section).findByText('Heron: Count how long she waits');
  expect(within(section).getByRole('link', { name: 'Heron' }).getAttribute('href')).toBe(`/people/${personId}`);
  await user.click(within(section).getByRole('button', { name: /^Day for “Write two questions”/ }));
  await user.click(await screen.findByRole('button', { name: 'No day' }));
  await waitFor(async () => expect(unwrap(await journal.client.steps.listDue({ upTo: day(9) })).steps).toHaveLength(1));
  expect(within(section).getAllByRole('checkbox')[0]?.getAttribute('aria-label')).toBe('Done: Write two questions');
  expect(within(section).getByRole('button', { name: 'Day for “Write two questions”: Choose a day' })).toBeDefined();
});

test('a page to look at again waits behind no step: what is due stands in the order of its days', async () => {
  const id = await keep('2026-11-12', 'After the lesson', false);
  unwrap(await journal.client.steps.saveEnding({ entryId: id, depthRating: null, reviewOn: day(-2), list: [] }));
  for (const text of ['One', 'Two', 'Three']) await saveStep(text, day(-1));
  open();
  const section = await screen.findByRole('region', { name: 'Next steps' });
  const labels = within(section)
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label'));
  expect(labels).toEqual(['Looked at again: After the lesson', 'Done: One', 'Done: Two']);
});

test('this day in earlier years is a line a year, with the words of the newest', async () => {
  const today = day(0);
  const before = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  await keep(before(1), 'Last year', false);
  await keep(before(1), 'Last year, later', false);
  await keep(before(3), 'Long ago', false);
  open();
  const section = await screen.findByRole('region', { name: 'On this day' });
  expect(within(section).getAllByRole('listitem')).toHaveLength(2);
  expect(within(section).getByText('A year ago')).toBeDefined();
  expect(within(section).getByText('3 years ago')).toBeDefined();
  expect(within(section).getAllByText('words')).toHaveLength(1);
});

test('on a holiday Today says so, and next steps keep still until they are asked for', async () => {
  const holiday = { name: 'Autumn holidays', startsOn: day(-2), endsOn: day(2) };
  unwrap(await journal.client.rhythm.saveRhythm({ days: [], terms: [], holidays: [holiday] }));
  await saveStep('Write two questions', day(-1));
  open();
  expect(await screen.findByText('Autumn holidays. Nothing needs you here.')).toBeDefined();
  expect(screen.queryByText('Write two questions')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Look at next steps all the same' }));
  expect(await screen.findByText('Write two questions')).toBeDefined();
});

test('a writing day is said in three words, with its term', async () => {
  const term = { name: 'Autumn term', startsOn: day(-30), endsOn: day(60) };
  unwrap(await journal.client.rhythm.saveRhythm({ days: [1, 2, 3, 4, 5, 6, 7], terms: [term], holidays: [] }));
  open();
  expect(await screen.findByText('A writing day.')).toBeDefined();
  expect(screen.getByText(/ · Autumn term$/)).toBeDefined();
});

test('in the last weeks of the school year Today shows the way to the review', async () => {
  const term = { name: 'Last term', startsOn: day(-90), endsOn: day(5) };
  unwrap(await journal.client.rhythm.saveRhythm({ days: [], terms: [term], holidays: [] }));
  open();
  const link = await screen.findByRole('link', { name: 'Look through the pages that name people' });
  expect(link.getAttribute('href')).toBe('/review');
});

test('a prompt of a favourite template is put, and a page is begun from it', async () => {
  unwrap(await journal.client.templates.setFavourite({ id: 'phase', isFavourite: true }));
  open();
  const section = await screen.findByRole('region', { name: 'A prompt for today' });
  expect(within(section).getByText('From “Phase reflection”')).toBeDefined();
  await user.click(within(section).getByRole('button', { name: 'Write about this' }));
  await waitFor(() => expect(journal.address).toMatch(/^\/journal\/.*template=phase&prompt=phase\./));
});

test('another prompt can be had, and it stays when the coach comes back', async () => {
  unwrap(await journal.client.templates.setFavourite({ id: 'phase', isFavourite: true }));
  open();
  const section = await screen.findByRole('region', { name: 'A prompt for today' });
  const prompt = (place: HTMLElement) => place.querySelector('p')?.textContent;
  const first = prompt(section);
  await user.click(within(section).getByRole('button', { name: 'Another one' }));
  const second = prompt(section);
  expect(second).not.toBe(first);
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(screen.getByRole('link', { name: 'Today' }));
  expect(prompt(await screen.findByRole('region', { name: 'A prompt for today' }))).toBe(second);
});

test('where you parked with the people who are seen today: the open question and what was agreed', async () => {
  const person = unwrap(
    await journal.client.people.savePerson({
      id: null,
      code: 'Heron',
      kind: 'coachee',
      role: '',
      group: '',
      school: '',
      consentNote: '',
      agreementReadOn: null,
      openQuestion: 'What would you stop doing?',
      isArchived: false,
      realName: 'Marta Lund',
    }),
  );
  const contact = {
    id: null,
    date: day(0),
    form: 'conversation',
    initiative: 'mine',
    minutes: null,
    note: '',
  } as const;
  unwrap(await journal.client.people.saveContact({ ...contact, personId: person.id }));
  const agreed = { id: null, entryId: null, personId: person.id, kind: 'agreement', dueOn: null, reason: '' } as const;
  const save = journal.client.steps.saveStep;
  unwrap(await save({ ...agreed, whose: 'partner', state: 'open', text: 'Tries wait time.' }));
  unwrap(await save({ ...agreed, whose: 'me', state: 'done', text: 'Brought the tasks.' }));
  open();
  const section = await screen.findByRole('region', { name: 'Where you parked' });
  expect(within(section).getByRole('link', { name: 'Heron' }).getAttribute('href')).toBe(`/people/${person.id}`);
  expect(within(section).getByText('Open question: What would you stop doing?')).toBeDefined();
  expect(await within(section).findByText('Heron: Tries wait time.')).toBeDefined();
  expect(section.textContent).not.toContain('Brought the tasks.');
  expect(section.textContent).not.toContain('Marta');
});

import { expect } from '../e2e/app.fixture.ts';
import { JournalPage } from '../e2e/pages/JournalPage.ts';
import type { Tour } from './tour.ts';

/** A new journal, and the invented year beside which the coach of this tour writes. */
export async function beginJournal(tour: Tour): Promise<void> {
  await tour.page.getByRole('heading', { level: 1 }).waitFor();
  await tour.picture('begin-a-journal');
  await tour.cairn.createJournal();
  await tour.picture('today-for-the-first-time');
  await tour.page.getByRole('button', { name: 'Look around in an invented year first' }).click();
  await tour.page.getByText('An invented coach’s year is in this journal.').waitFor();
}

export async function writeNote(tour: Tour): Promise<void> {
  await new JournalPage(tour.page).answer(
    'What did I see or hear that I do not want to lose?',
    'Heron waited eleven seconds. Then a pupil answered who never does.',
  );
  await tour.picture('a-two-minute-note');
  await tour.page.getByRole('button', { name: 'Keep this note' }).click();
  await tour.page.getByText('Kept.').waitFor();
  await tour.picture('kept');
}

const answers: readonly [string, string][] = [
  ['Which moments made me see something differently?', 'The day I counted to eleven and did not help.'],
  [
    'What had to be true for that moment to happen?',
    'Heron had asked for the count, and I had said that I would be quiet.',
  ],
  [
    'What have I learned that coaches should do',
    'Ask which team would like to go first. Stop arriving with the answer.',
  ],
  ['What stood in my way, outside me and inside me?', 'The timetable, and my own hurry.'],
  [
    'What got me past it, and whom could I have asked?',
    'A date in two calendars. I could have asked Finch in October.',
  ],
  ['What did I make or share', 'One page for a wall: how two teams look at each other’s work.'],
  ['Why this, rather than something else?', 'A wall is read by people who never book time with me.'],
  ['What can I do now that I could not do before?', 'Leave the room while two teams go on talking.'],
  ['How has it brought me closer to the aim of this phase?', 'Wren’s team held the second session without me.'],
  ['What are the next one to three steps, with dates?', 'Wren shows the page to the science team.'],
];

/** The name that the page has afterwards. */
export const reflectionTitle = 'What happened when two teams met';

export async function writeReflection(tour: Tour): Promise<void> {
  const journal = new JournalPage(tour.page);
  await tour.page.getByRole('button', { name: /^New entry/ }).click();
  await tour.page.getByRole('option', { name: /^Phase reflection/ }).click();
  await tour.picture('choose-a-template');
  await tour.page.getByRole('button', { name: 'Begin' }).click();
  await expect(tour.page.locator('.ProseMirror')).toBeFocused(); // a page begins in its first answer
  await journal.title.fill(reflectionTitle);
  for (const [prompt, words] of answers) await journal.answer(prompt, words);
  await journal.waitUntilSaved();
  await journal.title.scrollIntoViewIfNeeded();
  await tour.picture('a-phase-reflection');
}

/** Closed and opened again: what was written is found, and printed. */
export async function comeBack(tour: Tour): Promise<void> {
  await tour.startAgain();
  const { page } = tour;
  await page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  await tour.picture('closed');
  await tour.cairn.unlock('not the passphrase at all');
  await page.getByText('Nothing is lost.').waitFor();
  await tour.picture('a-wrong-passphrase');
  await tour.cairn.open();
  const journal = new JournalPage(page);
  const hits = await journal.search('eleven help');
  await expect(hits.first()).toBeVisible();
  await tour.picture('found-by-its-words');
  await page.keyboard.press('Enter');
  await expect(journal.title).toHaveValue(reflectionTitle);
  await tour.saveTo('phase-reflection.pdf');
  await tour.cairn.press('printEntry');
  await page.getByText('The PDF is saved').waitFor();
  await tour.picture('printed');
}

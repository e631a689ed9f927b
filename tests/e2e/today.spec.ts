import type { Page } from '@playwright/test';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

const day = (offset: number) => addDays(instantToLocalDate(new Date()), offset);
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Saves a page through the door, about the day so many days from today. */
async function keep(cairn: RunningCairn, title: string, offset: number, change: object = {}): Promise<string> {
  const begun = await cairn.ask('journal:beginEntry', { templateId: null, entryDate: day(offset) });
  const entry = begun.value as unknown as { id: string };
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A boy called Jonas waited.' }] }],
  };
  const saved = await cairn.ask('journal:saveEntry', { ...entry, title, body, time: null, isDraft: false, ...change });
  expect(saved.ok).toBe(true);
  return entry.id;
}

async function saveStep(cairn: RunningCairn, text: string, dueOn: string, entryId: string | null): Promise<void> {
  const rest = { id: null, personId: null, kind: 'step', whose: 'me', state: 'open', reason: '' };
  expect((await cairn.ask('steps:saveStep', { ...rest, text, dueOn, entryId })).ok).toBe(true);
}

test('a note is kept, a draft is gone on with, and a step that is due is ticked', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await expect(page.getByText('One stone is enough to begin.')).toBeVisible();
  await journal.answer('What did I see or hear that I do not want to lose?', 'A kestrel over the gym.');
  await page.getByRole('button', { name: 'Keep this note' }).click();
  await expect(page.getByText('Kept.')).toBeVisible();
  const draft = await keep(openCairn, 'Half a page', -3, { isDraft: true });
  await saveStep(openCairn, 'Write two questions before seeing Heron', day(-1), draft);

  await go(page, 'Journal');
  await go(page, 'Today');
  const due = page.getByRole('region', { name: 'Next steps' });
  await due.getByRole('checkbox', { name: 'Done: Write two questions before seeing Heron' }).click();
  await expect(due.getByText('Write two questions before seeing Heron')).toHaveCSS(
    'text-decoration-line',
    'line-through',
  );
  await page.getByRole('region', { name: 'Go on with' }).getByRole('link', { name: 'Half a page' }).click();
  await expect(journal.title).toHaveValue('Half a page');
  await go(page, 'Today');
  await expect(page.getByRole('region', { name: 'Go on with' })).toBeVisible();
  await expect(due).toHaveCount(0);
  const kept = await openCairn.ask('journal:listEntries', { filter: everything, offset: 0, limit: 10 });
  expect(kept.value).toMatchObject([{ preview: 'A kestrel over the gym.', isDraft: false }, { title: 'Half a page' }]);
  expect(openCairn.complaints).toEqual([]);
});

test('a new coach looks around in an invented year and takes it out again', async ({ openCairn }) => {
  const { page } = openCairn;
  const journal = new JournalPage(page);
  await page.getByRole('button', { name: 'Look around in an invented year first' }).click();
  await expect(page.getByText('An invented coach’s year is in this journal.')).toBeVisible();
  await go(page, 'Journal');
  await expect(journal.list.getByRole('option').first()).toHaveAttribute('aria-setsize', '42');
  await go(page, 'Today');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByRole('button', { name: 'Take it out', exact: true }).click();
  await expect(page.getByText('The invented year is out.')).toBeVisible();
  await expect(page.getByText('One stone is enough to begin.')).toBeVisible();
  await go(page, 'People');
  await expect(page.getByRole('link', { name: 'Heron' })).toHaveCount(0);
  expect(openCairn.complaints).toEqual([]);
});

test('a holiday is set in the settings, and Today keeps still', async ({ openCairn }) => {
  const { page } = openCairn;
  await go(page, 'Settings');
  await go(page, 'Rhythm');
  const holidays = page.getByRole('region', { name: 'Holidays and days off' });
  await holidays.getByRole('textbox', { name: 'Name' }).fill('Autumn holidays');
  await holidays.getByRole('button', { name: /^First day: / }).click();
  await page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(`^${new Date().getDate()} `) })
    .click();
  await holidays.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(holidays.getByRole('listitem')).toHaveCount(1);
  await go(page, 'Today');
  await expect(page.getByText('Autumn holidays. Nothing needs you here.')).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('an older page is blurred, and neither the page nor its history says the name any more', async ({ openCairn }) => {
  const { page } = openCairn;
  const id = await keep(openCairn, 'After the lesson', -500, { mentionsPupils: true });
  await go(page, 'Settings');
  await go(page, 'Privacy');
  await go(page, 'Look through older pages');
  await page.getByRole('button', { name: 'Blur words in “After the lesson”' }).click();
  await page.getByRole('button', { name: 'Blur this page' }).click();
  await expect(page.getByText('The page is blurred.')).toBeVisible();
  const entry = await openCairn.ask('journal:findEntry', { id });
  expect(JSON.stringify(entry.value)).toContain('A boy called someone waited.');
  const forms = await openCairn.ask('journal:listRevisions', { id });
  expect(forms.value).toHaveLength(1);
  await page.getByRole('link', { name: 'Open “After the lesson”' }).click();
  await expect(new JournalPage(page).writing).toContainText('A boy called someone waited.');
  expect(openCairn.complaints).toEqual([]);
});

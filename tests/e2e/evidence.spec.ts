import type { Page } from '@playwright/test';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { blankGoal } from '../../shared/goals/goals.rules.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

const blankPlan = {
  id: null,
  personId: null,
  startsOn: '2026-08-01',
  endsOn: '2027-07-31',
  matters: '',
  gap: '',
  known: '',
  doing: '',
  outcome: '',
  entryId: null,
};

const control = process.platform === 'darwin' ? 'Meta' : 'Control';
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const piecesOf = (page: Page, code: string) => page.getByRole('list', { name: new RegExp(`^Evidence for ${code} `) });

async function openMap(page: Page): Promise<void> {
  await go(page, 'Growth');
  await go(page, 'Evidence');
  await page.getByRole('heading', { name: 'Ground: trust and standing' }).waitFor();
}

/** Writes a page with the keyboard and says what it shows, without a pointer. */
async function writeAndShow({ page }: RunningCairn): Promise<void> {
  const journal = new JournalPage(page);
  await go(page, 'Journal');
  await page.getByRole('button', { name: 'Write the first page' }).click();
  await journal.title.waitFor();
  await page.keyboard.press(`${control}+Shift+E`);
  await expect(page.getByText('An empty page shows nothing yet. Write a few words first.')).toBeVisible();
  await journal.title.focus();
  await page.keyboard.type('After the lesson');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Heron spoke for most of it.');
  await page.keyboard.press(`${control}+Shift+E`);
  await expect(page.getByRole('combobox', { name: 'Find a part of the framework' })).toBeFocused();
  await page.keyboard.type('listening');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Why this shows it' })).toBeFocused();
  await page.keyboard.type('I only summarised.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This page shows B1 Listening and talk balance.')).toBeVisible();
  await expect(journal.writing).toBeFocused();
}

test('a page is shown for a part with the keyboard alone, and stands on the map with its why', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await writeAndShow(openCairn);
  const foot = page.getByRole('region', { name: 'What this page is shown for' });
  await expect(foot.getByText('B1 Listening and talk balance')).toBeVisible();
  await openMap(page);
  const pieces = piecesOf(page, 'B1');
  await expect(pieces.getByRole('link', { name: 'After the lesson' })).toBeVisible();
  await expect(pieces.getByRole('textbox', { name: 'Why this shows it' })).toHaveValue('I only summarised.');
  await expect(page.getByText(/^Ground, Trail, Workshop, Charter and Lantern have nothing yet/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Without evidence .*\(26\)$/ })).toBeVisible();

  await pieces.getByRole('link', { name: 'After the lesson' }).press('Enter');
  await expect(new JournalPage(page).title).toHaveValue('After the lesson');
  expect(openCairn.complaints).toEqual([]);
});

test('words are written down on the map, taken away, and brought back', async ({ openCairn }) => {
  const { page } = openCairn;
  await openMap(page);
  await page.getByRole('button', { name: 'Add evidence for A3 Keeping confidence' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search pages, files, artefacts and more' })).toBeFocused();
  await page.keyboard.type('The principal asked for names, and got themes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What happened' })).toBeFocused();
  await page.keyboard.type('.');
  await page.getByRole('textbox', { name: 'Why this shows it' }).focus();
  await page.keyboard.type('The agreement held.');
  await page.keyboard.press('Enter');
  const words = 'The principal asked for names, and got themes.';
  const pieces = piecesOf(page, 'A3');
  await expect(pieces.getByText(words)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add evidence for A3 Keeping confidence' })).toBeFocused();

  await pieces.getByRole('button', { name: `More about “${words}”` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Take away' }).press('Enter');
  await expect(pieces).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(pieces.getByText(words)).toBeVisible();
  await expect(pieces.getByRole('textbox', { name: 'Why this shows it' })).toHaveValue('The agreement held.');
  expect(openCairn.complaints).toEqual([]);
});

test('what a page in the trash shows is gone from the map, and back when the page is', async ({ openCairn }) => {
  const { page } = openCairn;
  await writeAndShow(openCairn);
  await page.getByRole('button', { name: 'More', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await page.getByText('The page is in the trash.').waitFor();
  await openMap(page);
  await expect(page.getByText(/^Nothing is linked/)).toBeVisible();
  await expect(piecesOf(page, 'B1')).toHaveCount(0);
  await go(page, 'Journal');
  await page.getByText('Trash', { exact: true }).click();
  await page.getByRole('option', { name: /After the lesson/ }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await new JournalPage(page).title.waitFor();
  await openMap(page);
  await expect(piecesOf(page, 'B1').getByRole('link', { name: 'After the lesson' })).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('what counts as lately follows the terms of the settings', async ({ openCairn }) => {
  const { page } = openCairn;
  const today = instantToLocalDate(new Date());
  const term = { name: 'This term', startsOn: addDays(today, -2), endsOn: addDays(today, 30) };
  await openCairn.ask('rhythm:saveRhythm', { days: [], terms: [term], holidays: [] });
  const source = { kind: 'words', id: null, words: 'Before the term began', happenedOn: addDays(today, -3) };
  const target = { kind: 'competency', frameworkId: 'waymark', competencyId: 'A1' };
  await openCairn.ask('evidence:linkEvidence', { source, target, why: '', linkedAt: null });
  await page.reload();
  await openMap(page);
  await expect(page.getByText('Waymark, This term')).toBeVisible();
  await page.getByRole('button', { name: 'Without evidence this term (27)' }).press('Enter');
  await expect(piecesOf(page, 'A1').getByText('Before the term began')).toBeVisible();
  await expect(page.getByText('Nothing from this term yet')).toBeVisible();
  await openCairn.ask('rhythm:saveRhythm', { days: [], terms: [], holidays: [] });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Without evidence in the last 90 days (26)' })).toBeVisible();
  expect(openCairn.complaints).toEqual([]);
});

test('a page is shown for a part, a goal and a plan, is described once, and all of it stands in one place', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await writeAndShow(openCairn);
  await openCairn.ask('goals:saveGoal', { ...blankGoal, title: 'Ask before I tell' });
  await openCairn.ask('plans:savePlan', { ...blankPlan, priority: 'Grade 4 asks' });
  await page.reload();
  await go(page, 'Journal');
  await page.getByRole('option', { name: /After the lesson/ }).click();
  await new JournalPage(page).title.waitFor();
  await page.keyboard.press(`${control}+Shift+E`);
  await expect(page.getByRole('combobox', { name: 'Find a part, a goal, a plan or a requirement' })).toBeFocused();
  await page.keyboard.type('ask before');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Why this shows it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This page is shown for the goal.')).toBeVisible();

  await openMap(page);
  await page.getByRole('button', { name: 'Priority plans' }).press('Enter');
  await page.getByRole('button', { name: 'Add evidence for Grade 4 asks' }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /After the lesson/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Say more about it' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await page.keyboard.type('Obs'); // the list chooses by the letters, as any list of the system
  await page.getByRole('combobox', { name: 'How far it reaches' }).selectOption('4 Use in practice');
  await page.getByRole('combobox', { name: 'Adults in it' }).selectOption('Agreed');
  await page.getByRole('button', { name: 'Keep it' }).press('Enter');
  const plans = page.getByRole('list', { name: 'Evidence for Grade 4 asks' });
  await expect(plans.getByText('Observation note · Use in practice')).toBeVisible();
  await expect(plans.getByText('Adults agreed')).toBeVisible();

  await page.getByRole('button', { name: 'Goals' }).press('Enter');
  const goals = page.getByRole('list', { name: 'Evidence for Ask before I tell' });
  await expect(goals.getByText('Observation note · Use in practice')).toBeVisible();
  await goals.getByRole('button', { name: 'More about “After the lesson”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Where it is used' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'After the lesson' })).toBeVisible();
  const uses = (name: string) => page.getByRole('list', { name }).getByRole('listitem');
  await expect(uses('Waymark')).toHaveText(/^B1 Listening and talk balance/);
  await expect(uses('Goals')).toHaveText(/^Ask before I tell/);
  await expect(uses('Priority plans')).toHaveText(/^Grade 4 asks/);
  expect(openCairn.complaints).toEqual([]);
});

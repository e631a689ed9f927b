import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

interface Listed {
  id: string;
  name: string;
}

/** Goes to a page of a round of the invented year. */
async function goTo(cairn: RunningCairn, name: string, place: string): Promise<string> {
  const { value } = await cairn.ask('feedback:listRounds', null);
  const id = (value as unknown as Listed[]).find((one) => one.name.startsWith(name))?.id ?? '';
  await cairn.page.evaluate((address) => {
    location.hash = address;
  }, `#/feedback/${id}/${place}`);
  return id;
}

test.beforeEach(async ({ openCairn }) => {
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
});

test('the picture is walked with the arrows, from the first mark to the last, and read as a table', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  await goTo(cairn, 'Two Views', 'results');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'They see more readiness than you do; teachers see less reach',
  );
  const picture = page.getByRole('region', { name: 'Six dimensions' });
  await picture.getByRole('img', { name: 'Care and trust: you, 4.3' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(picture.getByRole('img', { name: /^Care and trust: Teachers, on average 4\.2/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(picture.getByRole('img', { name: /^Growing others and reach: Administrators/ })).toBeFocused();
  await picture.getByRole('button', { name: 'Show as table: Six dimensions' }).click();
  await expect(page.getByRole('table', { name: 'Six dimensions' }).getByRole('row')).toHaveCount(7);
  expect(cairn.complaints).toEqual([]);
});

test('from what was read to what is done: a step, evidence and a reflection, by keyboard', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  const roundId = await goTo(cairn, 'Two Views', 'results');
  const blind = page.getByRole('region', { name: 'Possible blind spots' });
  await blind.getByRole('button', { name: /^Next step from: Encourages others/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Finch hosts the June session');
  await page.keyboard.press('Enter');
  const steps = page.getByRole('region', { name: 'Next steps out of this round' });
  await expect(steps.getByRole('textbox', { name: /Finch hosts the June session/ })).toBeVisible();
  const { value } = await cairn.ask('steps:listSteps', { entryId: null, personId: null, roundId, onlyOpen: false });
  expect(
    (value as unknown as { text: string; dueOn: string }[]).filter(({ text }) => text.startsWith('Finch')),
  ).toEqual([expect.objectContaining({ roundPart: 'GROW3', dueOn: addDays(instantToLocalDate(new Date()), 14) })]);

  await page.getByRole('button', { name: /^Evidence: The questions that are not tricks/ }).click();
  await page.getByRole('combobox', { name: 'Find a part, a goal, a plan or a requirement' }).fill('B1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(/^“The questions that are not tricks/);
  await page.getByRole('dialog').getByRole('button', { name: /^Keep/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: /^Reflect on: The questions that are not tricks/ }).click();
  await expect(page.getByText('with one thing that you chose')).toBeVisible();
  await page.getByRole('button', { name: 'Reflect on this' }).click();
  const sheet = page.getByRole('textbox', { name: 'Page' });
  await expect(sheet.locator('blockquote')).toHaveText(/The questions that are not tricks/);
  await expect(sheet.getByText('What do I feel, before I explain anything?', { exact: false })).toBeVisible();
  expect(cairn.complaints).toEqual([]);
});

test('voices are read, thanked and answered: the day of thanks and a talk later on', async ({ openCairn: cairn }) => {
  const { page } = cairn;
  await goTo(cairn, 'How others see me', 'results');
  await expect(page.getByRole('heading', { level: 1, name: 'Two voices on how you lead' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('link', { name: 'Thank people and give it back' }).click();
  await page.getByRole('button', { name: /^Finch/ }).click();
  await page.getByRole('button', { name: /^The day on which you talk with them again/ }).click();
  await page.getByRole('button', { name: /^28 / }).click();
  await expect(
    page.getByRole('textbox', { name: /Talk with Finch about how we see each other as leaders/ }),
  ).toBeVisible();
  expect(cairn.complaints).toEqual([]);
});

import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../shared/calendar/local-date.ts';
import { expect, test } from './app.fixture.ts';
import { daysAround, writeSteps } from './planned-steps.ts';

const lane = (page: Page, name: RegExp) => page.getByRole('region', { name });
const card = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

/** Takes a card with the mouse, carries it over in small steps as a hand does, and lets it go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 28, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 20, { steps: 12 });
  await page.mouse.up();
}

test('cards are carried over the board with the mouse, and moved about with the keyboard alone', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const { today, sunday, nextMonday } = daysAround();
  const [first] = await writeSteps(
    openCairn,
    { text: 'Write two questions', dueOn: today },
    { text: 'Look at the exit tickets', dueOn: sunday },
    { text: 'Timetable for the visit', lane: 'waiting', whose: 'leader' },
  );
  const stored = async () => (await openCairn.ask('steps:findStep', { id: first })).value as unknown;

  await page.getByRole('link', { name: 'Next steps', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Two things this week' }).waitFor();
  await drag(page, card(page, 'Write two questions'), lane(page, /^Later/));
  await expect(lane(page, /^Later/).getByText('Write two questions')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'One thing this week' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Moved to “Later”. Its day is now' })).toBeVisible();
  expect(await stored()).toMatchObject({ lane: 'later', dueOn: nextMonday });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lane(page, /^This week/).getByText('Write two questions')).toBeVisible();
  expect(await stored()).toMatchObject({ lane: 'later', dueOn: today, moves: [] });

  await drag(page, card(page, 'Timetable for the visit'), page.getByRole('button', { name: /^Ended/ }));
  await page.getByLabel('A word why').fill('It came by itself');
  await page.getByRole('button', { name: 'It is done' }).click();
  await page.getByText('Done.', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Ended/ }).click();
  await expect(page.getByRole('list', { name: 'Ended' })).toContainText('It came by itself');

  // From here on nobody touches the mouse.
  await page.getByRole('link', { name: 'Write two questions' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Look at the exit tickets' })).toBeFocused();
  await page.keyboard.press('Control+ArrowRight');
  await expect(lane(page, /^Later/).getByRole('link', { name: 'Look at the exit tickets' })).toBeFocused();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'This week' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Waiting on others' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lane(page, /^Waiting/).getByRole('link', { name: 'Look at the exit tickets' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('list', { name: 'Done this week' })).toContainText('Look at the exit tickets');
  expect(openCairn.complaints).toEqual([]);
});

test('the same steps in every view, one after another', async ({ openCairn }) => {
  const { page } = openCairn;
  const { today, nextMonday } = daysAround();
  const ids = await writeSteps(
    openCairn,
    { text: 'Call the office', dueOn: addDays(today, -9) },
    { text: 'Write two questions', dueOn: today },
    { text: 'Pick a film', lane: 'week' },
    ...Array.from({ length: 120 }, (_, place) => ({ text: `Step ${place}`, dueOn: addDays(nextMonday, place) })),
  );
  const show = (name: string) => page.getByRole('radiogroup').getByText(name, { exact: true }).click();

  await page.getByRole('link', { name: 'Next steps', exact: true }).click();
  await expect(lane(page, /^Later/)).toContainText('120');
  await show('Week');
  await expect(page.getByRole('region', { name: 'From earlier' })).toContainText('Call the office');
  await expect(page.getByRole('region', { name: /today$/ })).toContainText('Write two questions');
  await expect(page.getByRole('region', { name: 'Any day this week' })).toContainText('Pick a film');
  await page.getByRole('button', { name: 'The week after' }).click();
  await expect(page.getByRole('link', { name: /^Step 3/ })).toBeVisible();

  await show('List');
  await page.getByRole('link', { name: /^Call the office/ }).focus();
  const last = page.getByRole('link', { name: /^Pick a film/ });
  await expect(async () => {
    await page.keyboard.press('End'); // the end of what is read so far: the next page comes with it
    await expect(last).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Space');
  await expect(page.getByRole('link', { name: /^Pick a film/ })).toHaveCount(0);
  await page.getByLabel('Find in steps').fill('Step 11');
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(11);

  // A day that was moved leaves a line in the timeline.
  await openCairn.ask('steps:changeStep', { id: ids[0], change: { dueOn: addDays(today, 2) } });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '/next-steps?view=timeline';
  });
  await expect(page.getByRole('region', { name: /by date$/ })).toContainText('Write two questions');
  await page.getByRole('button', { name: 'Show later days' }).click();
  await expect(page.getByText('Step 80')).toBeVisible();
  await show('People');
  await page.getByRole('button', { name: 'Nobody named' }).click();
  await expect(page.getByRole('list', { name: 'Nobody named' })).toContainText('Call the office');
  await show('Sources');
  await page.getByRole('button', { name: 'Written down by itself' }).click();
  await expect(page.getByRole('list', { name: 'Written down by itself' })).toContainText('Step 1');
  expect(openCairn.complaints).toEqual([]);
});

test('the words of a step are whole in sight where they are changed, however long they are', async ({ openCairn }) => {
  const { page } = openCairn;
  const text = 'Write down every question that the team asks before the warm-up, and read them aloud. '
    .repeat(3)
    .trim();
  const [id] = await writeSteps(openCairn, { text });
  await page.evaluate((step) => {
    window.location.hash = `/next-steps/step/${step}`;
  }, id);
  await page.getByRole('button', { name: 'It became something else' }).click();
  for (const label of ['What is done', 'What it becomes']) {
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveValue(text);
    expect(await field.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
  }
});

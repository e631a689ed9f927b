import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { writeGoal } from './goal-screens.ts';

interface Listed {
  id: string;
  name: string;
}

const sentences = [
  ['Far better than hoped', 'Three others lead a session, and one of them asked to.'],
  ['Better than hoped', 'Two others lead a session and plan the next.'],
  ['What you hope for', 'Two others lead a session.'],
  ['Part of the way', 'One other leads a session.'],
  ['Where things stand', 'I lead every session.'],
] as const;

async function goToResults(cairn: RunningCairn, name: string): Promise<void> {
  const { value } = await cairn.ask('feedback:listRounds', null);
  const id = (value as unknown as Listed[]).find((one) => one.name.startsWith(name))?.id ?? '';
  await cairn.page.evaluate((address) => {
    location.hash = address;
  }, `#/feedback/${id}/results`);
}

/** The invented year has goals of its own: the figure of this test is made of its own two. */
async function removeGoals(cairn: RunningCairn): Promise<void> {
  const states = ['idea', 'active', 'reached', 'changed', 'dropped'];
  const { value } = await cairn.ask('goals:listGoals', { states, limit: 100 });
  for (const { id } of value as unknown as { id: string }[]) await cairn.ask('goals:removeGoal', { id });
}

/** Goes on with the Tab key until a control has the keyboard, as a coach without a mouse does. */
async function tabTo({ page }: RunningCairn, role: 'radio' | 'button' | 'textbox' | 'link', name: string | RegExp) {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let n = 0; n < 60; n++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never comes to ${name}`);
}

/** A look by the keyboard alone: so many sentences up from the lowest, and a line on what moved it. */
async function lookAt(cairn: RunningCairn, sentencesUp: number, moved: string): Promise<void> {
  const { page } = cairn;
  await tabTo(cairn, 'button', 'Check in on this goal');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'A look at it' })).toBeFocused();
  const lowest = page.getByRole('radio', { name: /I lead every session/ });
  await page.keyboard.press('Tab');
  for (let n = 0; n < 5 && !(await lowest.isChecked()); n++) await page.keyboard.press('ArrowDown');
  for (let n = 0; n < sentencesUp; n++) await page.keyboard.press('ArrowUp');
  await tabTo(cairn, 'textbox', 'What moved it?');
  await page.keyboard.type(moved);
  await tabTo(cairn, 'button', 'Keep this look');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'A look at it' })).toHaveCount(0);
}

test('a gap in feedback becomes a goal with five sentences, two looks at it and a figure beside a second goal', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  await writeSampleJournal((channel, input) => cairn.ask(channel, input));
  await removeGoals(cairn);
  await goToResults(cairn, 'Two Views');
  const blind = page.getByRole('region', { name: 'Possible blind spots' });
  await blind.getByRole('link', { name: /^Make it a goal: Encourages others to lead/ }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByLabel('Why it matters')).toHaveValue(/^Encourages others to lead/);
  await expect(page.getByLabel('The goal in a few words')).toBeFocused();
  await page.keyboard.type('Others lead, too');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Others lead, too' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^From the feedback “Two Views/ })).toBeVisible();

  await tabTo(cairn, 'textbox', sentences[0][0]);
  for (const [, sentence] of sentences) {
    await page.keyboard.type(sentence);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('Five sentences, each of its own.')).toBeVisible();
  await tabTo(cairn, 'button', 'Begin this goal');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Where you started in .* · here now$/)).toBeVisible();

  await lookAt(cairn, 1, 'Finch asked for the June session.');
  await expect(page.getByText('Part of the way · here now')).toBeVisible();
  await lookAt(cairn, 3, 'Wren took one, unasked.');
  await expect(page.getByText('Better than hoped · here now')).toBeVisible();
  const path = page.getByRole('region', { name: 'The path of this goal' });
  await expect(path.getByRole('img', { name: /^\d/ })).toHaveCount(3);

  await writeGoal(cairn, { title: 'Visits that teams ask for', scale: ['None', 'One', 'Two', 'Three', 'Four'] }, []);
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(page.getByRole('link', { name: 'Visits that teams ask for' })).toBeVisible();
  // +1 and -2 of one weight: 50 - 10 / √2.6.
  const figure = page.getByRole('region', { name: 'All together: Yours' });
  await expect(figure.getByText('2 goals come to 44 together.')).toBeVisible();
  await expect(figure.getByText(/50 means: all came out as hoped for/)).toBeVisible();
  await figure.getByRole('button', { name: 'Show as table: How it went over time: Yours' }).click();
  await expect(page.getByRole('table', { name: 'How it went over time: Yours' }).getByRole('row')).not.toHaveCount(0);
  expect(cairn.complaints).toEqual([]);
});

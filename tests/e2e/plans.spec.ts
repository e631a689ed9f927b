import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, type RunningCairn, test } from './app.fixture.ts';

const file = ({ userData }: RunningCairn) => join(userData, 'roadmap.pdf');

const millimetres = (points: number) => Math.round((points / 72) * 25.4);

async function readRoadmap(cairn: RunningCairn) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file(cairn))));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  return { text: text.replaceAll(/\s+/g, ' '), totalPages, sheet: [width, height].map(millimetres) };
}

async function printOn(cairn: RunningCairn, paper: 'A4' | 'Letter') {
  const { page } = cairn;
  await page.getByRole('button', { name: 'Print the roadmap' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: `On ${paper}` }).focus();
  await page.keyboard.press('Enter');
  const said = page.getByText('The roadmap is in');
  await expect(said.first()).toBeVisible();
  await page.getByRole('button', { name: 'Close this message' }).first().click();
  await expect(said).toHaveCount(0);
  return readRoadmap(cairn);
}

test('a priority plan, by keyboard: from the four questions to the printed roadmap, one page on A4 and on Letter', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  const person = { code: 'Grade 4 team', kind: 'team', role: '', group: '', school: '', consentNote: '' };
  const rest = { id: null, agreementReadOn: null, openQuestion: '', isArchived: false, realName: 'Marta Sundqvist' };
  await cairn.ask('people:savePerson', { ...person, ...rest });
  await page.reload(); // asked past the window, which knew of nobody
  await page.getByRole('heading', { level: 1 }).waitFor();
  await cairn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file(cairn));
  await page.evaluate(() => {
    window.location.hash = '/next-steps/plans';
  });
  await page.getByRole('button', { name: 'Begin a plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Priority plan/ })).toBeVisible();

  await page.getByRole('textbox', { name: 'The one top priority' }).focus();
  await page.keyboard.type('A Wednesday that depends on <b>Tuesday</b> & no other day');
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: 'Whose plan it is' }).selectOption('Grade 4 team');
  await page.getByRole('textbox', { name: '1. What matters most?' }).focus();
  for (const answer of ['Knowing on Tuesday night.', 'Nobody can name a changed lesson.', 'It died of an hour.']) {
    await page.keyboard.type(answer);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Sort every second week.');
  await page.getByRole('textbox', { name: 'An action, with a verb first' }).focus();
  for (const action of ['Shorten the ticket', 'Keep the time and touch no pile']) {
    await page.keyboard.type(action);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: `Done: ${action}` })).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Done: Shorten the ticket' }).press('Space');
  await page.getByRole('button', { name: /^Choose a day to look at it together/ }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /\d{4}$/ })
    .last()
    .press('Enter');
  await expect(page.getByText(/^One date is a beginning/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Done: Shorten the ticket' })).toBeChecked();

  const onA4 = await printOn(cairn, 'A4');
  for (const words of [
    'A Wednesday that depends on <b>Tuesday</b> & no other day',
    'Grade 4 team · ',
    'Nobody can name a changed lesson.',
    'Shorten the ticket Me No day yet Done ',
    'Keep the time and touch no pile Me No day yet Open',
    'Page 1 of 1',
  ])
    expect(onA4.text).toContain(words);
  expect(onA4.text).not.toContain('Sundqvist');
  expect(onA4).toMatchObject({ totalPages: 1, sheet: [210, 297] });

  const [plan] = ((await cairn.ask('plans:listPlans', { today: '2026-11-28' })).value ?? []) as { id: string }[];
  const step = { id: null, entryId: null, personId: null, kind: 'step', whose: 'me', state: 'open', reason: '' };
  for (let count = 0; count < 60; count++)
    await cairn.ask('steps:saveStep', {
      ...{ ...step, planId: plan?.id, dueOn: '2027-03-05', text: `Action ${count} ${'in many words '.repeat(8)}` },
      ...{ cue: 'the bell rings', response: 'I wait' },
    });
  const onLetter = await printOn(cairn, 'Letter');
  expect(onLetter).toMatchObject({ totalPages: 1, sheet: [216, 279] });
  const printed = onLetter.text.match(/Action \d+/g) ?? [];
  const more = Number(/and (\d+) more actions/.exec(onLetter.text)?.[1]);
  expect(printed.length).toBeGreaterThan(8);
  expect(printed.length + more).toBeGreaterThanOrEqual(60); // what is not on the page is counted on it
  expect(cairn.complaints).toEqual([]);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.fixture.ts';

/** One dot, as a camera would hand it over: a real PNG of 1 by 1. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('an artefact by keyboard: a picture in the encrypted store, two permissions, and a sharing plan that is put in order', async ({
  openCairn: cairn,
}) => {
  const { page } = cairn;
  const person = { code: 'Heron', kind: 'coachee', role: '', group: '', school: '', consentNote: '' };
  const rest = { id: null, agreementReadOn: null, openQuestion: '', isArchived: false, realName: '' };
  await cairn.ask('people:savePerson', { ...person, ...rest });
  await page.reload(); // asked past the window, which knew of nobody
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '/portfolio/artefacts';
  });
  await page.getByRole('link', { name: 'Add an artefact' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What it is called' })).toBeFocused();
  await page.keyboard.type('What the ticket told us');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'What the ticket told us' })).toBeVisible();

  const file = join(cairn.userData, 'tickets.png');
  writeFileSync(file, dot);
  await page.getByLabel('Files for this artefact').setInputFiles(file);
  const picture = page.getByRole('region', { name: 'Attached: tickets.png' }).getByRole('img').last();
  await expect(picture).toHaveJSProperty('naturalWidth', 1); // read from the encrypted store
  await page.getByRole('textbox', { name: 'What can be seen on it' }).fill('Two hands and a pile of paper');

  await page.getByRole('button', { name: 'Add an adult' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Adult' }).selectOption('Heron');
  await page.getByRole('button', { name: 'Add an adult' }).press('Enter');
  await page.getByRole('combobox', { name: 'Answer of Heron' }).selectOption('Yes');
  await page.getByRole('button', { name: 'Those who read the portfolio' }).press('Enter');
  await page.getByRole('button', { name: 'Add pupils' }).press('Enter');
  await page.keyboard.type('20 families of one class');
  await page.getByRole('textbox', { name: 'How many' }).fill('20');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Answer of 20 families of one class' }).selectOption('Asked, no answer yet');
  await expect(page.getByText('the permissions of 20 are missing')).toBeVisible();

  for (const audience of ['Families', 'School board']) {
    await page.getByRole('button', { name: 'Add an audience' }).press('Enter');
    await page.getByRole('combobox', { name: 'Audience', exact: true }).selectOption(audience);
    await page.getByRole('button', { name: 'Add an audience' }).press('Enter');
    await expect(page.getByRole('combobox', { name: 'Audience', exact: true })).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Move stop 2 up' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Audience, stop 1' })).toHaveValue('board');
  await page.getByRole('button', { name: 'Good enough, go' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Good enough, go' })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What can be seen on it' })).toHaveValue(
    'Two hands and a pile of paper',
  );
  await expect(page.getByRole('combobox', { name: 'Audience, stop 1' })).toHaveValue('board');
  await page.getByRole('link', { name: 'Artefacts', exact: true }).press('Enter');
  await expect(page.getByText('1 of 21 said yes · 20 have not answered')).toBeVisible();
});

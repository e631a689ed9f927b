import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

const matrix = join(repository, 'tests/fixtures/frameworks/harbour.matrix');

/** Answers the system's dialogs for files from now on. */
async function answerDialogs({ app }: RunningCairn, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

async function openFrameworks({ page }: RunningCairn): Promise<void> {
  await page.getByRole('link', { name: 'Growth', exact: true }).click();
  await page.getByRole('link', { name: 'Frameworks', exact: true }).click();
  await page.getByRole('link', { name: 'Waymark' }).waitFor();
}

test('a Mahara matrix is taken in and read; a refused file says why and where, and adds nothing', async ({
  openCairn,
}) => {
  const { page, userData } = openCairn;
  await openFrameworks(openCairn);
  await answerDialogs(openCairn, matrix);
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await page.getByRole('link', { name: 'Harbour standards' }).click();
  const trust = page.getByRole('region', { name: '1 Relationships' });
  await expect(trust.getByRole('heading', { name: '1.2.1 Agrees: with partners' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Partially meets the standard' })).toBeVisible();
  await page.getByRole('link', { name: 'All frameworks' }).click();

  const file = join(userData, 'changed.matrix');
  writeFileSync(
    file,
    readFileSync(matrix, 'utf8').replace('Says what stays private.', "<a href='javascript:x()'>x</a>"),
  );
  await answerDialogs(openCairn, file);
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(
    page.getByText('A description in this file holds something that would run or fetch something.'),
  ).toBeVisible();
  await expect(page.getByText('Where: Element 2 “Agrees”, description.')).toBeVisible();
  writeFileSync(file, readFileSync(matrix).subarray(0, 700));
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(page.getByText(/^Where: Line \d+\.$/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Frameworks on offer' }).getByRole('listitem')).toHaveCount(2);
  expect(openCairn.complaints).toEqual([]);
});

test('a coach copies Waymark, changes it by the keyboard, and takes it out and in again as a file', async ({
  openCairn,
}) => {
  const { page, userData } = openCairn;
  await openFrameworks(openCairn);
  await page.getByRole('button', { name: 'Make a copy: Waymark' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Waymark for mentors');
  await page.getByRole('button', { name: 'Remove stage 5' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move domain 2 up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move domain 1 down' })).toBeFocused();
  await page.getByRole('link', { name: 'Frameworks', exact: true }).click();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await page.getByRole('button', { name: 'Save this framework' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Waymark for mentors' })).toBeVisible();
  await expect(page.getByText('6 domains, 27 competencies, 4 stages')).toBeVisible();
  await expect(page.getByText('Lighting the way')).toHaveCount(0);

  const file = join(userData, 'mentors.json');
  await answerDialogs(openCairn, file);
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  await expect(page.getByText('Saved as mentors.json.')).toBeVisible({ timeout: 15_000 }); // one message after another
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    schema: 'cairn-framework/1',
    name: 'Waymark for mentors',
  });
  await page.getByRole('link', { name: 'All frameworks' }).click();
  await page.getByRole('button', { name: 'Add from a file' }).click();
  await expect(page.getByRole('link', { name: 'Waymark for mentors' })).toHaveCount(2);
  expect(openCairn.complaints).toEqual([]);
});

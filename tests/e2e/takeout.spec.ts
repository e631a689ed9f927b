import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { Decrypter } from 'age-encryption';
import { readZip } from '../support/read-zip.ts';
import { expect, passphrase, test } from './app.fixture.ts';
import { startBare } from './bare-page.ts';

const filePassphrase = 'orbit lantern pebble mosaic';

test('the whole journal goes out encrypted, and is read in a bare browser without a request', async ({ openCairn }) => {
  const { page, app, userData } = openCairn;
  expect(await openCairn.ask('sample:addSample', null)).toMatchObject({ ok: true });
  const file = join(userData, 'whole.zip.age');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.evaluate(() => {
    window.location.hash = '/settings/takeout';
  });
  await page.getByLabel('Your journal’s passphrase, once more').fill(passphrase);
  await page.getByLabel('A passphrase for the file', { exact: true }).fill(filePassphrase);
  await page.getByLabel('The same passphrase again').fill(filePassphrase);
  await page.getByRole('button', { name: 'Choose where, and write it' }).click();
  await expect(page.getByText('Your journal is in “whole.zip.age”.')).toBeVisible({ timeout: 60_000 });
  const pictures = process.env['TAKEOUT_PICTURES'];
  if (pictures) await page.screenshot({ path: join(pictures, 'takeout-done.png') });

  const decrypter = new Decrypter();
  decrypter.addPassphrase(filePassphrase);
  const files = await readZip(Buffer.from(await decrypter.decrypt(readFileSync(file))));
  const bare = await startBare();
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(bare.folder, 'out', path)), { recursive: true });
      writeFileSync(join(bare.folder, 'out', path), content);
    }
    await bare.page.goto(pathToFileURL(join(bare.folder, 'out', 'index.html')).href);
    await bare.page.getByRole('link', { name: 'January' }).click();
    await bare.page.getByRole('link', { name: /second visit: two pens/ }).click();
    await expect(bare.page.getByRole('heading', { level: 1 })).toHaveText(/second visit: two pens/);
    expect(bare.requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
    expect(bare.complaints).toEqual([]);
    const paper = await bare.page.getByRole('main').evaluate((main) => getComputedStyle(main).borderRadius);
    expect(paper).toBe('12px'); // the style beside it is let in by the policy
    const { violations } = await new AxeBuilder({ page: bare.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  } finally {
    await bare.close();
  }
});

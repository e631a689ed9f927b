import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { defaultSettings } from '../../shared/settings/settings.contract.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { JournalPage } from './pages/JournalPage.ts';

/** Adds people by code, one after the other, in the form that stays open. */
async function addPeople({ page }: RunningCairn, ...codes: string[]): Promise<void> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  for (const code of codes) {
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.keyboard.press('Enter');
    await page.getByText(`${code} is here now.`).waitFor();
  }
  await page.getByRole('button', { name: 'Done' }).click();
}

const open = ({ page }: RunningCairn, code: string) => page.getByRole('link', { name: code, exact: true }).click();

test('a coach adds a person by code, parks a question, and finds it again beside the page', async ({ openCairn }) => {
  const { page } = openCairn;
  await addPeople(openCairn, 'Heron', 'Grade 4 team');
  await open(openCairn, 'Heron');
  await page.getByLabel('Open question').fill('What would minute five look like?');
  await page.getByLabel('Note', { exact: true }).fill('In the corridor');
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect(page.getByText(/^Last contact: .*, conversation$/)).toBeVisible();

  await page.getByRole('button', { name: 'Write about Heron' }).click();
  const journal = new JournalPage(page);
  await journal.title.fill('She asked before I did');
  await expect(journal.writing.locator('.person-mention')).toHaveText('@Heron');
  await journal.waitUntilSaved();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await open(openCairn, 'Heron');
  await expect(page.getByLabel('Open question')).toHaveValue('What would minute five look like?');
  await page.getByRole('link', { name: 'She asked before I did' }).click();
  await expect(journal.title).toHaveValue('She asked before I did');
  expect(openCairn.complaints).toEqual([]);
});

test('the sheet for those whom a coach works with is one page, and never has a real name', async ({ openCairn }) => {
  const { page } = openCairn;
  await addPeople(openCairn, 'Heron');
  await open(openCairn, 'Heron');
  await page.getByRole('button', { name: 'Add a name' }).click();
  await page.getByRole('textbox', { name: 'Real name' }).fill('Marta Sundqvist');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show the name' }).waitFor();
  for (const [name, start] of [
    ['heron.pdf', async () => {}],
    ['blank.pdf', () => page.getByRole('link', { name: 'People', exact: true }).click()],
  ] as const) {
    const file = join(openCairn.userData, name);
    await start();
    await openCairn.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Print the sheet' }).click();
    await page.getByText(name).waitFor();
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), {
      mergePages: true,
    });
    const words = text.replaceAll(/\s+/g, ' ');
    expect(totalPages).toBe(1);
    expect(words).toContain('How I keep what you tell me');
    expect(words).toContain('They never hear what you said');
    expect(words.includes('Heron')).toBe(name === 'heron.pdf');
    expect(words).not.toMatch(/Marta|Sundqvist/);
  }
  expect(openCairn.complaints).toEqual([]);
});

/** What others in a call would see: the window's name, whether it is shown to them at all, and whether names are blurred. */
async function sharedLook({ app, page }: RunningCairn) {
  const [title, isProtected] = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((any) => any.isVisible());
    return [window?.getTitle(), process.platform === 'linux' ? false : window?.isContentProtected()] as const;
  });
  return { title, isProtected, isMarked: (await page.locator('html').getAttribute('data-sharing')) !== null };
}

const blurOf = (cairn: RunningCairn, text: string) =>
  cairn.page
    .locator('[data-private], .person-mention', { hasText: text })
    .first()
    .evaluate((element) => getComputedStyle(element).filter);

// Linux keeps no window out of a picture.
const canProtect = process.platform !== 'linux';

test('one key blurs names, gives the window a neutral title, and holds until the same key', async ({ openCairn }) => {
  const { page } = openCairn;
  await addPeople(openCairn, 'Heron');
  expect(await sharedLook(openCairn)).toEqual({ title: 'Cairn', isProtected: false, isMarked: false });
  expect(await blurOf(openCairn, 'Heron')).toBe('none');

  await openCairn.press('screenShare');
  await expect(page.getByText('Screen sharing: names are blurred.').last()).toBeVisible();
  expect(await sharedLook(openCairn)).toEqual({ title: 'Notes', isProtected: canProtect, isMarked: true });
  expect(await blurOf(openCairn, 'Heron')).toMatch(/^blur\((8|9|1\d)/);

  // On every page, through a lock, and from the first picture after it.
  await open(openCairn, 'Heron');
  await expect.poll(() => blurOf(openCairn, 'Heron')).toMatch(/^blur/);
  await page.getByRole('button', { name: 'Write about Heron' }).click();
  await page.locator('.person-mention').waitFor();
  await expect.poll(() => blurOf(openCairn, '@Heron')).toMatch(/^blur/);
  await openCairn.press('lock');
  await page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  expect(await sharedLook(openCairn)).toMatchObject({ title: 'Notes', isMarked: true });
  await openCairn.unlock();
  await expect(page.getByText('Screen sharing: names are blurred.').last()).toBeVisible();

  await openCairn.press('screenShare');
  await expect(page.getByText('Screen sharing: names are blurred.')).toHaveCount(0);
  expect(await sharedLook(openCairn)).toEqual({ title: 'Cairn', isProtected: false, isMarked: false });

  // The switch in the status line does the same for those who do not know the key.
  const names = page.getByRole('button', { name: 'Blur names' });
  await names.click();
  await expect(names).toHaveAttribute('aria-pressed', 'true');
  expect(await sharedLook(openCairn)).toMatchObject({ title: 'Notes', isMarked: true });
  await page.getByRole('button', { name: 'Show names again' }).click();
  await expect(names).toHaveAttribute('aria-pressed', 'false');
  expect(openCairn.complaints).toEqual([]);
});

/** What axe finds on the screen in sight, a readable line each. */
async function violationsOf({ page }: RunningCairn): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`the pages of people, and what stands over a shared screen, pass axe: ${theme}`, async ({ openCairn }) => {
    const { page } = openCairn;
    await openCairn.ask('settings:saveSettings', { ...defaultSettings, theme });
    await page.reload();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByText('Nobody here yet').waitFor();
    expect(await violationsOf(openCairn), 'empty').toEqual([]);
    await addPeople(openCairn, 'Heron', 'Plover');
    expect(await violationsOf(openCairn), 'list').toEqual([]);
    await open(openCairn, 'Heron');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await page.getByText(/^Last contact/).waitFor();
    await page.getByRole('button', { name: 'Change details' }).click();
    expect(await violationsOf(openCairn), 'person').toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await openCairn.press('screenShare');
    await page.getByRole('button', { name: 'Show names again' }).waitFor();
    expect(await violationsOf(openCairn), 'sharing').toEqual([]);
  });
}

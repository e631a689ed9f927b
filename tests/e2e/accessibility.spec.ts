import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { defaultSettings, type Settings } from '../../shared/settings/settings.contract.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { planningScreens } from './planning-screens.ts';
import { portfolioScreens } from './portfolio-screens.ts';
import { createScreens, feedbackScreens, lockedScreens, openScreens, type Screen } from './screens.ts';

/** A tooltip stands outside of every landmark by its nature, and is gone with the mouse. */
async function leaveTooltips({ page }: RunningCairn): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
}

type Rules = readonly string[] | 'all';

/** What axe finds on the screen in sight, as a readable line each. */
async function violationsOf(cairn: RunningCairn, rules: Rules): Promise<string[]> {
  await leaveTooltips(cairn);
  const { page } = cairn;
  // Legacy mode: the usual one opens a second page, which Electron does not give.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === 'all' ? axe : axe.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const wholeSheet = readFileSync(join(repository, 'node_modules/@mantine/core/styles.css'), 'utf8');
const styledParts = new Set([...wholeSheet.matchAll(/\.(m_[0-9a-f]+)\b/g)].map(([, part]) => part ?? ''));

/** Parts of Mantine on the screen in sight for which its sheet has a style and ours has none: see mantine.css. */
async function unstyledPartsOf({ page }: RunningCairn): Promise<string[]> {
  const { onScreen, ours } = await page.evaluate(() => ({
    onScreen: [...document.querySelectorAll('[class*="m_"]')].flatMap((element) => [...element.classList]),
    ours: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '),
  }));
  return [...new Set(onScreen)].filter((part) => styledParts.has(part) && !ours.includes(`.${part}`));
}

async function choose(cairn: RunningCairn, change: Partial<Settings>): Promise<void> {
  const settings: Settings = { ...defaultSettings, theme: 'light', contrast: 'standard', ...change };
  await cairn.ask('settings:saveSettings', settings);
  await cairn.page.reload();
  await cairn.page.getByRole('heading', { level: 1 }).waitFor();
}

const looks = [
  { theme: 'dark', contrast: 'standard' },
  { theme: 'light', contrast: 'more' },
  { theme: 'dark', contrast: 'more' },
  { theme: 'light', contrast: 'standard' },
] as const;

/** More contrast changes colours alone, and the places of everyday wear it: elsewhere light and dark are enough for a test's time. */
const lightAndDark = looks.filter(({ contrast }) => contrast === 'standard');

type Looks = readonly (typeof looks)[number][];

/** The rules whose answer depends on the look; all others say the same in each. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block'];

/** As the settings do it (`useAppearance`), and Mantine after them; a screen that was walked to stays open. */
async function wear({ page }: RunningCairn, { theme, contrast }: (typeof looks)[number]): Promise<void> {
  await page.evaluate(
    ([wantedTheme, wantedContrast]) => {
      const { dataset } = document.documentElement;
      dataset['theme'] = wantedTheme;
      dataset['mantineColorScheme'] = wantedTheme;
      dataset['contrast'] = wantedContrast;
    },
    [theme, contrast] as const,
  );
  await page.waitForTimeout(50); // nothing fades: see `reducedMotion`
}

/** Every rule in the light look, and in the others what depends on it. */
async function expectNoViolations(cairn: RunningCairn, name: string, wanted: Looks = looks): Promise<void> {
  expect(await violationsOf(cairn, 'all'), name).toEqual([]);
  for (const look of wanted) {
    await wear(cairn, look);
    if (look === wanted.at(-1)) continue; // back in the first
    expect(await violationsOf(cairn, rulesOfLooks), `${name}, ${look.theme}, ${look.contrast}`).toEqual([]);
  }
  expect(await unstyledPartsOf(cairn), name).toEqual([]);
}

/** The screens of a journal that holds the invented year, one after the other. */
async function walk(cairn: RunningCairn, screens: readonly Screen[], wanted: Looks = looks): Promise<void> {
  await writeSampleJournal((channel, input) => cairn.ask(channel, input));
  await cairn.page.reload();
  for (const screen of screens) {
    await screen.open(cairn);
    await cairn.page.waitForTimeout(250); // dialogs fade in, and half-faded text has no contrast
    await expectNoViolations(cairn, screen.name, wanted);
  }
  expect(cairn.complaints).toEqual([]);
}

test('every screen passes axe, light and dark, in both contrasts', async ({ cairn }) => {
  test.setTimeout(600_000);
  await cairn.page.emulateMedia({ reducedMotion: 'reduce' }); // half-faded colours have no contrast
  await choose(cairn, { theme: 'light' });
  for (const screen of createScreens) {
    await screen.open(cairn);
    await expectNoViolations(cairn, screen.name);
  }
  await cairn.page.reload();
  await cairn.createJournal();
  await walk(cairn, [...openScreens, ...lockedScreens]);
});

test('so does every screen of Feedback', async ({ openCairn }) => {
  test.setTimeout(600_000);
  await openCairn.page.emulateMedia({ reducedMotion: 'reduce' });
  await choose(openCairn, { theme: 'light' });
  await walk(openCairn, feedbackScreens, lightAndDark);
});

test('and every screen of Next steps', async ({ openCairn }) => {
  test.setTimeout(600_000);
  await openCairn.page.emulateMedia({ reducedMotion: 'reduce' });
  await choose(openCairn, { theme: 'light' });
  await walk(openCairn, planningScreens, lightAndDark);
});

test('and every screen of Portfolio', async ({ openCairn }) => {
  test.setTimeout(600_000);
  await openCairn.page.emulateMedia({ reducedMotion: 'reduce' });
  await choose(openCairn, { theme: 'light' });
  await walk(openCairn, portfolioScreens, lightAndDark);
});

test('the whole job can be done by keyboard alone', async ({ cairn }) => {
  const { page } = cairn;
  const type = (words: string) => page.keyboard.type(words);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(page.getByRole('heading', { name: 'Begin your journal' })).toBeFocused();
  await press('Tab', 'Tab', 'Enter');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await type('four unrelated plain words');
  await press('Tab', 'Tab', 'Tab');
  await type('four unrelated plain words');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeEnabled();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Your recovery sheet' })).toBeFocused();
  const groups = await page.getByRole('list', { name: 'Recovery key' }).locator('code').allInnerTexts();
  await press('Tab', 'Tab', 'Tab', 'Enter');
  const labels = await page.locator('label', { hasText: /^Group \d$/ }).allInnerTexts();
  await expect(page.getByLabel(labels[0] ?? '')).toBeFocused();
  await type(groups[Number(labels[0]?.at(-1)) - 1] ?? '');
  await press('Tab');
  await type(groups[Number(labels[1]?.at(-1)) - 1] ?? '');
  await press('Enter');
  await page.getByRole('heading', { name: 'What do you want to keep from today?' }).waitFor();
  await cairn.press('newEntry');
  await page.getByRole('listbox', { name: 'Templates' }).waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await type('Heron asked before I did.');
  await press('ControlOrMeta+Enter');
  await type('She had to own it.');
  await expect(page.locator('section', { hasText: 'What had to be true for that moment to happen?' })).toContainText(
    'She had to own it.',
  );
  await cairn.press('search');
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  await type('own');
  await page.getByRole('dialog').getByRole('option', { name: /own/ }).waitFor(); // the list beside it says so, too
  await press('Enter');
  await expect(page.locator('.ProseMirror')).toContainText('She had to own it.');
  await cairn.press('lock');
  await page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
});

test('at 200 % zoom and in a small window nothing is cut off sideways', async ({ openCairn }) => {
  await openCairn.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 700);
    window?.webContents.setZoomFactor(2);
  });
  for (const name of ['Today', 'Journal', 'Settings', 'Lock and passphrase', 'Backups', 'Is my journal safe?']) {
    await openCairn.page.getByRole('link', { name, exact: true }).click();
    const overflow = await openCairn.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, name).toBeLessThanOrEqual(0);
  }
});

/** What the keyboard is on; with a word before it where nobody could see that. */
async function keyboardIsOn({ page }: RunningCairn): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'lost';
    // The button of a set that is one choice is drawn by its label.
    const drawn = activeElement.matches('input[type="radio"]') ? activeElement.nextElementSibling : activeElement;
    const { width, height, top, bottom, left, right } = (drawn ?? activeElement).getBoundingClientRect();
    const isInSight = width * height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const { tagName, textContent } = activeElement;
    return `${isInSight ? '' : 'out of sight: '}${tagName} ${activeElement.getAttribute('aria-label') ?? textContent?.slice(0, 40)}`;
  });
}

test('on a long walk by keyboard alone the focus is never lost', async ({ openCairn }) => {
  test.setTimeout(180_000);
  const { page } = openCairn;
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();

  const isKept = async (step: string) => {
    await expect.poll(() => keyboardIsOn(openCairn), step).not.toMatch(/^lost|^out of sight/);
    await page.waitForTimeout(200); // it is not taken away a moment later, for longer than it takes to bring it back
    await expect.poll(() => keyboardIsOn(openCairn), step).not.toMatch(/^lost|^out of sight/);
  };
  /** Goes to a control as by Tab, and presses a key on it. */
  const use = async (control: Locator, key = 'Enter') => {
    await control.focus();
    const step = `${key} on ${await keyboardIsOn(openCairn)}`;
    await page.keyboard.press(key);
    await isKept(step);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).last();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const menu = async (name: string | RegExp) => {
    await use(button('More'));
    await use(page.getByRole('menuitem', { name }));
  };

  await use(link('Journal'));
  await use(page.getByRole('listbox', { name: 'Entries' }), 'ArrowDown');
  await use(page.getByRole('listbox', { name: 'Entries' }));
  await use(button('Star this page'));
  await menu('Earlier forms of this page');
  await expect(button('Back to the page')).toBeFocused();
  await use(button('Save as a copy'));
  await menu('Earlier forms of this page');
  await use(button('Back to the page'));
  await menu(/trash/);
  await use(page.getByRole('radio', { name: 'Trash' }), 'Space');
  await use(page.getByRole('listbox', { name: 'Entries' }), 'ArrowDown');
  await use(page.getByRole('listbox', { name: 'Entries' }));
  await use(button('Put it back'));
  await use(page.getByRole('radio', { name: 'All' }), 'Space');
  await use(button('Calendar'));
  await use(button('Timeline'));
  await use(page.getByRole('button', { name: /\d pages?$/ }).first());

  for (const dialog of ['newEntry', 'quickNote', 'search'] as const) {
    await openCairn.press(dialog);
    await page.getByRole('dialog').waitFor();
    await isKept(dialog);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isKept(`Escape from ${dialog}`);
  }
  await page.keyboard.press('ControlOrMeta+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await isKept('the sheet of keys');
  await page.keyboard.press('Escape');

  await openCairn.press('openSettings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await use(link('Privacy'));
  await use(page.getByRole('main').locator('a, button', { hasText: 'Look through older pages' }));
  await expect(page.getByRole('heading', { level: 1, name: 'What names people' })).toBeFocused();
  await use(page.getByText('Move to trash', { exact: true }).first());

  await use(link('People'));
  await use(link('Heron'));
  await expect(page.getByRole('heading', { level: 1, name: 'Heron' })).toBeFocused();
  await use(button('Change details'));
  await use(button('Cancel'));
  await expect(button('Change details')).toBeFocused();
  await use(page.getByRole('checkbox').first(), 'Space');
  await use(link('Templates'));
  await use(button('New template'));
  await use(link('Today'));
  await use(page.getByRole('checkbox').first(), 'Space');
  await use(button('Keep this note'));
  expect(openCairn.complaints).toEqual([]);
});

test('folded, the places tell their names to the keyboard, too', async ({ openCairn }) => {
  await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  const { page } = openCairn;
  await page.getByRole('button', { name: /^New entry/ }).focus();
  for (const name of ['Settings', 'Templates', 'People', 'Growth', 'Journal']) {
    for (let press = 0; press < 3; press += 1) {
      if (await page.getByRole('link', { name, exact: true }).evaluate((link) => link === document.activeElement))
        break;
      await page.keyboard.press('Shift+Tab');
    }
    await expect(page.getByRole('tooltip', { name })).toBeVisible();
  }
});

test('nothing runs out of its card or its page, whatever is written and however large the letters are', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await openCairn.ask('settings:saveSettings', { ...defaultSettings, textSize: 130 });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('table').getByRole('link', { name: 'Heron' }).click();
  const pages = page.getByRole('region', { name: 'Pages' });
  await pages.getByRole('link').first().waitFor();
  const outside = await pages.evaluate((card) => {
    const { right } = card.getBoundingClientRect();
    return [...card.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > right).length;
  });
  expect(outside).toBe(0);
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await page.getByRole('option').first().click();
  const star = await page.getByRole('button', { name: 'Star this page' }).boundingBox();
  const tools = page.getByRole('toolbar').getByRole('button');
  for (const tool of await tools.all()) {
    const box = await tool.boundingBox();
    const isBeside = !box || !star || box.x + box.width <= star.x || box.y >= star.y + star.height;
    expect(isBeside, (await tool.getAttribute('aria-label')) ?? '').toBe(true);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { thePlanning } from '../../main/sample/sample.planning.ts';
import { theYear } from '../../main/sample/sample.year.ts';
import { messages } from '../../shared/messages.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { go, goTo, hiddenScreens } from './hidden-screens.ts';
import { planningScreens } from './planning-screens.ts';
import { portfolioScreens } from './portfolio-screens.ts';
import { readerOf, type Secrets } from './readable.ts';
import { feedbackScreens, openScreens, type Screen } from './screens.ts';
import { whole, writeWholePage } from './whole-page.ts';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const builtIn = ['templates', 'frameworks', 'feedback'].map((domain): unknown =>
  JSON.parse(readFileSync(join(repository, `main/${domain}/built-in.json`), 'utf8')),
);

const [rounds, artefacts, portfolio] = ['rounds', 'artefacts', 'portfolio'].map((part): unknown =>
  JSON.parse(readFileSync(join(repository, `main/sample/sample-${part}.json`), 'utf8')),
);

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(2025, month).toLocaleString('en-GB', { month: 'long' }),
);

/** Days stand sharp on every page, and say nothing of the coach's, although some page of theirs names one. */
const days = months.flatMap((month) =>
  Array.from({ length: 31 }, (_, day) => [`on ${day + 1} ${month} 2025`, `on ${day + 1} ${month} 2026`]).flat(),
);

const secrets: Secrets = {
  names: [
    'Heron',
    'Plover',
    'Finch',
    'Dunlin',
    'Siskin',
    'Avocet',
    'Grade 4 team',
    'Quillow',
    'kiln',
    'quillowtag',
    'Marta',
    'Kilnkeeper',
    'zeppelin',
  ],
  texts: [
    ...theYear.entries.flatMap(({ title, answers }) => [title, ...answers.map(({ text }) => text)]),
    ...textsIn(whole),
    ...textsIn([rounds, artefacts, portfolio, thePlanning]).filter((text) => text.length > 20 && text.includes(' ')), // and not the names of groups
  ],
  own: [...textsIn(messages), ...textsIn(builtIn), ...days, 'Title of phase 1', 'Title of phase 2'],
};
const readable = readerOf(secrets);

/** What the buttons on the screen say beside the pointer, of those whose names for the ear tell something. */
async function readTooltips(page: Page): Promise<string[]> {
  const buttons = await page
    .locator('button[data-tool][aria-label*="Quillow"], button[data-tool][aria-label*="kiln"]')
    .all();
  const said: string[] = [];
  for (const button of buttons.slice(0, 2)) {
    if (!(await button.isVisible()) || (await page.getByRole('dialog').count()) > 0) continue;
    await button.hover();
    await page.getByRole('tooltip').first().waitFor();
    said.push(...(await readable(page)));
    await page.mouse.move(0, 0);
  }
  return said;
}

async function walk(cairn: RunningCairn, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const leaks: Record<string, string[]> = {};
  for (const screen of screens) {
    await screen.open(cairn);
    await cairn.page.waitForTimeout(250); // what fades in is not there yet
    const found = [...(await readable(cairn.page)), ...(await readTooltips(cairn.page))];
    if (found.length > 0) leaks[screen.name] = found;
  }
  return leaks;
}

test('while the screen is shared, no screen shows a name, a title or a word of the coach', async ({ openCairn }) => {
  test.setTimeout(240_000);
  const { page } = openCairn;
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await go(page, 'People');
  await page.getByRole('link', { name: 'Heron' }).first().waitFor();
  expect(await readable(page), 'the reader sees what is not blurred').not.toEqual([]);

  await openCairn.press('screenShare');
  await expect(page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, openScreens)).toEqual({});
});

test('nor does a screen of Feedback, where others speak', async ({ openCairn }) => {
  test.setTimeout(240_000);
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await openCairn.page.reload();
  await openCairn.page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.press('screenShare');
  await expect(openCairn.page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, feedbackScreens)).toEqual({});
});

test('nor does a screen of Next steps', async ({ openCairn }) => {
  test.setTimeout(240_000);
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await openCairn.page.reload();
  await openCairn.page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.press('screenShare');
  await expect(openCairn.page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, planningScreens)).toEqual({});
});

test('nor does a screen of Portfolio', async ({ openCairn }) => {
  test.setTimeout(240_000);
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  await openCairn.page.reload();
  await openCairn.page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.press('screenShare');
  await expect(openCairn.page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, portfolioScreens)).toEqual({});
});

test('nor does anything that lies behind a click', async ({ openCairn }) => {
  test.setTimeout(240_000);
  const { page } = openCairn;
  await writeSampleJournal((channel, input) => openCairn.ask(channel, input));
  const id = await writeWholePage(openCairn);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.press('screenShare');
  await expect(page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, hiddenScreens(id))).toEqual({});
});

test('a page that is meant to be read together is shown until it is left, without the names on it', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const id = await writeWholePage(openCairn);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openCairn.press('screenShare');
  await goTo(page, `/journal/${id}`);
  await page.getByRole('button', { name: 'Show this page' }).click();
  const words = page.locator('.ProseMirror blockquote p');
  const mention = page.locator('.ProseMirror .person-mention');
  await expect(words).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await expect(mention).toHaveCSS('filter', /^blur/);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await go(page, 'Today');
  await goTo(page, `/journal/${id}`);
  await expect(words).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await page.getByRole('button', { name: 'Show this page' }).click();
  await openCairn.press('screenShare');
  await expect(page.locator('html')).not.toHaveAttribute('data-sharing');
  await openCairn.press('screenShare');
  await expect(words).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
});

test('the dialogs of the system suggest file names that tell nothing', async ({ openCairn }) => {
  const { page, app } = openCairn;
  const id = await writeWholePage(openCairn);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const suggested = () =>
    app.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          dialog.showSaveDialog = (...words: unknown[]) => {
            resolve((words.at(-1) as { defaultPath: string }).defaultPath);
            return Promise.resolve({ canceled: true, filePath: '' });
          };
        }),
    );
  const files = (await openCairn.ask('attachments:listAttachments', null)).value as unknown as {
    id: string;
    name: string;
  }[];
  const film = files.find(({ name }) => name === whole.files.film)?.id;
  for (const [isOn, names] of [
    [false, [`${whole.title}.pdf`, whole.files.film]],
    [true, ['Notes.pdf', 'Notes.webm']],
  ] as const) {
    await openCairn.ask('app:setScreenShare', { isOn });
    const forPage = suggested();
    await page.waitForTimeout(200); // the dialog is played from now on
    await openCairn.ask('journal:printEntry', { id });
    expect(await forPage).toContain(names[0]);
    const forFile = suggested();
    await page.waitForTimeout(200);
    await openCairn.ask('attachments:saveCopy', { id: film });
    expect(await forFile).toBe(names[1]);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { messages } from '../../shared/messages.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { openedSurvey, openedViews, openedVoices } from './feedback-rounds.ts';

const { texts, report } = messages.feedback;
const { parts } = report.written;

/** Where the next file goes. */
async function saveTo({ app, userData }: RunningCairn, name: string): Promise<string> {
  const file = join(userData, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  return file;
}

async function openReport({ page }: RunningCairn, roundId: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address;
  }, `/feedback/${roundId}/report`);
  await page.getByRole('heading', { level: 1, name: 'Make a report' }).waitFor();
  await page.getByRole('list', { name: report.page.outline }).waitFor();
}

async function make({ page }: RunningCairn, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByText(`Saved as ${name}.`, { exact: false })).toBeVisible();
}

async function textOfPdf(file: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** Where each stands in the text; -1: nowhere. */
const placesIn = (text: string, all: readonly string[]) => all.map((one) => text.indexOf(one));
const isInOrder = (places: readonly number[]) => places.every((at, place) => at > (places[place - 1] ?? -1));

test('a PDF holds the chosen parts and words in their order, and nothing that was not chosen', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await openReport(openCairn, await openedViews(openCairn, 'How others see me, autumn'));
  await expect(page.getByRole('button', { name: 'Make the report' })).toBeDisabled();
  await expect(page.getByText('Choose at least one part first.')).toBeVisible();
  const boxes = page.getByRole('checkbox', { checked: true });
  await expect(boxes).toHaveCount(0);
  // By keyboard: each part is a box of its own.
  for (const part of ['dimensions', 'gaps', 'focus'] as const) {
    await page.getByRole('checkbox', { name: parts[part], exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('checkbox', { name: 'Tell me earlier, while it is still untidy. (4)' }).check();
  const file = await saveTo(openCairn, 'report.pdf');
  await make(openCairn, 'report.pdf');
  const text = await textOfPdf(file);
  const wanted = [
    'How others see me, autumn',
    'Two Views. Asked from 2 November 2026 to 31 December 2026',
    '9 of 9 people who were asked answered.',
    'I shall not open the figures until at least four have come back',
    texts.notValidated,
    parts.dimensions,
    'Care and trust',
    'Growing others and reach',
    parts.gaps,
    parts.comments,
    'Tell me earlier, while it is still untidy. (4)',
    parts.focus,
    'Say what I think while it is still untidy.',
    report.written.foot,
  ];
  // After the head of every sheet, which has the round's name too.
  expect(placesIn(text, wanted)).not.toContain(-1);
  expect(isInOrder(placesIn(text, wanted.slice(1)))).toBe(true);
  for (const absent of [parts.items, parts.deck, parts.themes, 'Going first', 'untidy. (5)', 'Ines', 'The resources'])
    expect(text).not.toContain(absent);
  expect(openCairn.complaints).toEqual([]);
});

/** A window that shares nothing with Cairn's own, with what it asked for and complained of. */
async function openBare({ app }: RunningCairn, file: string, look: (page: Page) => Promise<void>) {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, path) => {
    const webPreferences = { partition: 'bare', sandbox: true };
    void new BrowserWindow({ width: 1024, height: 800, useContentSize: true, webPreferences }).loadFile(path);
  }, file);
  const page = await opened;
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.reload(); // listened to from its first byte
  await look(page);
  await page.close();
  return { requests: requests.filter((url) => url !== pathToFileURL(file).href), complaints };
}

const widthsOf = (page: Page) =>
  page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: window.innerWidth }));

async function chooseEverything({ page }: RunningCairn): Promise<void> {
  await page.getByRole('button', { name: report.page.all }).click();
  for (const part of [parts.comments, parts.voices]) {
    const box = page.getByRole('checkbox', { name: part, exact: true });
    if ((await box.count()) > 0) await box.check();
  }
}

test('a web page asks for nothing, complains of nothing, and can be read on a phone, in the dark and by ear', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  await openReport(openCairn, await openedViews(openCairn, 'How others see me, autumn'));
  await chooseEverything(openCairn);
  await page.getByRole('radio', { name: report.page.formats.html }).check();
  const file = await saveTo(openCairn, 'report.html');
  await make(openCairn, 'report.html');

  const heard = await openBare(openCairn, file, async (bare) => {
    await expect(bare).toHaveTitle('How others see me, autumn');
    await expect(bare.getByRole('heading', { level: 2 })).toHaveText([
      report.written.collected,
      parts.dimensions,
      parts.items,
      parts.gaps,
      parts.expected,
      parts.deck,
      parts.comments,
      parts.themes,
      parts.focus,
    ]);
    await expect(bare.locator('blockquote')).toHaveCount(46);
    await expect(bare.getByRole('img', { name: /^Care and trust: means on a scale/ })).toBeVisible();
    for (const width of [1024, 360])
      for (const colorScheme of ['light', 'dark'] as const) {
        await bare.setViewportSize({ width, height: 800 });
        await bare.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page: bare }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
        const widths = await widthsOf(bare);
        expect(widths.page).toBeLessThanOrEqual(widths.window); // only tables are moved sideways
      }
  });
  expect(heard).toEqual({ requests: [], complaints: [] });
  expect(openCairn.complaints).toEqual([]);
});

test('a survey is a report of counts', async ({ openCairn }) => {
  await openReport(openCairn, await openedSurvey(openCairn, 'How we learned this year'));
  await expect(openCairn.page.getByRole('checkbox', { name: parts.dimensions })).toHaveCount(0);
  await openCairn.page.getByRole('checkbox', { name: parts.questions, exact: true }).check();
  const file = await saveTo(openCairn, 'survey.pdf');
  await make(openCairn, 'survey.pdf');
  const text = await textOfPdf(file);
  expect(text).toContain(texts.ownNotValidated);
  expect(text).toContain('How do you learn best?');
  expect(text).toContain('In conversation 3');
  expect(text).not.toContain('More time in one another’s rooms.');
});

test('a voice is quoted only with permission', async ({ openCairn }) => {
  const { page } = openCairn;
  await openReport(openCairn, await openedVoices(openCairn, 'Two voices'));
  await expect(page.getByText('One more was said to you alone', { exact: false })).toBeVisible();
  await expect(page.getByText('I would rather have it rough.')).toHaveCount(0);
  await page.getByRole('checkbox', { name: parts.voices, exact: true }).check();
  const file = await saveTo(openCairn, 'voices.pdf');
  await make(openCairn, 'voices.pdf');
  const text = await textOfPdf(file);
  expect(text).toContain('She goes first with the awkward thing. a teacher, 18 November 2026');
  expect(text).not.toContain('rough');
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docx, pdf, png, wav } from '../support/contents.ts';
import { expect, test } from './app.fixture.ts';
import { attach } from './attach-in-window.ts';

const stones = () => readFileSync(join(import.meta.dirname, '../fixtures/attachments/stones.webm'));

/** The answers of `/attachment/…`, as the window got them. */
function watchAnswers(page: Page): { status: number; range: string | null }[] {
  const answers: { status: number; range: string | null }[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/attachment/')) return;
    answers.push({ status: response.status(), range: response.headers()['content-range'] ?? null });
  });
  return answers;
}

async function openSpace(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Space', exact: true }).click();
  await page.getByRole('heading', { name: 'What uses the space' }).waitFor();
}

async function lookAt(page: Page, name: string) {
  await page.getByRole('button', { name: `Look at ${name}` }).click();
  return page.getByRole('region', { name: `Attached: ${name}` });
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const statusOf = (page: Page, id: string) =>
  page.evaluate(async (address) => (await fetch(address)).status, `app://cairn/attachment/${id}`);

test('a film plays and is wound on, straight from the encrypted store', async ({ openCairn }) => {
  const { page, complaints } = openCairn;
  await attach(openCairn, 'stones.webm', stones());
  const answers = watchAnswers(page);
  await openSpace(page);
  const film = (await lookAt(page, 'stones.webm')).locator('video');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.duration)).toBeCloseTo(12, 0);

  const at = await film.evaluate(async (video: HTMLVideoElement) => {
    const wind = (seconds: number) =>
      new Promise((resolve) => {
        video.onseeked = resolve;
        video.currentTime = seconds;
      });
    await wind(9);
    const there = video.currentTime;
    await video.play();
    await new Promise((resolve) => setTimeout(resolve, 600));
    video.pause();
    return { there, later: video.currentTime, width: video.videoWidth };
  });
  expect(at.there).toBeCloseTo(9, 1);
  expect(at.later).toBeGreaterThan(9.2);
  expect(at.width).toBe(160);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => status === 206)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a long recording is wound to its end without being read through', async ({ openCairn }) => {
  const { page } = openCairn;
  const long = wav(1200);
  await attach(openCairn, 'a long talk.wav', long);
  const answers = watchAnswers(page);
  await openSpace(page);
  const sound = (await lookAt(page, 'a long talk.wav')).locator('audio');
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(1200, 0);
  const before = answers.length;
  const at = await sound.evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve) => {
        audio.onseeked = () => resolve(audio.currentTime);
        audio.currentTime = 1190;
      }),
  );
  expect(at).toBeCloseTo(1190, 0);
  const [last] = answers
    .slice(before)
    .filter(({ range }) => range !== null)
    .slice(-1);
  expect(last?.status).toBe(206);
  expect(Number(/bytes (\d+)-/.exec(last?.range ?? '')?.[1])).toBeGreaterThan(long.length * 0.9);
});

test('a PDF shows its first page and is read to its last, with the keyboard', async ({ openCairn }) => {
  const { page, complaints } = openCairn;
  await attach(openCairn, 'what we agreed.pdf', pdf('We agreed on one question.', 'Wait eleven seconds.', 'Then ask.'));
  await openSpace(page);
  const card = await lookAt(page, 'what we agreed.pdf');
  await expect(card.getByText('3 pages')).toBeVisible();
  await expect(card.getByText('We agreed on one question.')).toBeAttached();
  await card.getByRole('button', { name: 'Read what we agreed.pdf' }).click();
  const pages = page.getByRole('list', { name: 'Pages of what we agreed.pdf' });
  await expect(pages.getByText('We agreed on one question.')).toBeAttached();
  const isInked = await pages
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      return data.some((value, index) => index % 4 === 0 && value < 100);
    });
  expect(isInked).toBe(true);
  await page.keyboard.press('End');
  await expect(pages.getByText('Page 3 of 3')).toBeInViewport();
  await expect(pages.getByText('Then ask.')).toBeAttached();
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('files that lie about their type are shown as what they are, and nothing in them runs', async ({ openCairn }) => {
  const { page, complaints } = openCairn;
  await attach(openCairn, 'invoice.pdf', png());
  await attach(openCairn, 'holiday.png', Buffer.from('<script>window.stolen = true</script><b>not a picture</b>'));
  await attach(
    openCairn,
    'drawing.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="window.stolen=true"/>'),
  );
  await attach(openCairn, 'plan.jpg', await docx());
  await openSpace(page);
  await expect(page.getByText(/^Picture, though its name ends in “\.pdf”/)).toBeVisible();
  await expect(page.getByText(/^Text, though its name ends in “\.png”/)).toBeVisible();
  await expect(page.getByText(/^Document, though its name ends in “\.jpg”/)).toBeVisible();

  const picture = (await lookAt(page, 'invoice.pdf')).locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await closeDialog(page);
  const text = await lookAt(page, 'holiday.png');
  await expect(text.getByText('<script>window.stolen = true</script>')).toBeVisible();
  await closeDialog(page);
  const drawing = await lookAt(page, 'drawing.svg');
  await expect(drawing.getByText('<svg xmlns', { exact: false })).toBeVisible();
  expect(await drawing.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('after a lock the address leads nowhere, and readable copies are gone', async ({ openCairn }) => {
  const { page, app, userData } = openCairn;
  const id = await attach(openCairn, 'heron.png', png());
  expect(await statusOf(page, id)).toBe(200);
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  await openSpace(page);
  const card = await lookAt(page, 'heron.png');
  await card.getByRole('button', { name: 'More for heron.png' }).click();
  await page.getByRole('menuitem', { name: 'Open in another program…' }).click();
  await expect(page.getByRole('button', { name: 'Keep it in Cairn' })).toBeFocused();
  await page.getByRole('button', { name: 'Open a readable copy' }).click();
  await expect(page.getByText('It is open in another program.', { exact: false })).toBeVisible();
  const copies = join(userData, 'readable-copies');
  expect(readdirSync(copies, { recursive: true })).toHaveLength(2);

  await openCairn.ask('vault:lockVault', null);
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  expect(await statusOf(page, id)).toBe(404);
  expect(existsSync(copies)).toBe(false);
  await openCairn.unlock();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  expect(await statusOf(page, id)).toBe(200);
});

test('nothing of an attachment is ever readable on the disk', async ({ openCairn }) => {
  const { page, userData } = openCairn;
  const words = 'the heron stood still in the long grass '.repeat(20);
  await attach(openCairn, 'heron.txt', Buffer.from(words));
  await attach(openCairn, 'stones.webm', stones());
  await openSpace(page);
  await (await lookAt(page, 'heron.txt')).getByText('the heron stood still', { exact: false }).first().waitFor();
  await closeDialog(page);
  const film = (await lookAt(page, 'stones.webm')).locator('video');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
  const someFrame = stones().subarray(5000, 5200);
  const readable = readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes('heron stood still') || bytes.includes(someFrame);
    });
  expect(readable).toEqual([]);
});

test('what nothing shows is removed after it was asked', async ({ openCairn }) => {
  const { page } = openCairn;
  await openSpace(page);
  await expect(page.getByText('No attachments yet')).toBeVisible();
  await attach(openCairn, 'old.wav', wav(60));
  await page.getByRole('link', { name: 'Appearance' }).click();
  await page.getByRole('link', { name: 'Space', exact: true }).click();
  await page.getByRole('button', { name: 'Remove what nothing shows' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(/^One attachment is removed/)).toBeVisible();
  expect(await openCairn.ask('attachments:listAttachments', null)).toMatchObject({ ok: true, value: [] });
});

test('a picture is printed with its page, straight from the encrypted store', async ({ openCairn }) => {
  const attachmentId = await attach(openCairn, 'board.png', png());
  const begun = (await openCairn.ask('journal:beginEntry', { templateId: null })).value as unknown as { id: string };
  const image = { type: 'image', attrs: { attachmentId, alt: 'The board' } };
  const entry = { ...begun, title: 'After the lesson', body: { type: 'doc', content: [image] } };
  expect((await openCairn.ask('journal:saveEntry', entry)).ok).toBe(true);
  const file = join(openCairn.userData, 'board.pdf');
  await openCairn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  expect((await openCairn.ask('journal:printEntry', { id: begun.id })).ok).toBe(true);
  expect(readFileSync(file, 'latin1')).toContain('/Subtype /Image');
  expect(openCairn.complaints).toEqual([]);
});

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerForm } from './answer-in-browser.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { startBare } from './bare-page.ts';
import { beginRound } from './feedback-rounds.ts';

const go = (page: Page, address: string) => page.evaluate((to) => location.assign(to), `#${address}`);

/** A short round without names, with my own view of it, and four forms in a folder. */
async function writeForms(cairn: RunningCairn): Promise<{ roundId: string; forms: string[] }> {
  const { page, app } = cairn;
  const { roundId } = await beginRound(cairn, { name: 'Autumn', kind: 'views', key: 'short', mode: 'unnamed' });
  await cairn.ask('feedback:saveSelfView', {
    roundId,
    selfView: { answers: { CARE1: 3, KNOW1: 3, EXAM1: 5, EQUA1: 4, SAFE1: 4, GROW3: 5 }, expected: { CARE: 3 } },
  });
  await cairn.ask('feedback:sealSelfView', { roundId });
  await cairn.ask('feedback:setForms', { roundId, counts: [4, 0, 0, 0, 0] });
  const folder = join(cairn.userData, 'forms');
  mkdirSync(folder);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await go(page, `/feedback/${roundId}/ask`);
  await page.getByRole('button', { name: 'Write all open forms' }).click();
  await expect(page.getByText('4 forms are written.')).toBeVisible();
  return { roundId, forms: readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) };
}

/** Chooses files on the page of what comes in, as the system's dialog would give them. */
const bringIn = ({ page }: RunningCairn, texts: readonly string[]) =>
  page
    .getByLabel('Choose files', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(
      texts.map((text, place) => ({ name: `a${place}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );

test('forms are written, answered in a browser, brought back and read beside my own view; a second answer stays aside', async ({
  openCairn: cairn,
}) => {
  test.setTimeout(180_000);
  const { page } = cairn;
  const { roundId, forms } = await writeForms(cairn);
  expect(forms).toHaveLength(4);
  const bare = await startBare();
  const answers: string[] = [];
  for (const [place, form] of forms.entries())
    answers.push(await answerForm(bare, form, 5 - (place % 2), `What I would miss, says the ${place + 1}.`));
  const [first = ''] = forms;
  const changed = await answerForm(bare, first, 1, 'On second thoughts.');
  expect(bare.complaints).toEqual([]);
  expect(bare.requests.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
  await bare.close();

  await go(page, `/feedback/${roundId}/collect`);
  await bringIn(cairn, answers.slice(0, 3));
  await expect(page.getByText('3 answers were taken in.')).toBeVisible();
  await go(page, `/feedback/${roundId}/results`);
  await expect(page.getByText('3 are here.', { exact: false })).toBeVisible(); // waits, and says for how many
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(0);

  await go(page, `/feedback/${roundId}/collect`);
  const damaged = (answers[3] ?? '').slice(0, 900);
  await bringIn(cairn, [answers[3] ?? '', answers[0] ?? '', changed, damaged]);
  await expect(page.getByText('One answer was taken in.')).toBeVisible();
  expect(await cairn.ask('feedback:findRound', { roundId })).toMatchObject({ value: { answered: 4, aside: 1 } });

  await go(page, `/feedback/${roundId}/results`);
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /see more/ })).toBeVisible();
  const { value } = (await cairn.ask('feedback:findResults', { roundId })) as unknown as {
    value: {
      disclosed: { dimensions: { code: string; others: { n: number; mean: number } }[]; comments: { text: string }[] };
    };
  };
  expect(value.disclosed.dimensions.map(({ code, others }) => [code, others.n, others.mean])).toEqual(
    ['CARE', 'KNOW', 'EXAM', 'EQUA', 'SAFE', 'GROW'].map((code) => [code, 4, 4.5]),
  );
  expect(value.disclosed.comments.map(({ text }) => text)).not.toContain('On second thoughts.');
  expect(cairn.complaints).toEqual([]);
});

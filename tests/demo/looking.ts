import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerForm } from '../e2e/answer-in-browser.ts';
import { expect } from '../e2e/app.fixture.ts';
import { startBare } from '../e2e/bare-page.ts';
import type { Tour } from './tour.ts';

const go = (tour: Tour, name: string) =>
  tour.page.getByRole('navigation').first().getByRole('link', { name, exact: true }).click();

/** To another page of the same round. */
const turnTo = (tour: Tour, from: string, to: string) =>
  tour.page.evaluate(
    ([here, there]) => {
      location.hash = location.hash.replace(here, there);
    },
    [from, to] as const,
  );

/** A quick self-assessment with the keyboard: six domains, a digit each. */
export async function placeYourself(tour: Tour): Promise<void> {
  const { page } = tour;
  await go(tour, 'Growth');
  await page.getByRole('link', { name: /^Place yourself/ }).click();
  await page.getByRole('radio', { name: /^Only the 6 domains/ }).click();
  await tour.picture('a-self-assessment-begins');
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const stage of '443343') {
    const question = page.getByRole('heading', { level: 2 }).first();
    const before = await question.textContent();
    await page.keyboard.press(stage);
    await expect(page.locator('fieldset').getByRole('radio', { checked: true })).toHaveCount(1);
    if (stage === '3' && before?.startsWith('C')) await tour.picture('one-question');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (page.url().includes('/result/') ? 'result' : await question.textContent()))
      .not.toBe(before);
  }
  await page.getByText(/^This is a mirror for planning/).waitFor();
  await tour.picture('where-you-stand');
}

/** Three people who are asked, what point of the scales they choose, and what they say to the five questions. */
const voices = [
  {
    name: 'Heron',
    point: 5,
    words: [
      'She put her own bad number on the table first.',
      'The silence after a question.',
      'Send me the question the day before.',
      'The corridor: people count their own talking now.',
      'Let somebody else hold the cards.',
    ],
  },
  {
    name: 'Wren',
    point: 4,
    words: [
      'When the second session ran without her, and she stayed away.',
      'The questions that are not tricks.',
      'Say sooner when a plan is yours and not ours.',
      'Two teams borrow each other’s wall.',
      'Ask the science team to open the next one.',
    ],
  },
  {
    name: 'my leader',
    point: 4,
    words: [
      'She told me in November what I had not asked about.',
      'Themes without names, every month.',
      'Tell me earlier what you need, while it is still untidy.',
      'With families, since the evening in April.',
      'Bring one request and not five.',
    ],
  },
] as const;

async function makeRound(tour: Tour): Promise<void> {
  const { page } = tour;
  await go(tour, 'Feedback');
  await page.getByRole('link', { name: 'Begin a round' }).click();
  await page.getByRole('radio', { name: /^Short/ }).click();
  await page.getByLabel('Your name as people know it').fill('Ines Aldana');
  await tour.picture('a-round-begins');
  await page.getByLabel('Your name as people know it').press('Enter');
  await page.getByRole('link', { name: 'Give your view' }).click();
  await page.getByRole('radio').first().waitFor(); // the page comes with its first visit
}

async function sealView(tour: Tour): Promise<void> {
  const { page } = tour;
  for (;;) {
    for (const group of await page.getByRole('group').all())
      if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').nth(3).check();
    const goOn = page.getByRole('button', { name: 'Go on' });
    if ((await goOn.count()) === 0) break;
    await goOn.click();
  }
  await tour.picture('my-own-view-first');
  await page.getByRole('button', { name: 'Seal your view' }).first().click();
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  await page.getByRole('button', { name: 'Seal it' }).click();
  await page.getByRole('link', { name: 'Choose whom to ask' }).click();
}

/** Forms go out as files, are answered in a browser that knows nothing of Cairn, and come back. */
async function collect(tour: Tour): Promise<void> {
  const { page } = tour;
  await page.getByRole('button', { name: 'Ask somebody' }).click();
  for (const { name } of voices) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(`${name} is asked.`).waitFor();
  }
  await page.keyboard.press('Escape');
  const forms = join(tour.cairn.userData, 'forms');
  await tour.chooseFolder(forms);
  await page.getByRole('button', { name: 'Write all open forms' }).click();
  await page.getByText('3 forms are written.').waitFor();
  await tour.picture('three-forms-are-written');
  const bare = await startBare();
  const answers: string[] = [];
  for (const [place, file] of readdirSync(forms).sort().entries()) {
    const voice = voices[place];
    if (!voice) continue;
    answers.push(await answerForm(bare, readFileSync(join(forms, file), 'utf8'), voice.point, voice.words));
    if (place === 0) await tour.picture('what-a-colleague-sees', bare.page);
  }
  await bare.close();
  await turnTo(tour, '/ask', '/collect');
  await page
    .getByLabel('Choose files', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(
      answers.map((text, place) => ({
        name: `answers-${place + 1}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      })),
    );
  await page.getByText('3 answers were taken in.').waitFor();
  await tour.picture('answers-came-in');
}

/** A round of Two Views: my own view sealed, three answer files, both views beside each other. */
export async function askOthers(tour: Tour): Promise<void> {
  const { page } = tour;
  await makeRound(tour);
  await sealView(tour);
  await collect(tour);
  await turnTo(tour, '/collect', '/results');
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tour.picture('two-views-beside-each-other');
}

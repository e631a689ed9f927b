import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, passphrase } from '../e2e/app.fixture.ts';
import { drawPoster } from './poster.ts';
import type { Tour } from './tour.ts';
import { reflectionTitle } from './writing.ts';

const artefactTitle = 'One page for a wall';

async function toPart(tour: Tour, address: string): Promise<void> {
  await tour.page.evaluate((to) => {
    location.hash = to;
  }, address);
}

/** What the program asks for, and how far it is. */
export async function lookAtProgram(tour: Tour): Promise<void> {
  const { page } = tour;
  await toPart(tour, '/portfolio/programs');
  await page.getByRole('link', { name: /^Certificate program for coaches/ }).click();
  await page.getByRole('heading', { name: 'Phase 3: Grow community' }).waitFor();
  await tour.picture('what-the-program-asks-for');
}

/** An artefact with a file of the encrypted store, and what the people who can be seen on it said. */
export async function attachArtefact(tour: Tour): Promise<void> {
  const { page } = tour;
  await toPart(tour, '/portfolio/artefacts');
  await page.getByRole('link', { name: 'Add an artefact' }).click();
  await page.getByRole('textbox', { name: 'What it is called' }).fill(artefactTitle);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: artefactTitle }).waitFor();
  const file = join(tour.cairn.userData, 'two-teams.png');
  writeFileSync(file, drawPoster());
  await page.getByLabel('Files for this artefact').setInputFiles(file);
  await page
    .getByRole('textbox', { name: 'What can be seen on it' })
    .fill('A page with three steps: ten minutes without talk, “I notice”, one question');
  const said = [
    ['What it is for', 'Two teams look at work without me in the room.'],
    ['Why this one', 'A wall is read by people who never book time with me.'],
    ['What I learned making it', 'Three steps are enough. The fourth was mine and not theirs.'],
    ['How it moved me closer', 'Wren’s team held the second session alone.'],
  ] as const;
  for (const [label, words] of said) await page.getByLabel(label).fill(words);
  await page.getByRole('button', { name: 'Add an adult' }).click();
  await page.getByRole('combobox', { name: 'Adult' }).selectOption('Wren');
  await page.getByRole('button', { name: 'Add an adult' }).click();
  await page.getByRole('combobox', { name: 'Answer of Wren' }).selectOption('Yes');
  await page.getByRole('button', { name: 'Those who read the portfolio' }).click();
  await page.getByRole('button', { name: 'Add an audience' }).click();
  await page.getByRole('combobox', { name: 'Audience', exact: true }).selectOption('Teachers');
  await page.getByRole('button', { name: 'Add an audience' }).click();
  await page.getByRole('button', { name: 'Good enough, go' }).click();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await tour.picture('an-artefact-with-permissions');
}

async function add(tour: Tour, title: string): Promise<void> {
  const dialog = tour.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Find something to show' }).fill(title);
  await dialog
    .getByRole('option', { name: new RegExp(title) })
    .first()
    .click();
  await dialog.getByText(`Added “${title}”.`).waitFor();
}

/** A portfolio that fills itself from the program, with this tour's own page and artefact beside. */
export async function buildPortfolio(tour: Tour): Promise<void> {
  const { page } = tour;
  await toPart(tour, '/portfolio');
  await tour.picture('portfolios');
  await page.getByRole('button', { name: 'Begin with a program' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Asking first, together');
  await tour.picture('a-portfolio-begins-with-a-program');
  await page.getByRole('dialog').getByLabel('Title').press('Enter');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Change cover and look' }).click();
  await page.getByLabel('Your name').fill('Ines Aldana');
  await page.getByLabel('Subtitle').fill('What changed when two teams began to look at each other’s work.');
  await tour.picture('the-cover');
  await page.getByLabel('Subtitle').press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add from the journal' }).click();
  await page.getByRole('dialog').getByLabel('Part', { exact: true }).selectOption('Phase 3: Grow community');
  await add(tour, reflectionTitle);
  await add(tour, artefactTitle);
  await tour.picture('add-from-the-journal');
  await page.keyboard.press('Escape');
  await page.getByText('The pages are being laid out…').waitFor({ state: 'hidden', timeout: 60_000 });
  await page.locator('[data-title]').nth(2).click();
  await page.waitForTimeout(1500); // the pages are turned
  await tour.picture('the-outline-beside-its-pages');
}

/** Before it leaves: every word and picture is decided once. */
export async function decide(tour: Tour): Promise<void> {
  const { page } = tour;
  await page.getByRole('link', { name: /^(Look at|Check)/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Before it leaves' }).waitFor();
  await tour.picture('before-it-leaves');
  await page.getByRole('button', { name: /^Use (the label|labels) for/ }).click();
  for (let left = 0; left < 80; left++) {
    const use = page.getByRole('button', { name: /^Use “/ }).first();
    if ((await use.count()) === 0) break;
    const before = await page.getByRole('button', { name: /^Use “/ }).count();
    await use.click();
    await expect(page.getByRole('button', { name: /^Use “/ })).not.toHaveCount(before);
  }
  for (const seen of await page.getByRole('checkbox', { name: /^Nobody is to be seen/ }).all()) await seen.check();
  await page.getByText('Everything is decided. It may leave.').waitFor();
  await tour.picture('everything-is-decided');
}

/** One file after another, each with the passphrase typed once more. */
export async function handIn(tour: Tour): Promise<void> {
  const { page } = tour;
  await page.getByRole('link', { name: 'Back to the portfolio' }).first().click();
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 60_000 });
  for (const [form, ending] of [
    ['PDF', 'pdf'],
    ['Word', 'docx'],
    ['Web page', 'html'],
  ] as const) {
    await tour.saveTo(`portfolio.${ending}`);
    await page.getByRole('button', { name: 'Make a file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(`^${form}`) }).click();
    await dialog.getByLabel('Type your passphrase once more').fill(passphrase);
    if (ending === 'pdf') await tour.picture('make-a-file');
    await dialog.getByRole('button', { name: 'Choose where, and make it' }).click();
    await dialog.getByText(`Saved as “portfolio.${ending}”.`).waitFor({ timeout: 120_000 });
    await tour.picture(`saved-as-${ending}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

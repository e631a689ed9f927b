import type { Page } from '@playwright/test';
import { everything } from '../../shared/journal/journal.facets.ts';
import type { RunningCairn } from './app.fixture.ts';
import type { Screen } from './screens.ts';

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

async function closeDialog({ page }: RunningCairn): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The newest page is shown for a part of Waymark, with a line that names somebody. */
async function linkNewestPage(cairn: RunningCairn): Promise<void> {
  const listed = await cairn.ask('journal:listEntries', { filter: everything, offset: 0, limit: 1 });
  const [newest] = listed.value as unknown as { id: string }[];
  await cairn.ask('evidence:linkEvidence', {
    source: { kind: 'page', entryId: newest?.id },
    target: { kind: 'competency', frameworkId: 'waymark', competencyId: 'B1' },
    why: 'Heron spoke for most of it.',
    linkedAt: null,
  });
}

/** The screens of Growth, in an order in which each can be reached from the one before. */
export const growthScreens: readonly Screen[] = [
  {
    name: 'growth',
    async open({ page }) {
      await go(page, 'Growth');
      await page.getByRole('region', { name: '27 marks' }).getByRole('img').nth(26).waitFor();
    },
  },
  {
    name: 'growth-below',
    async open({ page }) {
      await page.getByRole('button', { name: 'Read it all' }).click();
      await page.getByRole('region', { name: 'The next move, domain by domain' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'growth-reflect',
    async open({ page }) {
      await page.getByRole('link', { name: 'Your next steps' }).click();
      await page.getByLabel(/^What here do I recognise/).fill('Heron said more than I remembered.');
    },
  },
  {
    name: 'growth-begin',
    async open({ page }) {
      await go(page, 'Where you stand');
      await page.getByRole('link', { name: 'Place yourself again' }).click();
      await page.getByRole('button', { name: 'Begin' }).waitFor();
    },
  },
  {
    name: 'growth-question',
    async open({ page }) {
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('radio', { name: /^Surefooted/ }).click();
      await page.getByLabel('A note').fill('Heron, twice.');
      await page.getByText(/^On 10 June 2026: /).waitFor();
      await page.getByRole('list', { name: /^Evidence for A1/ }).waitFor();
    },
  },
  {
    name: 'growth-waiting',
    async open({ page }) {
      await go(page, 'Where you stand');
      await page.getByText('1 of 27 answered. It waits where you left it.').waitFor();
    },
  },
  {
    name: 'over-time',
    async open({ page }) {
      await go(page, 'Over time');
      await page.getByRole('heading', { level: 1, name: 'Over time' }).waitFor();
    },
  },
  {
    name: 'then-and-now',
    async open({ page }) {
      await go(page, 'Then and now');
      await page.getByRole('heading', { level: 1, name: 'Then and now' }).waitFor();
    },
  },
  {
    name: 'continuum',
    async open({ page }) {
      await go(page, 'Continuum');
      await page.getByRole('button', { name: 'Begin with five examples' }).click();
      await page.getByRole('slider').nth(4).waitFor();
    },
  },
  {
    name: 'frameworks',
    async open({ page }) {
      await go(page, 'Growth');
      await go(page, 'Frameworks');
      await page.getByRole('link', { name: 'Waymark' }).waitFor();
    },
  },
  {
    name: 'framework',
    async open({ page }) {
      await page.getByRole('link', { name: 'Waymark' }).click();
      await page.getByRole('heading', { level: 1, name: 'Waymark' }).waitFor();
    },
  },
  {
    name: 'framework-edit',
    async open({ page }) {
      await page.getByRole('link', { name: 'All frameworks' }).click();
      await page.getByRole('button', { name: 'Make your own' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your own framework' }).waitFor();
    },
  },
  {
    name: 'evidence',
    async open(cairn) {
      await linkNewestPage(cairn);
      await go(cairn.page, 'Growth');
      await go(cairn.page, 'Evidence');
      await cairn.page.getByRole('list', { name: /^Evidence for B1 / }).waitFor();
    },
  },
  {
    name: 'evidence-adding',
    async open({ page }) {
      await page.getByRole('button', { name: 'Add evidence for A3 Keeping confidence' }).click();
      await page.getByRole('dialog').getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'evidence-words',
    async open({ page }) {
      await page.getByRole('combobox', { name: /^Search pages/ }).fill('Heron asked for themes');
      await page.getByRole('option', { name: /^Write it down/ }).click();
      await page.getByRole('textbox', { name: 'What happened' }).waitFor();
    },
  },
  {
    name: 'evidence-this-shows',
    async open(cairn) {
      await closeDialog(cairn);
      await cairn.page
        .getByRole('list', { name: /^Evidence for B1 / })
        .getByRole('link')
        .first()
        .click();
      await cairn.page.getByRole('button', { name: 'This shows…' }).click();
      await cairn.page.getByRole('dialog').getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'evidence-why',
    async open({ page }) {
      await page.getByRole('dialog').getByRole('option', { name: /^C1/ }).last().click();
      await page.getByRole('dialog').getByRole('textbox').fill('Heron said so.');
    },
  },
  {
    name: 'evidence-shown-for',
    async open({ page }) {
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Close this message' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'What this page is shown for' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'evidence-piece',
    async open({ page }) {
      await page.getByRole('link', { name: 'Say what it is, and see where it is used' }).click();
      await page.getByRole('list', { name: 'Waymark' }).waitFor();
    },
  },
  {
    name: 'evidence-describe',
    async open({ page }) {
      await page.getByRole('button', { name: 'Say what it is' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'What it shows' }).fill('Heron waited nine times.');
      await page.getByRole('dialog').getByRole('combobox', { name: 'Adults in it' }).selectOption('Agreed');
    },
  },
  {
    name: 'evidence-plans',
    async open({ page }) {
      await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'All evidence' }).click();
      await page.getByRole('button', { name: 'Priority plans' }).click();
      await page.getByRole('heading', { name: 'Ground: trust and standing' }).waitFor({ state: 'detached' });
    },
  },
];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { theYear } from '../../main/sample/sample.year.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { messages } from '../../shared/messages.ts';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { paragraph } from '../support/builders.ts';
import { pdf, png } from '../support/contents.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { repository } from '../support/source-files.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';
import { attach } from './attach-in-window.ts';
import { JournalPage } from './pages/JournalPage.ts';
import { readerOf, type Secrets } from './readable.ts';
import { openScreens, type Screen } from './screens.ts';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const builtIn = JSON.parse(readFileSync(join(repository, 'main/templates/built-in.json'), 'utf8')) as unknown;

/** What the pages, people and files of these tests say, in words that the app itself never says. */
const whole = {
  title: 'Quillow wavered before lunch',
  earlier: 'Quillow slept through breakfast',
  text: 'Nobody told Quillow about the brambles behind the kiln.',
  link: 'kiln.example',
  caption: 'Brambles beside the kiln',
  files: { picture: 'bramble.png', pdf: 'kiln report.pdf', text: 'kiln notes.txt', film: 'kiln film.webm' },
  pdfText: 'The kiln report speaks about Quillow.',
  fileText: 'The kiln notes speak about Quillow.',
  tag: 'quillowtag',
  name: 'Marta Sundqvist',
  role: 'Kilnkeeper',
  school: 'Brambleschool',
  consent: 'Quillow may be quoted on Mondays only.',
  contact: 'Quillow met in the kiln corridor.',
  question: 'Who else knows about the kiln?',
  step: 'Ask Quillow for the kiln key.',
  theirs: 'Quillow brings the kiln ledger.',
  typed: 'Quillow came to the kiln again',
  sought: 'zeppelin over kilnham',
};

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
  ],
  own: [...textsIn(messages), ...textsIn(builtIn)],
};
const readable = readerOf(secrets);

type Answer<Value> = { ok: boolean; value: Value };

async function ask<Value>(cairn: RunningCairn, channel: string, input: unknown): Promise<Value> {
  const answer = (await cairn.ask(channel, input)) as unknown as Answer<Value>;
  expect(answer.ok, channel).toBe(true);
  return answer.value;
}

/** A page that has one of everything that a page can have, about a person of whom everything is known. */
async function writeWholePage(cairn: RunningCairn): Promise<string> {
  const blank = { id: null, group: 'Kiln crew', isArchived: false, agreementReadOn: null, kind: 'coachee' };
  const known = { role: whole.role, school: whole.school, consentNote: whole.consent, openQuestion: whole.question };
  const { id } = await ask<{ id: string }>(cairn, 'people:savePerson', {
    ...blank,
    ...known,
    code: 'Quillow',
    realName: whole.name,
  });
  const day = '2026-03-02';
  const contact = { id: null, personId: id, date: day, form: 'conversation', initiative: 'mine', minutes: 5 };
  await ask(cairn, 'people:saveContact', { ...contact, note: whole.contact });
  const film = readFileSync(join(repository, 'tests/fixtures/attachments/stones.webm'));
  const attached: RichTextNode[] = [];
  const { files } = whole;
  for (const [name, content] of [
    [files.pdf, pdf(whole.pdfText)],
    [files.text, Buffer.from(whole.fileText)],
    [files.film, film],
  ] as const) {
    attached.push({ type: 'attachment', attrs: { attachmentId: await attach(cairn, name, content), name } });
  }
  const picture = { attachmentId: await attach(cairn, files.picture, png()), alt: whole.caption };
  const link = { type: 'link', attrs: { href: `https://${whole.link}/` } };
  const begun = await ask<Entry>(cairn, 'journal:beginEntry', { templateId: null });
  const content: RichTextNode[] = [
    {
      type: 'paragraph',
      content: [
        { type: 'personMention', attrs: { personId: id, label: 'Quillow' } },
        { type: 'text', text: ` ${whole.text} ` },
        { type: 'text', text: whole.link, marks: [link] },
        { type: 'text', text: ' ' },
        { type: 'tagMention', attrs: { tag: whole.tag } },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: whole.text }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(whole.text)] }] },
    { type: 'blockquote', content: [paragraph(whole.text)] },
    { type: 'image', attrs: picture },
    ...attached,
    paragraph(whole.text),
  ];
  const page = { ...begun, entryDate: '2025-03-02', time: null, isDraft: false, body: { type: 'doc', content } };
  const { revision } = await ask<{ revision: number }>(cairn, 'journal:saveEntry', { ...page, title: whole.earlier });
  await ask(cairn, 'journal:saveEntry', { ...page, revision, title: whole.title });
  const step = { id: null, entryId: begun.id, personId: id, kind: 'agreement', state: 'open', reason: '', dueOn: null };
  await ask(cairn, 'steps:saveStep', { ...step, owner: 'me', text: whole.step });
  await ask(cairn, 'steps:saveStep', { ...step, owner: 'them', text: whole.theirs });
  return begun.id;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const row = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(code) });

/** What lies behind a click: dialogs, menus, fields that are written in, small print. */
function hiddenScreens(entryId: string): Screen[] {
  const more = (page: Page, name: string) => page.getByRole('button', { name: `More for ${name}` });
  return [
    {
      name: 'a whole page',
      async open({ page }) {
        await goTo(page, `/journal/${entryId}`);
        await page.getByRole('region', { name: `Attached: ${whole.files.film}` }).waitFor();
        await page.locator('canvas').first().waitFor();
      },
    },
    { name: 'its link', open: ({ page }) => page.locator('.ProseMirror a').first().click() },
    {
      name: 'its mentions',
      async open({ page }) {
        await page.locator('.ProseMirror > p').last().click();
        await page.keyboard.press('End');
        await page.keyboard.type(' @qui');
        await page
          .getByRole('option', { name: /Quillow/ })
          .last()
          .waitFor();
      },
    },
    {
      name: 'its tags',
      async open({ page }) {
        for (let n = 0; n < 4; n++) await page.keyboard.press('Backspace');
        await page.keyboard.type('#qui');
        await page
          .getByRole('option', { name: /quillow/ })
          .last()
          .waitFor();
      },
    },
    {
      name: 'finding on the page',
      async open({ page }) {
        for (let n = 0; n < 5; n++) await page.keyboard.press('Backspace');
        await page.keyboard.press('ControlOrMeta+f');
        await page.keyboard.type('Quillow');
        await page.getByText(/of \d/).first().waitFor();
      },
    },
    {
      name: 'a picture, large',
      async open({ page }) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: `Show ${whole.caption} large` }).click();
        await page.getByRole('dialog').locator('img').waitFor();
      },
    },
    {
      name: 'a PDF, read',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: `Read ${whole.files.pdf}` }).click();
        await page.getByRole('dialog').locator('canvas').first().waitFor();
      },
    },
    {
      name: 'a text, read',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: `Read ${whole.files.text}` }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'what shows a file',
      async open({ page }) {
        await closeDialog(page);
        await more(page, whole.files.text).click();
        await page.getByRole('menuitem', { name: 'What shows it' }).click();
        await page.getByRole('dialog').getByRole('link').waitFor();
      },
    },
    {
      name: 'before a file leaves',
      async open({ page }) {
        await closeDialog(page);
        await more(page, whole.files.text).click();
        await page.getByRole('menuitem', { name: /^Open in another/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'earlier forms',
      async open({ page }) {
        await closeDialog(page);
        await page.getByRole('button', { name: 'More', exact: true }).last().click();
        await page.getByRole('menuitem', { name: 'Earlier forms of this page' }).click();
        await page.locator('del').first().waitFor();
      },
    },
    {
      name: 'a person',
      async open({ page }) {
        await go(page, 'People');
        await page.getByRole('link', { name: 'Quillow' }).click();
        await page.getByRole('button', { name: 'Show the name' }).click();
      },
    },
    {
      name: 'changing a contact',
      open: ({ page }) => page.getByRole('button', { name: /^Change the contact/ }).click(),
    },
    { name: 'changing a person', open: ({ page }) => page.getByRole('button', { name: 'Change details' }).click() },
    {
      name: 'removing a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Cancel' }).first().click();
        await more(page, 'Quillow').click();
        await page.getByRole('menuitem', { name: 'Remove' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'people with their names',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'People');
        await page.getByRole('button', { name: 'Show real names' }).click();
        await page.getByLabel('Find a person').fill('quill');
      },
    },
    {
      name: 'nobody found',
      async open({ page }) {
        await page.getByLabel('Find a person').fill(whole.sought);
        await page.getByText(/^Nobody here has/).waitFor();
      },
    },
    {
      name: 'archiving',
      async open({ page }) {
        await page.getByLabel('Find a person').fill('');
        await row(page, 'Plover').getByRole('button', { name: 'More for Plover' }).click();
        await page.getByRole('menuitem', { name: 'Archive' }).click();
        await page.getByRole('button', { name: 'Undo' }).waitFor();
      },
    },
    {
      name: 'adding a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Add a person' }).click();
        await page.getByLabel('Code', { exact: true }).fill('Marta');
        await page.getByLabel('Role', { exact: true }).fill(whole.role);
        await page.getByText(/looks like a real name/).waitFor();
      },
    },
    {
      name: 'pages with a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Done' }).click();
        await page.getByRole('link', { name: 'Quillow' }).click();
        await goTo(page, `/journal?person=${page.url().split('/').at(-1)}&tag=${whole.tag}`);
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'choosing a person',
      async open({ page }) {
        await page.getByRole('button', { name: 'Add filter' }).click();
        await page.getByRole('menuitem', { name: 'Person' }).click();
        await page.getByRole('combobox', { name: 'Person' }).fill('quil');
      },
    },
    {
      name: 'the palette',
      async open({ page }) {
        await page.keyboard.press('Escape');
        await new JournalPage(page).search('quillow');
        await page.getByRole('group', { name: 'People' }).getByRole('option').waitFor();
        await page.getByRole('group', { name: 'Pages' }).getByRole('option').first().waitFor();
      },
    },
    {
      name: 'the palette with a tag',
      async open({ page }) {
        await page.getByRole('combobox', { name: 'Search' }).fill(whole.tag);
        await page.getByRole('group', { name: 'Tags' }).getByRole('option').first().waitFor();
      },
    },
    {
      name: 'the palette without an answer',
      async open({ page }) {
        await page.getByRole('combobox', { name: 'Search' }).fill(whole.sought);
        await page.getByText('No entry mentions').waitFor();
      },
    },
    {
      name: 'a search',
      async open({ page }) {
        await closeDialog(page);
        await goTo(page, '/search?q=quillow');
        await page.locator('mark').first().waitFor();
      },
    },
    {
      name: 'the review',
      async open({ page }) {
        await goTo(page, '/review');
        await page
          .getByRole('button', { name: /^Blur words in/ })
          .first()
          .waitFor();
      },
    },
    {
      name: 'blurring a page for good',
      async open({ page }) {
        await page
          .getByRole('button', { name: /^Blur words in/ })
          .first()
          .click();
        await page.getByRole('dialog').getByRole('group').waitFor();
        await page.getByRole('dialog').getByRole('textbox').fill('Quillow');
      },
    },
    {
      name: 'what uses the space',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'Settings');
        await go(page, 'Space');
        await page.getByRole('button', { name: `Look at ${whole.files.film}` }).waitFor();
      },
    },
    {
      name: 'a film in it',
      async open({ page }) {
        await page.getByRole('button', { name: `Look at ${whole.files.film}` }).click();
        await page.getByRole('dialog').locator('video').waitFor();
      },
    },
    {
      name: 'a note and what is open today',
      async open({ page }) {
        await closeDialog(page);
        await go(page, 'Today');
        await page.getByRole('textbox').first().click();
        await page.keyboard.type(whole.typed);
      },
    },
    {
      name: 'a page in the trash',
      async open(cairn) {
        await ask(cairn, 'journal:trashEntry', { id: entryId });
        await goTo(cairn.page, `/journal/${entryId}`);
        await cairn.page.reload();
        await cairn.page.getByRole('button', { name: 'Put it back' }).waitFor();
        await cairn.page.locator('canvas').first().waitFor();
      },
    },
  ];
}

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

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
    if (process.env['SHOTS'])
      await cairn.page.screenshot({ path: `/tmp/shots/${screen.name.replaceAll(' ', '-')}.png` });
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
  await page.getByRole('link', { name: 'Heron' }).waitFor();
  expect(await readable(page), 'the reader sees what is not blurred').not.toEqual([]);

  await openCairn.press('screenShare');
  await expect(page.locator('html')).toHaveAttribute('data-sharing', '');
  expect(await walk(openCairn, openScreens)).toEqual({});
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

import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { page as pageOf } from '../support/builders.ts';
import { expect, test } from './app.fixture.ts';

interface Begun {
  id: string;
}

test('a sentence of a reflection becomes a dated step by one line; it is opened, and ends with a word why', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const ask: typeof openCairn.ask = (channel, input) => openCairn.ask(channel, input);
  await ask('people:savePerson', {
    id: null,
    code: 'Heron',
    kind: 'coachee',
    role: '',
    group: '',
    school: '',
    consentNote: '',
    agreementReadOn: null,
    openQuestion: '',
    isArchived: false,
    realName: '',
  });
  const begun = (await ask('journal:beginEntry', { templateId: null })).value as unknown as Begun;
  await ask('journal:saveEntry', { ...begun, title: 'After the lesson', body: pageOf('The warm-up took too long.') });
  await page.evaluate((id) => {
    window.location.hash = `#/journal/${id}`;
  }, begun.id);
  await page.reload(); // the person was written behind the window's back
  const writing = page.getByRole('textbox', { name: 'Write' }).or(page.locator('.tiptap')).first();
  await writing.click();
  await page.keyboard.press('Control+A');

  await openCairn.press('nextStep');
  const line = page.getByRole('textbox', { name: 'What will you do?' });
  await expect(line).toBeFocused();
  await page.keyboard.type('Ask Heron about the warm-up tomorrow');
  const dialog = page.getByRole('dialog', { name: 'A next step in one line' });
  await expect(dialog.getByRole('button', { name: /^Day: \d/ })).toBeVisible();
  await expect(dialog.getByLabel('Whom it concerns').locator('option:checked')).toHaveText('Heron');
  await expect(dialog.getByText('From this page')).toBeVisible();
  await expect(dialog.getByText('The warm-up took too long.')).toBeVisible();
  await page.keyboard.press('Enter');

  const open = page.getByRole('button', { name: 'Open', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const step = page.getByRole('dialog', { name: 'Next step' });
  await expect(step.getByLabel('What is done')).toHaveValue('Ask Heron about the warm-up');
  await expect(step.getByRole('link', { name: /After the lesson/ })).toBeVisible();

  const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  const tomorrow = addDays(instantToLocalDate(new Date()), 1);
  expect((await ask('steps:findStep', { id })).value).toMatchObject({
    dueOn: tomorrow,
    entryId: begun.id,
    quote: 'The warm-up took too long.',
    lane: 'later',
  });
  await step.getByRole('button', { name: 'It is done' }).focus();
  await page.keyboard.press('Enter');
  await step.getByLabel('A word why').focus();
  await page.keyboard.type('It went well');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await ask('steps:findStep', { id })).value)
    .toMatchObject({ state: 'done', reason: 'It went well' });
  await page.keyboard.press('Escape');
  await expect(step).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
});

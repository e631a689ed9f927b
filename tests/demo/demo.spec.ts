import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, startCairn, test } from '../e2e/app.fixture.ts';
import { JournalPage } from '../e2e/pages/JournalPage.ts';
import { writeSampleJournal } from '../support/sample/sample-journal.ts';
import { repository } from '../support/source-files.ts';

const folder = join(repository, 'demo-output');

/** A coach's day with Cairn, as numbered pictures and one printed page. */
test('the tour', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  let cairn = await startCairn();
  const picture = async (name: string) => {
    number++;
    await cairn.page.waitForTimeout(300);
    await cairn.page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };

  await cairn.page.getByRole('heading', { level: 1 }).waitFor();
  await picture('begin-a-journal');
  await cairn.createJournal();
  await picture('today-for-the-first-time');
  await writeSampleJournal((channel, input) => cairn.ask(channel, input));
  await cairn.page.reload();

  let journal = new JournalPage(cairn.page);
  await journal.answer(
    'What did I see or hear that I do not want to lose?',
    'Heron waited eleven seconds. Then a pupil answered who never does.',
  );
  await picture('a-two-minute-note');
  await cairn.page.getByRole('button', { name: 'Keep this note' }).click();
  await cairn.page.getByText('Kept.').waitFor();
  await picture('kept');

  await cairn.page.getByRole('button', { name: /^New entry/ }).click();
  await cairn.page.getByRole('option', { name: /^Phase reflection/ }).click();
  await picture('choose-a-template');
  await cairn.page.getByRole('button', { name: 'Begin' }).click();
  await journal.title.fill('What the first phase moved');
  await journal.answer(
    'Which moments made me see something differently?',
    'The day I counted to eleven and did not help.',
  );
  await journal.answer('What stood in my way, outside me and inside me?', 'The timetable, and my own hurry.');
  await journal.waitUntilSaved();
  await picture('a-phase-reflection');
  await cairn.close();

  cairn = await startCairn({ userData: cairn.userData });
  journal = new JournalPage(cairn.page);
  await cairn.page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  await picture('closed');
  await cairn.unlock('not the passphrase at all');
  await cairn.page.getByText('Nothing is lost.').waitFor();
  await picture('a-wrong-passphrase');
  await cairn.unlock();
  await cairn.page.getByRole('heading', { name: 'What do you want to keep from today?' }).waitFor();
  await cairn.page.getByRole('link', { name: 'Journal' }).click();
  await journal.row(/What the first phase moved/).click();
  await picture('found-in-the-list');
  const hits = await journal.search('eleven');
  await expect(hits.first()).toBeVisible();
  await picture('found-by-a-word');
  await cairn.page.keyboard.press('Enter');
  await journal.title.waitFor();

  await cairn.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(folder, 'printed-page.pdf'),
  );
  await cairn.press('printEntry');
  await cairn.page.getByText('The PDF is saved').waitFor();
  await picture('printed');
  await cairn.page.getByRole('link', { name: 'Settings' }).click();
  await picture('settings');
  await cairn.press('lock');
  await cairn.page.getByRole('heading', { name: 'Your journal is closed' }).waitFor();
  await picture('locked');
  await cairn.close();
  rmSync(cairn.userData, { recursive: true, force: true });
});

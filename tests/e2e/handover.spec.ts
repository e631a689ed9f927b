import AxeBuilder from '@axe-core/playwright';
import { channelNames } from '../../shared/contract.ts';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import { expect, passphrase, type RunningCairn, test } from './app.fixture.ts';
import { attach } from './attach-in-window.ts';
import { beginRound, form, handOver } from './handed-over-window.ts';
import { JournalPage } from './pages/JournalPage.ts';

/** Words of the journal: none of them may be met while the screen is with somebody else. */
const CANARY = 'Kestrel';

type Modifier = 'control' | 'shift' | 'alt' | 'meta';

/** Presses keys as the keyboard does: past the page, so that the main process sees them first. */
async function pressKeys({ app }: RunningCairn, keyCode: string, ...modifiers: Modifier[]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [key, held]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: key, modifiers: [...held] });
    },
    [keyCode, modifiers] as const,
  );
}

/** A window that is with somebody else refuses to close, as it should: a test that leaves it so ends its program. */
test.afterEach(({ openCairn }) => void openCairn.app.process().kill('SIGKILL'));

/** What the window shows and where it is, asked past Playwright, which waits for ever for a navigation that was refused. */
const seenFromMain = ({ app }: RunningCairn): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isLoading() || contents.isCrashed()) return '';
    const html = (await contents.executeJavaScript('document.documentElement.outerHTML')) as string;
    return `${contents.getURL()}\n${html}`;
  });

async function expectOnlyTheFormFromMain(cairn: RunningCairn, after: string): Promise<void> {
  await expect.poll(() => seenFromMain(cairn), { message: after }).toContain('I am the coach');
  const seen = await seenFromMain(cairn);
  expect(seen, after).toMatch(/^app:\/\/cairn\/index\.html/);
  expect(seen, after).not.toContain(CANARY);
}

/** What is on the screen, in the page's text, its title and its address. */
async function everythingOf({ page }: RunningCairn): Promise<string> {
  return page.evaluate(() => [document.documentElement.outerHTML, document.title, location.href].join('\n'));
}

async function expectOnlyTheForm(cairn: RunningCairn, after: string): Promise<void> {
  await expect(form(cairn), after).toBeVisible();
  const all = await everythingOf(cairn);
  expect(all, after).not.toContain(CANARY);
  expect(all, after).not.toContain('Today');
  expect(await cairn.ask('journal:listEntries', null), after).toMatchObject({ error: { code: 'handed-over' } });
}

/** An open journal with a page in it, and a round. */
async function writtenJournal(cairn: RunningCairn): Promise<Round> {
  const journal = new JournalPage(cairn.page);
  await journal.begin('A blank page');
  await journal.title.fill(`${CANARY} was frank today`);
  await journal.waitUntilSaved();
  return beginRound(cairn, 'unnamed');
}

test('the window that was handed over shows the form over the whole screen, and no key leads out of it', async ({
  openCairn,
}) => {
  await handOver(openCairn, await writtenJournal(openCairn));
  expect(await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(true);
  await expectOnlyTheForm(openCairn, 'handed over');
  const ways: [string, ...Modifier[]][] = [
    ['K', 'control'],
    ['N', 'control'],
    ['N', 'control', 'shift'],
    ['L', 'control'],
    ['P', 'control'],
    [',', 'control'],
    ['R', 'control'],
    ['R', 'control', 'shift'],
    ['I', 'control', 'shift'],
    ['J', 'control', 'shift'],
    ['W', 'control'],
    ['Q', 'control'],
    ['T', 'control'],
    ['O', 'control'],
    ['U', 'control'],
    ['F4', 'alt'],
    ['Left', 'alt'],
    ['Right', 'alt'],
    ['F1'],
    ['F5'],
    ['F8'],
    ['F11'],
    ['F12'],
    ['Esc'],
    ['Backspace'],
    ['Q', 'meta'],
    ['W', 'meta'],
    ['F', 'meta', 'control'],
  ];
  for (const way of ways) {
    await pressKeys(openCairn, ...way);
    await expectOnlyTheForm(openCairn, way.join(' '));
  }
  expect(await openCairn.ask('app:getScreenShare', null)).toMatchObject({ value: { isOn: false } });
  const state = await openCairn.app.evaluate(({ BrowserWindow }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    return { isKiosk: window?.isKiosk(), isDevTools: window?.webContents.isDevToolsOpened(), others: others.length };
  });
  expect(state).toEqual({ isKiosk: true, isDevTools: false, others: 0 });
});

test('the menu leads nowhere, and the window cannot be closed', async ({ openCairn }) => {
  await handOver(openCairn, await writtenJournal(openCairn));
  const roles = await openCairn.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    return items.map(({ role, type, id }) => role ?? (type === 'separator' ? 'separator' : id));
  });
  const harmless = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteandmatchstyle', 'delete', 'selectall', 'separator'];
  const zoom = ['resetzoom', 'zoomin', 'zoomout'];
  expect(roles.filter((role) => ![...harmless, ...zoom].includes(role.toLowerCase()))).toEqual([]);
  await openCairn.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
    app.quit();
  });
  await expectOnlyTheForm(openCairn, 'closing and quitting');
  await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false));
  await expectOnlyTheForm(openCairn, 'leaving the full screen');
});

test('no address and no way back leads to the journal', async ({ openCairn }) => {
  const { page } = openCairn;
  const round = await writtenJournal(openCairn);
  const before = page.url();
  await handOver(openCairn, round);
  const goTo = (address: string) => () => page.evaluate((url) => window.location.assign(url), address);
  const ways: [string, () => Promise<unknown>][] = [
    ['back', () => page.evaluate(() => history.back())],
    ['far back', () => page.evaluate(() => history.go(-20))],
    ['forward', () => page.evaluate(() => history.forward())],
    ['another page of the app', goTo('#/journal')],
    ['the page that was open', goTo(before)],
    ['the results', goTo(`#/feedback/${round.id}/results`)],
    ['a file', goTo('file:///etc/passwd')],
    ['a page for print', goTo('app://cairn/print.html')],
    ['the web', goTo('https://example.org/')],
    ['a window of its own', () => page.evaluate(() => void window.open('app://cairn/index.html#/today'))],
  ];
  for (const [what, go] of ways) {
    await go();
    await expectOnlyTheFormFromMain(openCairn, what);
    await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await expectOnlyTheFormFromMain(openCairn, `${what}, and reloading`);
  }
});

test('asked past the page, the door answers no channel of the contract but the form’s own', async ({ openCairn }) => {
  const round = await writtenJournal(openCairn);
  const attached = await attach(openCairn, 'minutes.txt', Buffer.from(`${CANARY} took the minutes.`));
  const statusOf = (address: string) => openCairn.page.evaluate(async (url) => (await fetch(url)).status, address);
  expect(await statusOf(`app://cairn/attachment/${attached}`)).toBe(200);
  await handOver(openCairn, round);
  expect(await statusOf(`app://cairn/attachment/${attached}`)).toBe(404);
  const answered: string[] = [];
  for (const channel of channelNames) {
    for (const input of [null, { roundId: round.id }, { id: round.id }]) {
      const answer = await openCairn.ask(channel, input);
      expect(JSON.stringify(answer), channel).not.toContain(CANARY);
      if (answer.error?.code !== 'handed-over' && !answered.includes(channel)) answered.push(channel);
    }
  }
  expect(answered.toSorted()).toEqual([
    'app:getScreenShare',
    'app:noteActivity',
    'handover:answer',
    'handover:end',
    'handover:find',
    'settings:getSettings',
  ]);
  await expectOnlyTheForm(openCairn, 'asking everything');
});

test('somebody answers, hands in and is thanked; only the passphrase brings the journal back, at Feedback', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const round = await writtenJournal(openCairn);
  await page.evaluate((hash) => window.location.assign(hash), `#/feedback/${round.id}/collect`);
  await page.getByLabel('Who answers now?').selectOption('Peer coach');
  await page.getByRole('button', { name: 'Hand over now' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const review = page.getByRole('button', { name: 'Look over my answers' });
  for (;;) {
    for (const question of await page.getByRole('group').all())
      if ((await question.getByRole('radio').count()) > 0) await question.getByRole('radio').nth(3).check();
    if (await review.isVisible()) break;
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await review.click();
  await page.getByRole('button', { name: 'Hand in my answers' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeFocused();
  expect(await everythingOf(openCairn)).not.toContain(CANARY);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible(); // and no second form

  await page.getByLabel('Your passphrase').fill('not the right one at all');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('That passphrase does not open', { exact: false })).toBeVisible();
  expect(await openCairn.ask('feedback:listRounds', null)).toMatchObject({ error: { code: 'handed-over' } });
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Feedback', level: 1 })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/feedback');
  expect(await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(false);
  const found = await openCairn.ask('feedback:findRound', { roundId: round.id });
  expect(found.value).toMatchObject({ answered: 1, answeredBy: [0, 0, 1, 0, 0] });
  await page.evaluate(() => history.back());
  await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible(); // nor does a way lead back to the form
  await openCairn.press('newEntry');
  await expect(page.getByRole('dialog')).toBeVisible(); // keys mean something again
});

test('with the keyboard alone the coach takes back a form that nobody handed in, and nothing of it is kept', async ({
  openCairn,
}) => {
  const { page } = openCairn;
  const round = await writtenJournal(openCairn);
  await handOver(openCairn, round);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'I am the coach' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your passphrase')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'I am the coach' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
  expect((await openCairn.ask('feedback:findRound', { roundId: round.id })).value).toMatchObject({ answered: 0 });
});

test('whoever guesses waits, and a computer that is locked leaves the unlock screen', async ({ openCairn }) => {
  const { page } = openCairn;
  await handOver(openCairn, await writtenJournal(openCairn));
  await page.getByRole('button', { name: 'I am the coach' }).click();
  for (let guess = 0; guess < 5; guess++) {
    await page.getByLabel('Your passphrase').fill(`a wrong guess, number ${guess}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Take it back|Wait for/ })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(page.getByText('That passphrase does not open', { exact: false })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: /^Wait for/ })).toBeDisabled();
  await openCairn.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();
  expect(await openCairn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(false);
  expect(await everythingOf(openCairn)).not.toContain(CANARY);
});

test('a form killed with the window comes back to the passphrase', async ({ openCairn }) => {
  await handOver(openCairn, await writtenJournal(openCairn));
  await openCairn.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve()));
        contents?.forcefullyCrashRenderer();
      }),
  );
  await expectOnlyTheFormFromMain(openCairn, 'a crash');
});

test('the form, the question for the passphrase and the thanks pass axe, light and dark', async ({ openCairn }) => {
  const { page } = openCairn;
  await handOver(openCairn, await writtenJournal(openCairn));
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }); // half-faded letters have no contrast
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  };
  await look('invitation');
  await page.getByRole('button', { name: 'Begin' }).click();
  await look('statements');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'I am the coach' }).click();
  await page.getByLabel('Your passphrase').waitFor();
  await look('passphrase');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  expect(await openCairn.ask('handover:answer', { answers: { CARE1: 4 } })).toMatchObject({ ok: true });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('thanks');
  expect(openCairn.complaints).toEqual([]); // among them what the page's policy would have refused
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { addDays, instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { clockIn } from '../../shared/calendar/time-zone.ts';
import { blankStep } from '../../shared/steps/steps.rules.ts';
import { expect, type RunningCairn, test } from './app.fixture.ts';

/** Notes what the system would be asked to show, instead of showing it. */
function watchNotifications({ app }: RunningCairn): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const seen = { shown: [] as { title: string; body: string }[], click: () => {} };
    Object.assign(globalThis, { seen });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      seen.shown.push({ title: this.title, body: this.body });
      seen.click = () => void this.emit('click');
    };
  });
}

type Seen = { seen: { shown: { title: string; body: string }[]; click(): void } };

const shownBy = ({ app }: RunningCairn) => app.evaluate(() => (globalThis as unknown as Seen).seen.shown);
const click = ({ app }: RunningCairn) => app.evaluate(() => (globalThis as unknown as Seen).seen.click());

/** The computer sleeps for an hour: its clock goes on, and it says that it woke up. */
function sleepAnHour({ app }: RunningCairn): Promise<void> {
  return app.evaluate(({ powerMonitor }) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts: [] | [number]) {
        super(...((parts.length === 0 ? [Real.now() + 3_600_000] : parts) as [number]));
      }
      static override now = () => Real.now() + 3_600_000;
    } as DateConstructor;
    powerMonitor.emit('resume');
  });
}

const { closedOn: _, ...blank } = blankStep;
const loud = { isOn: true, quietHours: null, quietDays: [], weeklyReview: null };

test('a step is reminded of, without words while locked, put off, and written to a calendar file', async ({
  openCairn,
}) => {
  const { page, app } = openCairn;
  await watchNotifications(openCairn);
  const now = clockIn(new Date(), 'Europe/Copenhagen');
  const write = (text: string, dueOn: string) => openCairn.ask('steps:saveStep', { ...blank, id: null, text, dueOn });
  await write('Ask Heron about the warm-up', now.date);
  await openCairn.ask('reminders:saveReminders', { ...loud, at: now.clock, says: 'neutral' });
  const neutral = { title: 'A next step is due', body: 'Open Cairn to see it.' };
  await expect.poll(() => shownBy(openCairn)).toEqual([neutral]);

  await click(openCairn);
  await expect(page).toHaveURL(/#\/next-steps$/);
  const due = page.getByRole('region', { name: 'A next step came due' });
  await expect(due.getByText('Ask Heron about the warm-up')).toBeVisible();

  await write('Visit Wren', now.date);
  await openCairn.ask('reminders:saveReminders', { ...loud, at: now.clock, says: 'words' });
  await expect.poll(async () => (await shownBy(openCairn)).at(-1)?.body).toBe('Visit Wren');

  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('link', { name: 'Next steps', exact: true }).click(); // read anew
  const both = page.getByRole('region', { name: '2 next steps came due' });
  await both.getByRole('button', { name: 'Remind me later of “Visit Wren”' }).click();
  await page.getByRole('menuitem', { name: 'In an hour' }).click();
  await expect(page.getByRole('region', { name: 'A next step came due' })).toBeVisible();

  await openCairn.press('lock');
  await expect(page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();
  await sleepAnHour(openCairn);
  await expect.poll(async () => (await shownBy(openCairn)).slice(2)).toEqual([neutral]);
  await click(openCairn);
  await expect(page.getByRole('heading', { name: 'Your journal is closed' })).toBeVisible();

  await openCairn.unlock();
  await expect(page.getByRole('link', { name: 'Next steps', exact: true })).toBeVisible();
  await write('Look ahead; with Robin, and others', addDays(instantToLocalDate(new Date()), 9));
  const filePath = join(openCairn.userData, 'days.ics');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  await page.getByRole('link', { name: 'Next steps', exact: true }).click();
  await expect(page.getByRole('region', { name: '2 next steps came due' })).toBeVisible();
  await page.getByRole('button', { name: 'Put days into your calendar' }).click();
  await page.getByRole('radio', { name: 'Your words' }).check();
  await page.getByRole('button', { name: /^Write \d days? to a file$/ }).click();
  await expect(page.getByText(/are in “days.ics”|is in “days.ics”/)).toBeVisible();
  const events = new ICAL.Component(ICAL.parse(readFileSync(filePath, 'utf8'))).getAllSubcomponents('vevent');
  expect(events.map((event) => new ICAL.Event(event).summary)).toContain('Look ahead; with Robin, and others');
  expect(await shownBy(openCairn)).toHaveLength(3); // nothing came twice
  expect(openCairn.complaints).toEqual([]);
});

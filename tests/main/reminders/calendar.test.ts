import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toCalendarFile } from '../../../main/reminders/calendar.file.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { Client } from '../../../shared/contract.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
const { closedOn: _, ...blank } = blankStep;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  context.world.now = new Date(2026, 10, 19, 7, 0);
});
afterEach(() => context.dispose());

/** What an independent parser finds in a file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger');
    return {
      uid: event.uid,
      title: event.summary,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      isDay: event.startDate.isDate && event.endDate.isDate,
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      privacy: component.getFirstPropertyValue('class'),
      transparency: component.getFirstPropertyValue('transp'),
      sequence: component.getFirstPropertyValue('sequence'),
      alarm: alarm ? `${alarm.getFirstPropertyValue('action')} ${trigger}` : null,
      alarmSays: alarm?.getFirstPropertyValue('description') ?? null,
    };
  });
}

const now = new Date('2026-11-19T06:00:00Z');
const fileOf = (title: string, on = '2026-11-25', alarmAt: string | null = null) =>
  toCalendarFile({
    days: [{ kind: 'step', id: '3f2a8a52-2c1e-4c1b-9d55-111111111111', on, title }],
    titleOf: (day) => day.title,
    alarmAt,
    now,
  });

test('a day is that day in every time zone of the computer', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['UTC', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      expect(read(fileOf('Ask Heron')), zone).toMatchObject([{ from: '2026-11-25', to: '2026-11-26' }]);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('every field comes back through an independent parser', () => {
  expect(read(fileOf('Ask Heron', '2028-02-29', '08:30'))).toEqual([
    {
      uid: 'step-3f2a8a52-2c1e-4c1b-9d55-111111111111@cairn.invalid',
      title: 'Ask Heron',
      from: '2028-02-29',
      to: '2028-03-01',
      isDay: true,
      stamp: '2026-11-19T06:00:00Z',
      privacy: 'PRIVATE',
      transparency: 'TRANSPARENT',
      sequence: Math.floor(now.getTime() / 60_000),
      alarm: 'DISPLAY PT8H30M',
      alarmSays: 'Ask Heron',
    },
  ]);
  expect(fileOf('Ask Heron')).toContain('\r\nDTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\n');
});

test('an alarm at midnight comes with the day, and without one there is none', () => {
  expect(read(fileOf('Ask', '2026-11-25', '00:00'))[0]?.alarm).toBe('DISPLAY PT0S');
  expect(read(fileOf('Ask'))[0]?.alarm).toBeNull();
});

test.each([
  'Commas, semicolons; backslashes \\ and "quotes": all of them',
  'BEGIN:VEVENT',
  'END:VEVENT\nEND:VCALENDAR',
  'a line\nand another',
  '\\n is no line break',
  'X'.repeat(74) + '🪨'.repeat(60),
  'ā'.repeat(200),
  '🧑‍🏫 asks 👩🏽‍🎓',
  'ATTENDEE:mailto:heron@example.org',
])('a hostile title stays a title: %s', (title) => {
  const text = fileOf(title);
  expect(read(text).map((event) => event.title)).toEqual([title]);
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
});

test('whatever is written, lines end with CRLF, have at most 75 octets, and the title comes back', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-02-29', days));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), day, (title, on) => {
      const clean = title.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '').trim() || 'x'; // as the door has cleaned it
      const text = fileOf(clean, on);
      expect(read(text)).toMatchObject([{ title: clean, from: on, to: addDays(on, 1) }]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
    { numRuns: 200 },
  );
});

async function writeSteps(...dues: string[]) {
  const written = [];
  for (const dueOn of dues)
    written.push(unwrap(await client.steps.saveStep({ ...blank, id: null, text: `Ask Heron, ${dueOn}`, dueOn })));
  return written;
}

test('chosen days go to a file with neutral titles, and with the coach’s words only where that is chosen', async () => {
  const [first, second] = await writeSteps('2026-11-24', '2026-11-26');
  if (!first || !second) throw new Error('both are written');
  const listed = unwrap(await client.reminders.listCalendarDays({ from: '2026-11-25' }));
  expect(listed).toEqual([{ kind: 'step', id: second.id, on: '2026-11-26', title: 'Ask Heron, 2026-11-26' }]);
  const file = join(context.folder, '..', 'days.ics');
  context.world.saveTo = file;
  const days = [first, second].map(({ id }) => ({ kind: 'step' as const, id }));
  const saved = unwrap(await client.reminders.saveCalendar({ days, says: 'neutral', alarmAt: null }));
  expect(saved).toEqual({ saved: true, fileName: 'days.ics', count: 2 });
  expect(read(readFileSync(file, 'utf8')).map(({ title, from }) => `${from} ${title}`)).toEqual([
    '2026-11-24 A next step (Cairn)',
    '2026-11-26 A next step (Cairn)',
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain('Heron');
  unwrap(await client.reminders.saveCalendar({ days: days.slice(1), says: 'words', alarmAt: '08:00' }));
  expect(read(readFileSync(file, 'utf8'))).toMatchObject([{ title: 'Ask Heron, 2026-11-26', alarm: 'DISPLAY PT8H' }]);
});

test('a coach who changes their mind has no file', async () => {
  context.world.saveTo = undefined;
  const saved = unwrap(await client.reminders.saveCalendar({ days: [], says: 'neutral', alarmAt: null }));
  expect(saved).toEqual({ saved: false, fileName: '', count: 0 });
});

test('a journal that is locked while the place is chosen gives no days away', async () => {
  const [step] = await writeSteps('2026-11-24');
  const file = join(context.folder, '..', 'late.ics');
  Object.assign(context.desktop, {
    askWhereToSave: async () => {
      await context.vault.lock();
      return file;
    },
  });
  const days = [{ kind: 'step' as const, id: step?.id ?? '' }];
  const answer = await client.reminders.saveCalendar({ days, says: 'words', alarmAt: null });
  expect(answer).toMatchObject({ error: { code: 'vault-locked' } });
  expect(existsSync(file)).toBe(false);
});

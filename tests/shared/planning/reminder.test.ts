import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { isQuiet, type Quiet } from '../../../shared/planning/quiet-hours.rules.ts';
import {
  instantOfMoment,
  momentAt,
  occasionOf,
  reminderMoment,
  weekMoment,
} from '../../../shared/planning/reminder.rules.ts';
import { defaultReminders } from '../../../shared/reminders/reminders.rules.ts';

const none: Quiet = { hours: null, days: [] };
const loud = { ...defaultReminders, quietHours: null, quietDays: [] };

test('a step reminds on its day, on the day before, or not at all', () => {
  expect(reminderMoment({ dueOn: '2028-03-01', remind: 'day' }, null, loud)).toBe('2028-03-01T08:00');
  expect(reminderMoment({ dueOn: '2028-03-01', remind: 'before' }, null, loud)).toBe('2028-02-29T08:00');
  expect(reminderMoment({ dueOn: '2028-03-01', remind: 'never' }, null, loud)).toBeNull();
  expect(reminderMoment({ dueOn: null, remind: 'day' }, null, loud)).toBeNull();
});

test('a quiet day hands on to the same time of the next other day, quiet hours to their end', () => {
  expect(reminderMoment({ dueOn: '2026-11-28', remind: 'day' }, null, defaultReminders)).toBe('2026-11-30T08:00');
  const early = { ...defaultReminders, at: '06:00' };
  expect(reminderMoment({ dueOn: '2026-11-27', remind: 'day' }, null, early)).toBe('2026-11-27T07:00');
  const late = { ...defaultReminders, at: '21:00' };
  expect(reminderMoment({ dueOn: '2026-11-27', remind: 'day' }, null, late)).toBe('2026-11-30T07:00');
});

test('what was put off comes at that moment, outside quiet hours, until the step gets another day', () => {
  const snooze = { until: '2026-11-26T19:30', dueOn: '2026-11-26' };
  expect(reminderMoment({ dueOn: '2026-11-26', remind: 'never' }, snooze, loud)).toBe('2026-11-26T19:30');
  expect(reminderMoment({ dueOn: '2026-11-26', remind: 'day' }, snooze, defaultReminders)).toBe('2026-11-27T07:00');
  expect(reminderMoment({ dueOn: '2026-12-02', remind: 'day' }, snooze, loud)).toBe('2026-12-02T08:00');
  expect(occasionOf({ dueOn: '2026-12-02', remind: 'day' }, snooze)).toBe('2026-12-02');
});

test('the weekly review reminds on its weekday of that week', () => {
  const friday = { ...defaultReminders, weeklyReview: { weekday: 5, at: '14:30' } };
  expect(weekMoment('2026-11-23', friday)).toBe('2026-11-27T14:30');
  expect(weekMoment('2026-11-23', defaultReminders)).toBeNull();
});

test.each([
  [
    '2026-03-29T02:30',
    'Europe/Copenhagen',
    '2026-03-29T01:30:00.000Z',
    'in an hour that is left out, as far behind the gap',
  ],
  ['2026-10-25T02:30', 'Europe/Copenhagen', '2026-10-25T00:30:00.000Z', 'in an hour that comes twice, the first time'],
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'in New York as well'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'where clocks go forward by half an hour'],
  ['2011-12-30T08:00', 'Pacific/Apia', '2011-12-30T18:00:00.000Z', 'on a day that Samoa left out, on the next'],
])('%s in %s is %s: %s', (moment, zone, instant) => {
  expect(instantOfMoment(moment, none, zone).toISOString()).toBe(instant);
});

test('behind a gap quiet days count again: on 30 December 2011 Samoa went from Thursday to Saturday', () => {
  const instant = instantOfMoment('2011-12-30T08:00', { hours: null, days: [6, 7] }, 'Pacific/Apia');
  expect(momentAt(instant, 'Pacific/Apia')).toBe('2012-01-02T00:00');
});

const zones = [
  'Europe/Copenhagen',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'UTC',
];
const day = fc.integer({ min: -1000, max: 9000 }).map((days) => addDays('2011-12-30', days));
const two = (n: number) => String(n).padStart(2, '0');
const clock = fc.nat(1439).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

test('in any zone the instant shows the wanted moment, or a later one where the clock leaves it out', () => {
  fc.assert(
    fc.property(day, clock, fc.constantFrom(...zones), (date, at, zone) => {
      const seen = momentAt(instantOfMoment(`${date}T${at}`, none, zone), zone);
      expect(seen >= `${date}T${at}`).toBe(true);
      expect(seen <= `${addDays(date, 1)}T${at}`).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('in any zone and with any quiet times nothing comes in a quiet minute, nor before its day', () => {
  const times = fc.record({
    quietHours: fc.option(fc.record({ from: clock, to: clock })),
    quietDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    at: clock,
  });
  fc.assert(
    fc.property(day, times, fc.constantFrom(...zones), (dueOn, when, zone) => {
      const moment = reminderMoment({ dueOn, remind: 'day' }, null, when);
      if (moment === null) throw new Error('a step with a day reminds');
      const quiet = { hours: when.quietHours, days: when.quietDays };
      const seen = momentAt(instantOfMoment(moment, quiet, zone), zone);
      expect(isQuiet(seen, quiet)).toBe(false);
      expect(seen >= `${dueOn}T00:00`).toBe(true);
    }),
    { numRuns: 400 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockIn, currentTimeZone, fixedZone, instantIn, isTimeZone } from '../../../shared/calendar/time-zone.ts';

const zones = ['Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC', 'Australia/Lord_Howe'];

describe('a time in a zone', () => {
  test.each([
    ['2026-11-19T23:30:00Z', 'Europe/Copenhagen', '2026-11-20', '00:30'],
    ['2026-11-19T23:30:00Z', 'America/New_York', '2026-11-19', '18:30'],
    ['2026-07-01T00:00:00Z', 'Asia/Kathmandu', '2026-07-01', '05:45'],
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29', '23:59'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', '00:00'], // the island left out 30 December
  ])('%s in %s is %s, %s', (instant, zone, date, clock) => {
    expect(clockIn(new Date(instant), zone)).toMatchObject({ date, clock });
  });

  test('a clock on a day leads back to the instant at which it showed that', () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const seen = clockIn(new Date(at), zone);
        const back = instantIn(seen.date, seen.clock, zone);
        expect(clockIn(back, zone)).toMatchObject({ date: seen.date, clock: seen.clock });
        // Within the minute; an hour that comes twice leads to its first time.
        expect(at - back.getTime()).toBeGreaterThanOrEqual(0);
        expect(at - back.getTime()).toBeLessThan(2 * 3_600_000);
      }),
    );
  });

  test('in the hour that is skipped in spring there is an instant all the same, and it is the same day', () => {
    const skipped = instantIn('2026-03-29', '02:30', 'Europe/Copenhagen');
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(clockIn(skipped, 'Europe/Copenhagen').date).toBe('2026-03-29');
  });

  test('in the hour that comes twice in autumn the first time counts', () => {
    expect(instantIn('2026-10-25', '02:30', 'Europe/Copenhagen').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['', 'UTC'],
    ['Etc/Unknown', 'UTC'],
  ])('a computer whose zone is called “%s” keeps to %s, which is one', (name, zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = name;
    try {
      expect(currentTimeZone()).toBe(zone);
      expect(isTimeZone(currentTimeZone())).toBe(true);
      const instant = new Date('2026-11-19T11:00:00Z');
      const here = [instant.getHours(), instant.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
      expect(clockIn(instant, currentTimeZone()).clock).toBe(here);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test.each([
    [0, 'UTC', '11:00'],
    [180, 'Etc/GMT-3', '14:00'],
    [-600, 'Etc/GMT+10', '01:00'],
    [330, '+05:30', '16:30'],
    [-210, '-03:30', '07:30'],
  ])('a clock %i minutes ahead has a zone that keeps to it', (minutes, zone, clock) => {
    expect(fixedZone(minutes)).toBe(zone);
    expect(clockIn(new Date('2026-11-19T11:00:00Z'), zone).clock).toBe(clock);
  });

  test('a name that is no time zone’s is told from one that is', () => {
    expect([...zones, 'Mars/Olympus', '', 'CET; DROP'].map(isTimeZone)).toEqual([
      ...zones.map(() => true),
      false,
      false,
      false,
    ]);
  });
});

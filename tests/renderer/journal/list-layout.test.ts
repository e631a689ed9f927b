import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayCount, layOutList, rowAt, rowOfPlace } from '../../../renderer/journal/list-layout.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { listGroupOf } from '../../../shared/journal/journal.rules.ts';

const today = '2026-11-19';

const someDays = fc
  .uniqueArray(fc.integer({ min: -20, max: 900 }), { maxLength: 60 })
  .chain((ages) =>
    fc.tuple(
      ...ages
        .toSorted((one, other) => one - other)
        .map((age) => fc.record({ date: fc.constant(addDays(today, -age)), count: fc.integer({ min: 1, max: 9 }) })),
    ),
  ) as fc.Arbitrary<DayCount[]>;

test('every page has one row, and every span of days one heading above its pages', () => {
  fc.assert(
    fc.property(someDays, (days) => {
      const layout = layOutList(days, today);
      const pages = days.flatMap(({ date, count }) => Array.from({ length: count }, () => date));
      expect(layout.entryCount).toBe(pages.length);
      const rows = Array.from({ length: layout.rowCount }, (_, row) => rowAt(layout, row));
      let group = '';
      let place = 0;
      for (const [index, row] of rows.entries()) {
        if (row?.kind === 'heading') {
          expect(row.block.key).not.toBe(group);
          group = row.block.key;
          expect(rows[index + 1]?.kind).toBe('entry');
        } else {
          expect(row).toEqual({ kind: 'entry', place });
          expect(rowOfPlace(layout, place)).toBe(index);
          place++;
        }
      }
      expect(place).toBe(pages.length);
      expect(new Set(layout.blocks.map(({ key }) => key)).size).toBe(layout.blocks.length);
    }),
  );
});

test('pages of this week, of earlier this month and of other months stand under their own words', () => {
  const days = ['2026-12-24', '2026-11-18', '2026-11-10', '2026-10-31', '2025-10-31'].map((date) => ({
    date,
    count: 1,
  }));
  expect(layOutList(days, today).blocks.map(({ group }) => group)).toEqual(
    days.map(({ date }) => listGroupOf(date, today)),
  );
});

test('100,000 pages are laid out without looking at one of them', () => {
  const days = Array.from({ length: 4000 }, (_, age) => ({ date: addDays(today, -age), count: 25 }));
  const layout = layOutList(days, today);
  expect(layout.entryCount).toBe(100_000);
  expect(layout.blocks.length).toBeLessThan(150);
  expect(rowAt(layout, layout.rowCount - 1)).toEqual({ kind: 'entry', place: 99_999 });
  expect(rowAt(layout, layout.rowCount)).toBeUndefined();
  expect(rowAt(layout, -1)).toBeUndefined();
});

test('an empty journal has no rows', () => {
  expect(layOutList([], today)).toEqual({ blocks: [], rowCount: 0, entryCount: 0 });
});

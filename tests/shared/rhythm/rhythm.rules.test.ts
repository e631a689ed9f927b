import { expect, test } from 'vitest';
import { isoWeekday } from '../../../shared/calendar/local-date.ts';
import type { Rhythm } from '../../../shared/rhythm/rhythm.contract.ts';
import { dayKind, inOrder, isYearEnd, noRhythm } from '../../../shared/rhythm/rhythm.rules.ts';

const rhythm: Rhythm = {
  days: [1, 3],
  terms: [
    { name: 'Autumn term', startsOn: '2026-08-10', endsOn: '2026-12-18' },
    { name: 'Spring term', startsOn: '2027-01-04', endsOn: '2027-06-25' },
  ],
  holidays: [
    { name: 'Autumn holidays', startsOn: '2026-10-12', endsOn: '2026-10-16' },
    { name: 'Constitution Day', startsOn: '2027-06-05', endsOn: '2027-06-05' },
    { name: 'Winter holidays', startsOn: '2026-12-19', endsOn: '2027-01-03' },
  ],
};

test('without a rhythm every day is free', () => {
  expect(dayKind('2026-11-19', noRhythm)).toEqual({ kind: 'free' });
});

test('a day of the rhythm in a term is a writing day, any other one is not', () => {
  expect(dayKind('2026-11-18', rhythm)).toEqual({ kind: 'writing-day', term: 'Autumn term' });
  expect(dayKind('2026-11-19', rhythm)).toEqual({ kind: 'other-day', term: 'Autumn term' });
});

test('both ends of a holiday belong to it, and the days beside it do not', () => {
  expect(dayKind('2026-10-11', rhythm).kind).toBe('other-day');
  expect(dayKind('2026-10-12', rhythm)).toEqual({ kind: 'holiday', name: 'Autumn holidays', term: 'Autumn term' });
  expect(dayKind('2026-10-16', rhythm).kind).toBe('holiday');
  expect(dayKind('2026-10-17', rhythm).kind).toBe('other-day');
});

test('a holiday of one day is that day', () => {
  expect(dayKind('2027-06-05', rhythm)).toMatchObject({ kind: 'holiday', name: 'Constitution Day' });
  expect(dayKind('2027-06-04', rhythm).kind).toBe('other-day');
});

test('holidays go over the turn of the year', () => {
  for (const date of ['2026-12-31', '2027-01-01']) {
    expect(dayKind(date, rhythm)).toEqual({ kind: 'holiday', name: 'Winter holidays', term: null });
  }
});

test('between terms a day is free, and without terms every week counts', () => {
  expect(dayKind('2026-07-06', rhythm)).toEqual({ kind: 'free' });
  expect(dayKind('2026-07-06', { ...rhythm, terms: [] })).toEqual({ kind: 'writing-day', term: null });
});

test('where two spans overlap, the one that began last gives the name', () => {
  const holidays = [
    { name: 'Long weekend', startsOn: '2026-12-24', endsOn: '2026-12-27' },
    { name: 'Winter holidays', startsOn: '2026-12-19', endsOn: '2027-01-03' },
  ];
  expect(dayKind('2026-12-25', { ...rhythm, holidays })).toMatchObject({ name: 'Long weekend' });
  expect(dayKind('2026-12-28', { ...rhythm, holidays })).toMatchObject({ name: 'Winter holidays' });
});

test('weeks begin on Monday and end on Sunday', () => {
  expect(isoWeekday('2026-11-23')).toBe(1);
  expect(isoWeekday('2026-11-22')).toBe(7);
});

test('a rhythm is put in the order of the week and of the calendar, everything once', () => {
  const [autumn, spring] = rhythm.terms;
  const mixed = { days: [7, 1, 7], terms: [...rhythm.terms.toReversed(), ...rhythm.terms], holidays: [] };
  expect(inOrder(mixed)).toEqual({ days: [1, 7], terms: [autumn, spring], holidays: [] });
});

test('the year ends in the last two weeks of its last term', () => {
  const asked = ['2027-06-11', '2027-06-12', '2027-06-25', '2027-06-26', '2026-12-18'];
  expect(asked.map((date) => isYearEnd(date, rhythm))).toEqual([false, true, true, false, false]);
});

test('the first term of the next school year does not take away the end of this one', () => {
  const next = { name: 'Next autumn', startsOn: '2027-08-09', endsOn: '2027-12-17' };
  expect(isYearEnd('2027-06-20', { ...rhythm, terms: [...rhythm.terms, next] })).toBe(true);
});

test('without terms no day is the end of a year', () => {
  expect(isYearEnd('2027-06-20', { ...rhythm, terms: [] })).toBe(false);
});

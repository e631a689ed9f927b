import { Chrono, configuration } from 'chrono-node/en';
import type { LocalDate } from '../calendar/local-date.ts';
import { comingDate, dateOf } from './capture-calendar.rules.ts';
import type { DayMention, Standing } from './capture-mention.rules.ts';

/**
 * chrono finds the names and figures of days; nothing of its arithmetic is used. Its refiners, which merge days with times, guess
 * years and count weeks in the time zone of the machine, are left out, and of what it found only day, month and year are read.
 */
const reader = (isDayFirst: boolean) =>
  new Chrono({ parsers: configuration.createConfiguration(true, isDayFirst).parsers, refiners: [] });
const readers = { 'day-first': reader(true), 'month-first': reader(false) };
/** Where a text leaves a part open, chrono takes it from here; no such part is read. */
const anyDay = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 };

const written = /^\s*(?:on\s+)?/iu;
/** "3/4" is a part of something, "24/7" always, and with a point in between it is a time or a version. */
const figures = /^[0-9]{1,2}\/[0-9]{1,2}$/;
const pointed = /(?<![\p{L}\p{N}.,:/-])([0-3]?[0-9])\.\s?([01]?[0-9])\.(?:\s?(20[0-9]{2}))?(?![\p{L}\p{N}])/gu;
const numbers = /^[0-9./-]+$/;
/** "4 December 27 pupils": two figures behind a name are no year. */
const shortYear = /(\p{L}\.?,?\s+(?:the\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th)?,?\s+)?)(?:of\s+)?[0-9]{2}$/iu;
/** "may" and "march" are words, and so are short names of days in lower case. */
const wordlike = /\b(?:may|march|mar)\b/u;

function standingOf(text: string): Standing {
  if (numbers.test(text)) return /[0-9]{4}/.test(text) ? 'bare' : 'numbered';
  return wordlike.test(text) ? 'led' : 'bare';
}

interface Found {
  from: number;
  text: string;
  year: number | null;
  month: number | null;
  day: number | null;
}

function found(line: string, order: 'day-first' | 'month-first'): Found[] {
  return readers[order].parse(line, anyDay).flatMap(({ index, text, start, end }) => {
    const last = end ?? start;
    if (!(last.isCertain('day') && last.isCertain('month')) || start.isCertain('hour') || start.isCertain('weekday'))
      return [];
    const skipped = written.exec(text)?.[0].length ?? 0;
    const isYearSaid = last.isCertain('year');
    const piece = { from: index + skipped, text: text.slice(skipped).replace(/[\s,]+$/u, '') };
    return [{ ...piece, year: isYearSaid ? last.get('year') : null, month: last.get('month'), day: last.get('day') }];
  });
}

/** Days named by month ("4 December", "Dec 4th") or in figures ("12/4", "4.12.", "2026-12-04"). */
export function namedDays(line: string, today: LocalDate, order: 'day-first' | 'month-first'): DayMention[] {
  const date = (year: number | null, month: number, day: number) =>
    year === null ? comingDate(today, month, day) : dateOf(year, month, day);
  const byName = found(line, order).flatMap(({ from, text, year, month, day }): DayMention[] => {
    if (month === null || day === null || text === '24/7') return [];
    if (numbers.test(text) && !/[0-9]{4}/.test(text) && !figures.test(text) && !/^[0-9]+\/[0-9]+\/[0-9]+$/.test(text))
      return [];
    if (/^[0-9]+\.[0-9]+\.[0-9]+$/.test(text)) return [];
    const isShort = year !== null && !numbers.test(text) && !/[0-9]{4}/.test(text) && shortYear.test(text);
    const said = isShort ? text.replace(/,?\s+[0-9]{2}$/u, '') : text;
    return [
      { from, to: from + said.length, date: date(isShort ? null : year, month, day), standing: standingOf(said) },
    ];
  });
  const byPoints = [...line.matchAll(pointed)].map((match): DayMention => {
    const [text, day, month, year] = match;
    const from = match.index;
    return {
      from,
      to: from + text.length,
      date: date(year ? Number(year) : null, Number(month), Number(day)),
      standing: year ? 'bare' : 'numbered',
    };
  });
  return [...byName, ...byPoints];
}

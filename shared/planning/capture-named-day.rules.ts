import { Chrono, configuration } from 'chrono-node/en';
import type { LocalDate } from '../calendar/local-date.ts';
import { comingDate, dateOf } from './capture-calendar.rules.ts';
import { type DayMention, longest, type Standing } from './capture-mention.rules.ts';
import { MONTH } from './capture-words.rules.ts';

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
const numbers = /^[0-9./-]+$/;
/** In figures with strokes, or by the international standard; with points chrono takes times and versions for days. */
const figures = /^[0-9]{1,2}\/[0-9]{1,2}(?:\/(?:[0-9]{4}|[0-9]{2}))?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** "4.12." and "4.12.2026": with points the day goes first everywhere, and the second point tells it from a time. */
const pointed = /(?<![\p{L}\p{N}.,:/-])([0-3]?[0-9])\.\s?([01]?[0-9])\.(?:\s?(20[0-9]{2}))?(?![\p{L}\p{N}])/gu;
/** "4 December 27 pupils": two figures behind a whole day are no year. */
const shortYear = /(?<=\p{L}.*[0-9].*|[0-9].*\p{L}.*),?\s+[0-9]{2}$/u;
/** "4 Dec '26" */
const yearBehind = /^,?\s*['’]([0-9]{2})(?![\p{L}\p{N}])/u;
const counts = /^\s+\p{L}/u;
const monthName = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'iu');
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

/**
 * What chrono takes for days and what may be one; its own count of weeks ("in two weeks") is not asked for. Only figures are read in
 * the order of the coach: names say which is which, and day-first chrono would take "Dec 10" for a month of 2010.
 */
function named(line: string, order: 'day-first' | 'month-first'): Found[] {
  const inNames = found(line, 'month-first').filter(({ text }) => !numbers.test(text) && monthName.test(text));
  const inFigures = found(line, order).filter(({ text }) => numbers.test(text) && figures.test(text));
  return longest([...inNames, ...inFigures].map((piece) => ({ ...piece, to: piece.from + piece.text.length })));
}

/** Days named by month ("4 December", "Dec 4th") or in figures ("12/4", "4.12.", "2026-12-04"). */
export function namedDays(line: string, today: LocalDate, order: 'day-first' | 'month-first'): DayMention[] {
  const dateFor = (year: number | null, month: number, day: number) =>
    year === null ? comingDate(today, month, day) : dateOf(year, month, day);
  const byName = named(line, order).flatMap(({ from, text, year, month, day }): DayMention[] => {
    if (month === null || day === null || text === '24/7') return [];
    const right = line.slice(from + text.length);
    const said = !numbers.test(text) && counts.test(right) ? text.replace(shortYear, '') : text;
    const apostrophe = year === null ? yearBehind.exec(right) : null;
    const inYear = apostrophe ? 2000 + Number(apostrophe[1]) : said === text ? year : null;
    const to = from + said.length + (apostrophe?.[0].length ?? 0);
    return [{ from, to, date: dateFor(inYear, month, day), standing: standingOf(said) }];
  });
  const byPoints = [...line.matchAll(pointed)].map((match): DayMention => {
    const [text, day, month, year] = match;
    const date = dateFor(year ? Number(year) : null, Number(month), Number(day));
    return { from: match.index, to: match.index + text.length, date, standing: year ? 'bare' : 'numbered' };
  });
  return [...byName, ...byPoints];
}

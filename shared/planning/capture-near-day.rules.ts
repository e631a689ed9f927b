import { addDays, type LocalDate } from '../calendar/local-date.ts';
import {
  comingDate,
  comingDayOfMonth,
  comingWeekday,
  endOfMonth,
  endOfWeek,
  monthOf,
  monthsLater,
  thisWeekday,
  weekdayInWeeks,
  weekdayOfMonth,
  yearOf,
} from './capture-calendar.rules.ts';
import { type DayMention, type DayPattern, mentionsOf } from './capture-mention.rules.ts';
import {
  MONTH,
  monthNumber,
  NTH,
  NUMBER,
  numberOf,
  PART_OF_DAY,
  PLACE,
  placeOf,
  WEEKDAY,
  weekdayNumber,
  words,
} from './capture-words.rules.ts';

const SUNDAY = 7;
const PART = `(?: (?:in the )?${PART_OF_DAY})?`;

function later(date: LocalDate, count: number, unit: string): LocalDate {
  if (unit.toLowerCase() === 'month') return monthsLater(date, count);
  return addDays(date, count * ({ day: 1, week: 7, fortnight: 14 }[unit.toLowerCase()] ?? 0));
}

const weeksAhead = (word: string) => (word.toLowerCase() === 'next' ? 1 : 0);

/** Days that are counted from today. */
function counted(today: LocalDate): DayPattern[] {
  return [
    [words('(?:the )?day after tomorrow'), 'free', () => addDays(today, 2)],
    [words(`tomorrow${PART}`), 'free', () => addDays(today, 1)],
    [words(`tonight|(?:today|this) ${PART_OF_DAY}|today|EOD`), 'free', () => today],
    [
      words(`(?:with)?in (${NUMBER}) (day|week|fortnight|month)s?(?:['’]? time)?`),
      'free',
      ([, count = '', unit = '']) => later(today, numberOf(count), unit),
    ],
    [
      words(`(${NUMBER}) (day|week|fortnight|month)s? from (?:now|today)`),
      'free',
      ([, count = '', unit = '']) => later(today, numberOf(count), unit),
    ],
    [
      words(`(${NUMBER}) (day|week|fortnight|month)s? (?:from|after) tomorrow`),
      'free',
      ([, count = '', unit = '']) => later(addDays(today, 1), numberOf(count), unit),
    ],
    [
      words(`(${NUMBER}) weeks? (?:from|on|after) (${WEEKDAY})`),
      'free',
      ([, count = '', day = '']) => addDays(comingWeekday(today, weekdayNumber(day)), 7 * numberOf(count)),
    ],
  ];
}

/** Weekdays, and weeks: a week is over with its Friday, a weekend with its Sunday. */
function ofWeek(today: LocalDate): DayPattern[] {
  const inWeek = (day: string, week: string) => {
    const ahead = weeksAhead(week);
    const date = weekdayInWeeks(today, weekdayNumber(day), ahead);
    return date >= today ? date : null;
  };
  return [
    [words(`(${WEEKDAY})${PART}`), 'bare', ([, day = '']) => comingWeekday(today, weekdayNumber(day))],
    [words(`this (?:coming )?(${WEEKDAY})${PART}`), 'free', ([, day = '']) => thisWeekday(today, weekdayNumber(day))],
    [words(`coming (${WEEKDAY})${PART}`), 'free', ([, day = '']) => comingWeekday(today, weekdayNumber(day))],
    [words(`next (${WEEKDAY})${PART}`), 'free', ([, day = '']) => weekdayInWeeks(today, weekdayNumber(day), 1)],
    [words(`(${WEEKDAY})${PART} (?:of )?(this|next) week`), 'free', ([, day = '', week = '']) => inWeek(day, week)],
    [words(`(this|next) week (?:on )?(${WEEKDAY})${PART}`), 'free', ([, week = '', day = '']) => inWeek(day, week)],
    [words(`(${WEEKDAY}) week`), 'free', ([, day = '']) => addDays(comingWeekday(today, weekdayNumber(day)), 7)],
    [words('(this|next) week'), 'free', ([, week = '']) => endOfWeek(today, weeksAhead(week))],
    [words('the week after next'), 'free', () => endOfWeek(today, 2)],
    [words('(this|next|the) weekend'), 'free', ([, week = '']) => weekdayInWeeks(today, SUNDAY, weeksAhead(week))],
    [words('(?:the )?end of (the|this|next) week|EOW'), 'free', ([, week = '']) => endOfWeek(today, weeksAhead(week))],
    [words('(?:the )?end of (?:the |this )?week'), 'free', () => endOfWeek(today, 0)],
  ];
}

/** The place of a month where it is named without a year: this year's as long as its last day is to come. */
function yearOfMonth(today: LocalDate, month: number): number {
  return endOfMonth(yearOf(today), month) >= today ? yearOf(today) : yearOf(today) + 1;
}

function weekdayIn(today: LocalDate, place: string, day: string, month: string): LocalDate | null {
  const find = (year: number, number: number) => weekdayOfMonth(year, number, placeOf(place), weekdayNumber(day));
  const named = monthNumber(month);
  if (named > 0) {
    const date = find(yearOf(today), named);
    return date !== null && date >= today ? date : find(yearOf(today) + 1, named);
  }
  const first = monthsLater(`${today.slice(0, 8)}01`, weeksAhead(month.split(/\s/u)[0] ?? ''));
  return find(yearOf(first), monthOf(first));
}

/** Days of months. */
function ofMonth(today: LocalDate): DayPattern[] {
  const end = (ahead: number) => endOfMonth(yearOf(today), monthOf(today) + ahead);
  return [
    [words('(this|next) month'), 'free', ([, month = '']) => end(weeksAhead(month))],
    [words('(?:the )?end of (?:the|this) month|EOM'), 'free', () => end(0)],
    [words('(?:the )?end of next month'), 'free', () => end(1)],
    [
      words(`(?:the )?end of (${MONTH})`),
      'free',
      ([, month = '']) => endOfMonth(yearOfMonth(today, monthNumber(month)), monthNumber(month)),
    ],
    [words('(?:the )?end of (?:the day|today)'), 'free', () => today],
    [words('(?:the )?end of tomorrow'), 'free', () => addDays(today, 1)],
    [
      words(`(?:the )?(${PLACE}) (${WEEKDAY})${PART} (?:of|in) (${MONTH}|(?:this|next|the) month)`),
      'free',
      ([, place = '', day = '', month = '']) => weekdayIn(today, place, day, month),
    ],
    [words(`the (${NTH})`), 'numbered', ([, day = '']) => comingDayOfMonth(today, Number.parseInt(day, 10))],
    [
      words(`(${MONTH}) the (${NTH})`),
      'bare',
      ([, month = '', day = '']) => comingDate(today, monthNumber(month), Number.parseInt(day, 10)),
    ],
    [
      words(`the (${NTH}) of (this|next) month`),
      'free',
      ([, day = '', month = '']) => {
        const first = monthsLater(`${today.slice(0, 8)}01`, weeksAhead(month));
        return comingDayOfMonth(first, Number.parseInt(day, 10));
      },
    ],
  ];
}

/** Days named by where they lie from today: "tomorrow", "in two weeks", "next Tuesday", "the end of the month". */
export function nearDays(line: string, today: LocalDate): DayMention[] {
  return mentionsOf(line, [...counted(today), ...ofWeek(today), ...ofMonth(today)]);
}

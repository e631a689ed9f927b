import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Span } from '../rhythm/rhythm.contract.ts';
import { schoolDayFrom } from './capture-calendar.rules.ts';
import { type DayMention, type DayPattern, mentionsOf } from './capture-mention.rules.ts';
import { words } from './capture-words.rules.ts';

const BREAK = '(?:holidays?|break|vacation|recess)';
/** A day off is a holiday, and no holidays. */
const SHORTEST_BREAK_DAYS = 3;

/** A name as a part of an expression: its words, whatever blanks and signs are between them. */
function asWords(name: string): string {
  const parts = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return parts
    .map((part) => part.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .join("[ ’'-]+")
    .replaceAll(' ', '\\s');
}

const bySpan = (one: Span, other: Span) => one.startsOn.localeCompare(other.startsOn);

/** The first span that is not over, and is long enough. */
function coming(spans: readonly Span[], today: LocalDate, days = 1): Span | undefined {
  return spans
    .toSorted(bySpan)
    .find(({ startsOn, endsOn }) => endsOn >= today && addDays(startsOn, days - 1) <= endsOn);
}

/** The last school day before a break, as long as that is to come. */
function before(span: Span | undefined): LocalDate | null {
  return span ? schoolDayFrom(addDays(span.startsOn, -1), -1) : null;
}

/** The first school day behind a break. */
const after = (span: Span | undefined): LocalDate | null => (span ? schoolDayFrom(addDays(span.endsOn, 1), 1) : null);

function aroundHolidays(today: LocalDate, holidays: readonly Span[]): DayPattern[] {
  const side = (word: string, span: Span | undefined) => (word.toLowerCase() === 'after' ? after(span) : before(span));
  const named = [...new Set(holidays.map(({ name }) => name))].flatMap((name): DayPattern[] => {
    const key = asWords(name.replaceAll(words(BREAK), ' '));
    if (key === '') return [];
    const spans = holidays.filter((holiday) => holiday.name === name);
    return [
      [
        words(`(before|after) (?:the )?${key}(?: ${BREAK})?`),
        'free',
        ([, word = '']) => side(word, coming(spans, today)),
      ],
    ];
  });
  return [
    ...named,
    [words('(before|after) the (?:next )?holiday'), 'free', ([, word = '']) => side(word, coming(holidays, today))],
    [
      words('(before|after) the (?:next )?(?:holidays|break|vacation|recess)'),
      'free',
      ([, word = '']) => side(word, coming(holidays, today, SHORTEST_BREAK_DAYS)),
    ],
  ];
}

function endsOfTerms(today: LocalDate, terms: readonly Span[]): DayPattern[] {
  const named = [...new Set(terms.map(({ name }) => name))].flatMap((name): DayPattern[] => {
    const key = asWords(name);
    const spans = terms.filter((term) => term.name === name);
    return key === ''
      ? []
      : [[words(`(?:the )?end of (?:the )?${key}`), 'free', () => coming(spans, today)?.endsOn ?? null]];
  });
  return [
    ...named,
    [
      words('(?:the )?end of (?:the |this )?(?:term|semester|trimester|quarter)'),
      'free',
      () => coming(terms, today)?.endsOn ?? null,
    ],
  ];
}

/** Days named by the coach's own year: "end of term", "after the holidays", "before Christmas break". Without it, none. */
export function schoolDays(
  line: string,
  today: LocalDate,
  terms: readonly Span[],
  holidays: readonly Span[],
): DayMention[] {
  return mentionsOf(line, [...aroundHolidays(today, holidays), ...endsOfTerms(today, terms)]);
}

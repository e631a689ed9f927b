import type { TFunction } from 'i18next';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { DatedProgram } from '../../shared/programs/phases.rules.ts';
import { spanOfProgram } from '../../shared/programs/phases.rules.ts';
import type { Requirement, RequirementKind } from '../../shared/programs/programs.contract.ts';
import { type Missing, type Progress, roundWords } from '../../shared/programs/progress.rules.ts';
import { datedWords, dayWords } from '../ui/day-words.ts';

/** "1 September 2025 to 12 June 2026". */
export function spanWords(t: TFunction, from: LocalDate | null, to: LocalDate | null): string {
  if (from !== null && to !== null) return t('programs.days', { from: datedWords(from), to: datedWords(to) });
  if (from !== null) return t('programs.from', { day: datedWords(from) });
  return to === null ? t('programs.noDays') : t('programs.until', { day: datedWords(to) });
}

export function programDays(t: TFunction, program: DatedProgram): string {
  const span = spanOfProgram(program);
  return spanWords(t, span?.from ?? null, span?.to ?? null);
}

/** Of files and the like only "piece" is asked for. */
function lackWords(t: TFunction, kind: RequirementKind, hasSome: boolean, lack: Missing): string {
  switch (lack.what) {
    case 'pieces':
      return t(`programs.page.lacks.pieces.${kind}${hasSome ? 'More' : ''}`, { count: lack.count });
    case 'unfinished':
      return t(`programs.page.lacks.unfinished.${kind}`, { count: lack.count });
    case 'short':
    case 'long': {
      const count = roundWords(lack.words);
      return count < 20
        ? t(`programs.page.lacks.${lack.what}`, { count })
        : t(`programs.page.lacks.${lack.what}About`, { count });
    }
    default:
      return t(`programs.page.lacks.${lack.what}`, { count: lack.count });
  }
}

/** What a requirement lacks, such as "one more page, the page is still a draft"; empty: nothing. */
export function missingWords(t: TFunction, { kind, count }: Requirement, { missing }: Progress): string {
  const absent = missing.find(({ what }) => what === 'pieces');
  const hasSome = absent?.what === 'pieces' && absent.count < count;
  return missing.map((lack) => lackWords(t, kind, hasSome, lack)).join(', ');
}

/** "A page · Phase reflection · 500 to 1,500 words". */
export function asksWords(t: TFunction, asked: Requirement, templateName: string | undefined): string {
  const { kind, count, leastWords: least, mostWords: most } = asked;
  const number = new Intl.NumberFormat('en');
  const words =
    least !== null && most !== null
      ? t('programs.page.wordsBetween', { least: number.format(least), most: number.format(most) })
      : least !== null
        ? t('programs.page.wordsAtLeast', { least: number.format(least) })
        : most !== null && t('programs.page.wordsAtMost', { most: number.format(most) });
  return [t(`programs.page.asks.${kind}`, { count }), templateName, words].filter(Boolean).join(' · ');
}

export const dueWords = (t: TFunction, day: LocalDate, today: LocalDate) =>
  t('programs.page.due', { day: dayWords(day, today) });

import type { TFunction } from 'i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ReportPart, Results, Round } from '../../shared/feedback/feedback.contract.ts';
import {
  commentsIn,
  heldParts,
  type Quotable,
  type ReportSource,
  voicesIn,
} from '../../shared/feedback/report.rules.ts';
import type { ReportChoice, WordPart } from './useReportChoice.ts';

/** Something that can be quoted, as it is chosen. */
export interface Quotation {
  id: string;
  text: string;
  /** Who said it and when, as it will stand in the report; null: nobody knows. */
  from: string | null;
}

/** Quotations that answer the same question. */
export interface QuotationGroup {
  /** Null: to no question. */
  question: string | null;
  quotations: readonly Quotation[];
}

/** What a report of this round can be made of. */
export interface Reportable extends ReportSource {
  round: Round;
  held: readonly ReportPart[];
  words: Record<WordPart, readonly QuotationGroup[]>;
  /** Voices that may not be quoted. */
  kept: number;
}

function grouped(
  all: readonly (Quotation & { question: string | null })[],
  order: readonly string[],
): QuotationGroup[] {
  const questions = [...order.map((text): string | null => text), null];
  return questions
    .map((question) => ({ question, quotations: all.filter((one) => one.question === question) }))
    .filter(({ quotations }) => quotations.length > 0);
}

/** Undefined while nothing was opened. */
export function reportableOf(
  round: Round,
  { disclosed, themes }: Pick<Results, 'disclosed' | 'themes'>,
  answers: readonly Quotable[],
): Reportable | undefined {
  if (!disclosed) return undefined;
  const { voices, kept } = voicesIn(disclosed, answers, round);
  const asked = [
    ...round.questionnaire.prompts.map(({ code, observer }) => ({ code, text: observer })),
    ...round.questionnaire.questions,
  ];
  const order = asked.map(({ text }) => text);
  const written = commentsIn(disclosed).map(({ id, code, text }) => ({
    id,
    text,
    from: null,
    question: asked.find((one) => one.code === code)?.text ?? null,
  }));
  const said = voices.map(({ id, text, question, from, day }) => ({
    id,
    text,
    question,
    from: day === null ? from : `${from}, ${formatDay(day, { dateStyle: 'long' })}`,
  }));
  const source = { round, disclosed, themes, voices };
  return {
    ...source,
    held: heldParts(source),
    words: { comments: grouped(written, order), voices: grouped(said, order) },
    kept,
  };
}

export const idsOf = (groups: readonly QuotationGroup[]): string[] =>
  groups.flatMap(({ quotations }) => quotations.map(({ id }) => id));

/** What a part holds, in a few words. */
export function holdsWords(
  t: TFunction,
  part: ReportPart,
  reportable: Reportable,
  { commentIds }: ReportChoice,
): string {
  const { round, disclosed, themes, words } = reportable;
  switch (part) {
    case 'dimensions':
      return t('feedback.report.page.holds.dimensions', { count: round.questionnaire.dimensions.length });
    case 'items':
      return t('feedback.report.page.holds.items', { count: disclosed.items.length });
    case 'comments':
    case 'voices': {
      const ids = idsOf(words[part]);
      const chosen = ids.filter((id) => commentIds.has(id)).length;
      return t(`feedback.report.page.holds.${part}`, { count: ids.length, chosen });
    }
    case 'themes':
      return t('feedback.report.page.holds.themes', { count: themes.length });
    case 'questions':
      return t('feedback.report.page.holds.questions', { count: disclosed.questions.length });
    default:
      return t(`feedback.report.page.holds.${part}`);
  }
}

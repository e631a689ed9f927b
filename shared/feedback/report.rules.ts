import type { LocalDate } from '../calendar/local-date.ts';
import type { Comment, Disclosed } from './disclosed.contract.ts';
import type { Asked, NamedAnswer, ReportPart, Round, Theme } from './feedback.contract.ts';
import { reportParts } from './feedback.contract.ts';
import { feedbackMessages } from './feedback.messages.ts';
import { type FieldName, fieldsOf, type TwoViews } from './gaps.rules.ts';
import { DECK, type Item } from './questionnaire.contract.ts';
import { pointIn } from './scoring.rules.ts';

/** What a report has to know of an answer in an open conversation; there is none in the protected modes. */
export type Quotable = Pick<NamedAnswer, 'id' | 'askedId' | 'group' | 'way' | 'role' | 'mayQuote' | 'quoteScope'> & {
  day: LocalDate | null;
};

/** Words that somebody said and allowed to be quoted. */
export interface Voice {
  /** Of its comment. */
  id: string;
  /** What it answers; null: words of their own. */
  question: string | null;
  text: string;
  /** Their role, or their code where they agreed to that. Never a name. */
  from: string;
  day: LocalDate | null;
  /** For what they may be quoted, in the coach's words. */
  scope: string;
}

/**
 * How somebody is called in a report: by the role that was noted, or by the group. The code of a person of the journal stands
 * with it only where the permission speaks of a code; what was typed as a name may be one, so it never does.
 */
export function quotedAs({ askedId, group, role, quoteScope }: Quotable, asked: readonly Asked[]): string {
  const plain = role === '' ? feedbackMessages.groupsOne[group] : role;
  const person = asked.find((one) => one.id === askedId && one.personId !== null);
  return person && /\bcode\b/i.test(quoteScope) ? `${person.name}, ${plain}` : plain;
}

/** What was written in a protected round, in the order in which it is kept, which is random. */
export const commentsIn = ({ comments }: Disclosed): Comment[] => comments.filter(({ answerId }) => answerId === null);

type Quoting = Pick<Round, 'asked' | 'questionnaire'>;

/**
 * Words of an open conversation that may be quoted, in the order of their days, and how many others there are: those were
 * said to the coach alone. Without its answer none may be quoted.
 */
export function voicesIn(
  { comments }: Disclosed,
  answers: readonly Quotable[],
  { asked, questionnaire: { prompts, questions } }: Quoting,
): { voices: Voice[]; kept: number } {
  const said = comments.filter(({ answerId }) => answerId !== null);
  const questionOf = (code: string | null) =>
    prompts.find((one) => one.code === code)?.observer ?? questions.find((one) => one.code === code)?.text ?? null;
  const voices = said.flatMap(({ id, code, text, answerId }): Voice[] => {
    const answer = answers.find((one) => one.id === answerId);
    if (!answer?.mayQuote) return [];
    const { day, quoteScope: scope } = answer;
    return [{ id, question: questionOf(code), text, from: quotedAs(answer, asked), day, scope }];
  });
  return {
    voices: voices.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '')),
    kept: said.length - voices.length,
  };
}

/** Everything that a report can be made of. */
export interface ReportSource {
  round: Pick<Round, 'questionnaire' | 'selfView' | 'focus'>;
  disclosed: Disclosed;
  voices: readonly Voice[];
  themes: readonly Theme[];
}

/** A statement in both views. */
export interface StatementViews extends TwoViews {
  item: Item;
}

/** Every statement with my point and the mean of all the others; null where one is missing. */
export const statementViews = ({ round: { questionnaire, selfView }, disclosed }: ReportSource): StatementViews[] =>
  questionnaire.dimensions
    .flatMap(({ items }) => items)
    .map((item) => ({
      item,
      mine: pointIn(selfView.answers, item.code),
      others: { mean: disclosed.items.find(({ code }) => code === item.code)?.others.mean ?? null },
    }));

const inFields = (source: ReportSource, names: readonly FieldName[]): boolean => {
  const fields = fieldsOf(statementViews(source), source.round.questionnaire.scale);
  return names.some((name) => fields[name].length > 0);
};

const hasFigures = ({ blocks }: Disclosed) => blocks.length > 0;

const holds: Record<ReportPart, (source: ReportSource) => boolean> = {
  dimensions: ({ disclosed }) => hasFigures(disclosed) && disclosed.dimensions.length > 0,
  items: ({ disclosed }) => hasFigures(disclosed) && disclosed.items.length > 0,
  strengths: (source) => inFields(source, ['shared', 'hidden']),
  gaps: (source) => inFields(source, ['blind', 'wishes']),
  expected: ({ round: { questionnaire, selfView } }) =>
    Object.keys(selfView.expected).length > 0 || questionnaire.prompts.some(({ code }) => selfView.answers[code]),
  deck: ({ round: { questionnaire, selfView }, disclosed }) =>
    questionnaire.deck.length > 0 && (disclosed.deck !== null || selfView.answers[DECK] !== undefined),
  comments: ({ disclosed }) => commentsIn(disclosed).length > 0,
  voices: ({ voices }) => voices.length > 0,
  themes: ({ themes }) => themes.length > 0,
  questions: ({ disclosed }) => disclosed.questions.length > 0,
  focus: ({ round }) => round.focus !== '',
};

/** The parts that hold something, in the order of the report. */
export const heldParts = (source: ReportSource): ReportPart[] => reportParts.filter((part) => holds[part](source));

const FILE_NAME_CHARACTERS = 80;

/** A file name that every file system takes: the round's name, or "Report". */
export function reportFileName(name: string, format: 'pdf' | 'html'): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${[...safe].slice(0, FILE_NAME_CHARACTERS).join('').trim() || feedbackMessages.report.fileName}.${format}`;
}

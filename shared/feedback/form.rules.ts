import { formatDay } from '../calendar/format-day.ts';
import { canonicalJson } from '../files/canonical-json.ts';
import { cleanLines } from '../ipc/line.ts';
import type { Answers, FormContent, FormQuestion, FormSection } from './answer.contract.ts';
import { LONGEST_ANSWER_TEXT } from './answer.limits.ts';
import type { RoundText } from './feedback.contract.ts';
import { formMessages as words } from './messages/form.messages.ts';
import { textsMessages as texts } from './messages/texts.messages.ts';
import { DECK, type Questionnaire, type SurveyQuestion } from './questionnaire.contract.ts';
import { answersNeeded } from './waiting.rules.ts';

/** Seconds that one answer takes most people; 25 statements, five texts and the word deck are eight minutes. */
const SECONDS = { scale: 10, single: 15, multiple: 15, deck: 30, text: 45 } as const;

function surveyToForm(question: SurveyQuestion): FormQuestion {
  if (question.kind !== 'scale') return question;
  const { options, ...rest } = question;
  return { ...rest, points: options.map((label, value) => ({ value, label })), notSeen: null };
}

/** What is asked, part by part, in the words for others; parts without a question are not there. */
export function sectionsOf(questionnaire: Questionnaire): FormSection[] {
  const { dimensions, overall, scale, notSeen, deck, picks, prompts, questions } = questionnaire;
  const sections: FormSection[] = dimensions.map(({ name, definition, items }) => ({
    title: name,
    text: `${definition} ${words.stem}`.trim(),
    questions: items.map(({ code, observer }) => ({ kind: 'scale', code, text: observer, points: scale, notSeen })),
  }));
  const apart: FormQuestion[] = overall
    ? [{ kind: 'scale', code: overall.code, text: overall.observer, points: overall.scale, notSeen }]
    : [];
  const chosen: FormQuestion[] =
    deck.length > 0 ? [{ kind: 'deck', code: DECK, text: words.deckQuestion, options: deck, picks }] : [];
  return [
    ...sections,
    { title: words.overall, text: '', questions: apart },
    { title: words.deck, text: words.deckText, questions: chosen },
    {
      title: words.prompts,
      text: words.promptsText,
      questions: prompts.map(({ code, observer }): FormQuestion => ({ kind: 'text', code, text: observer })),
    },
    { title: words.questions, text: '', questions: questions.map(surveyToForm) },
  ].filter((section) => section.questions.length > 0);
}

/** Minutes that a form takes most people, at least one. */
export function minutesFor(sections: readonly FormSection[]): number {
  const seconds = sections.flatMap(({ questions }) => questions).reduce((sum, { kind }) => sum + SECONDS[kind], 0);
  return Math.max(1, Math.round(seconds / 60));
}

const inWords = (count: number) => words.numbers[count] ?? String(count);

/** Replaces every `{name}` once; what stands in is not looked through again, and names that are not known stay. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

const counted = (count: number, one: string, other: string) =>
  fill(count === 1 ? one : other, { count: inWords(count) });

type ModeText = Pick<RoundText, 'mode' | 'helper' | 'smallestGroup'>;

/** The printed sentence of a round's mode. */
export function modeSentence({ mode, helper, smallestGroup }: ModeText): string {
  return fill(texts.modes[mode], {
    helper: helper === '' ? words.theHelper : helper,
    k: inWords(answersNeeded(smallestGroup)),
  });
}

type Invited = ModeText & Pick<RoundText, 'closesOn' | 'questionnaire' | 'invitation'>;

/** The invitation as it is read: every `{…}` filled in, and the sentence of the mode in it whatever was edited away. */
export function invitationOf(round: Invited): string {
  const { dimensions, overall, prompts, questions } = round.questionnaire;
  const rated = dimensions.reduce((sum, { items }) => sum + items.length, overall ? 1 : 0);
  const asked = prompts.length + questions.length;
  const statements = counted(rated, words.statementsOne, words.statementsOther);
  const [one, other] =
    questions.length > 0 ? [words.questionsOne, words.questionsOther] : [words.openOne, words.openOther];
  const open = counted(asked, one, other);
  const both = rated > 0 && asked > 0 ? words.both : rated > 0 ? '{statements}' : '{questions}';
  const told = round.invitation.includes('{mode_text}')
    ? round.invitation
    : `${round.invitation}\n\n${words.treated}`.trim();
  return fill(told.replaceAll(words.both, both), {
    mode_text: modeSentence(round),
    date: formatDay(round.closesOn, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    helper: round.helper,
    k: inWords(answersNeeded(round.smallestGroup)),
    minutes: inWords(minutesFor(sectionsOf(round.questionnaire))),
    statements,
    questions: open,
  });
}

/** What a form shows, whichever way it is filled in. */
export function formOf(round: Invited & Pick<RoundText, 'askedBy'>): FormContent {
  const from = round.askedBy === '' ? [] : [fill(words.from, { name: round.askedBy })];
  return {
    title: words.title,
    invitation: [...from, ...invitationOf(round).split(/\n{2,}/)],
    sections: sectionsOf(round.questionnaire),
  };
}

/** What the hash of a form is taken over: everything that an answer depends on, and none of the words around it. */
export const hashedForm = (sections: readonly FormSection[]): string => canonicalJson(sections);

/** Places among so many, each once, ascending; undefined: something else. */
function places(value: unknown, among: number): number[] | undefined {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return undefined;
  const isPlace = (place: unknown): place is number => Number.isInteger(place) && Number(place) >= 0;
  const found = value.filter(isPlace).filter((place) => place < among);
  return found.length === value.length ? found.sort((a, b) => a - b) : undefined;
}

/** An answer as it is kept; undefined: it does not fit its question; `''` and `[]`: left out after all. */
function fitted(question: FormQuestion, value: unknown): Answers[string] | undefined {
  switch (question.kind) {
    case 'scale':
      if (value === null) return question.notSeen === null ? undefined : null;
      return question.points.find((point) => point.value === value)?.value;
    case 'single':
      return places([value], question.options.length)?.[0];
    case 'multiple':
      return places(value, question.options.length);
    case 'deck': {
      const picked = places(value, question.options.length);
      return picked && picked.length <= question.picks ? picked : undefined;
    }
    case 'text': {
      if (typeof value !== 'string') return undefined;
      const text = cleanLines(value);
      return Math.min(value.length, text.length) <= LONGEST_ANSWER_TEXT ? text : undefined; // composing may lengthen it
    }
  }
}

const isLeftOut = (value: Answers[string]) => value !== null && typeof value === 'object' && value.length === 0;

/**
 * Answers as they are kept, with texts cleaned; null where one does not fit the form: an unknown code, a point or an option
 * that is not there, too many picks, a text too long. "Not seen" (null) fits where the question offers it.
 */
export function fitsForm(sections: readonly FormSection[], given: Readonly<Record<string, unknown>>): Answers | null {
  const questions = new Map(sections.flatMap((section) => section.questions.map((one) => [one.code, one] as const)));
  const kept: Answers = {};
  for (const [code, value] of Object.entries(given)) {
    const question = questions.get(code);
    const fitting = question && fitted(question, value);
    if (fitting === undefined) return null;
    if (fitting !== '' && !isLeftOut(fitting)) kept[code] = fitting;
  }
  return kept;
}

import { z } from 'zod';
import { line, lines, seenLine } from '../ipc/line.ts';

/** What is said about a part of a questionnaire, by everything that names it: figures, comments, next steps. */
export const partCode = z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/);

export const questionnaireLimits = {
  mostDimensions: 12,
  mostItems: 12,
  mostPrompts: 12,
  mostQuestions: 60,
  mostOptions: 20,
  mostWords: 60,
  /** UTF-16 units of one statement, prompt or option. */
  longestText: 400,
} as const;

export const scaleLengths = [5, 7] as const;
export type ScaleLength = (typeof scaleLengths)[number];

/** One point of a scale: the number that is counted with, and the words that are read. */
export const scalePoint = z.strictObject({ value: z.int().min(-3).max(7), label: z.string() });
export type ScalePoint = z.infer<typeof scalePoint>;

/** A statement in both views: "I explain …" and "Explains …". */
export const item = z.strictObject({
  code: partCode,
  self: z.string(),
  observer: z.string(),
  /** The others are asked about their own experience and I about people in general: part of a gap is a difference of vantage point. */
  isOwnExperience: z.boolean(),
});
export type Item = z.infer<typeof item>;

export const dimension = z.strictObject({
  code: partCode,
  name: z.string(),
  definition: z.string(),
  items: z.array(item).min(1).max(questionnaireLimits.mostItems),
});
export type Dimension = z.infer<typeof dimension>;

/** An open question to others, and what I expect them to say to it. */
export const prompt = z.strictObject({ code: partCode, observer: z.string(), self: z.string() });
export type Prompt = z.infer<typeof prompt>;

const choices = z.array(z.string()).min(2).max(questionnaireLimits.mostOptions);

/** A question of a staff survey. A scale has words at its points, from the lowest to the highest; its answer is a place in them. */
export const surveyQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ code: partCode, kind: z.literal('single'), text: z.string(), options: choices }),
  z.strictObject({ code: partCode, kind: z.literal('multiple'), text: z.string(), options: choices }),
  z.strictObject({ code: partCode, kind: z.literal('scale'), text: z.string(), options: choices.max(10) }),
  z.strictObject({ code: partCode, kind: z.literal('text'), text: z.string() }),
]);
export type SurveyQuestion = z.infer<typeof surveyQuestion>;
export const surveyKinds = ['single', 'multiple', 'scale', 'text'] as const;

/**
 * What is asked in a round. A questionnaire about leadership has dimensions, prompts and perhaps a deck of words; a staff
 * survey has questions. Codes are unique in the whole of it (`codesOf`). It is kept with its round, word for word.
 */
export const questionnaire = z.strictObject({
  name: z.string(),
  /** The points of every statement in a dimension, from the lowest: 5 or 7. */
  scale: z.array(scalePoint),
  /** What is said instead of a point; counted as an answer of its own and in no figure. */
  notSeen: z.string(),
  dimensions: z.array(dimension).max(questionnaireLimits.mostDimensions),
  /** Asked apart and shown apart: never part of a dimension. */
  overall: z
    .strictObject({ code: partCode, self: z.string(), observer: z.string(), scale: z.array(scalePoint) })
    .nullable(),
  prompts: z.array(prompt).max(questionnaireLimits.mostPrompts),
  /** Words of which I pick `picks` for myself, and everybody as many for me; none: not asked. */
  deck: z.array(z.string()).max(questionnaireLimits.mostWords),
  picks: z.int().min(0).max(12),
  questions: z.array(surveyQuestion).max(questionnaireLimits.mostQuestions),
});
export type Questionnaire = z.infer<typeof questionnaire>;

/** Every code of it that can be answered, in the order of the form; the deck answers under `DECK`. */
export const DECK = 'DECK';
export function codesOf({ dimensions, overall, prompts, deck, questions }: Questionnaire): string[] {
  return [
    ...dimensions.flatMap(({ items }) => items.map(({ code }) => code)),
    ...(overall ? [overall.code] : []),
    ...(deck.length > 0 ? [DECK] : []),
    ...prompts.map(({ code }) => code),
    ...questions.map(({ code }) => code),
  ];
}

const text = seenLine(questionnaireLimits.longestText);
const wantedChoices = z.array(text).min(2).max(questionnaireLimits.mostOptions);

/** A questionnaire as the coach words it. Something is asked, and no code twice. */
export const wantedQuestionnaire = questionnaire
  .extend({
    name: seenLine(120),
    scale: z.array(scalePoint.extend({ label: seenLine(80) })).refine(({ length }) => length === 5 || length === 7),
    notSeen: seenLine(120),
    dimensions: z
      .array(
        dimension.extend({
          name: seenLine(120),
          definition: line(300),
          items: z
            .array(item.extend({ self: text, observer: text }))
            .min(1)
            .max(questionnaireLimits.mostItems),
        }),
      )
      .max(questionnaireLimits.mostDimensions),
    overall: questionnaire.shape.overall
      .unwrap()
      .extend({
        self: text,
        observer: text,
        scale: z
          .array(scalePoint.extend({ label: seenLine(80) }))
          .min(2)
          .max(10),
      })
      .nullable(),
    prompts: z.array(prompt.extend({ observer: text, self: line(questionnaireLimits.longestText) })).max(12),
    deck: z.array(seenLine(40)).max(questionnaireLimits.mostWords),
    questions: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ code: partCode, kind: z.literal('single'), text, options: wantedChoices }),
          z.strictObject({ code: partCode, kind: z.literal('multiple'), text, options: wantedChoices }),
          z.strictObject({ code: partCode, kind: z.literal('scale'), text, options: wantedChoices.max(10) }),
          z.strictObject({ code: partCode, kind: z.literal('text'), text }),
        ]),
      )
      .max(questionnaireLimits.mostQuestions),
  })
  .refine((one) => {
    const codes = [...one.dimensions.map(({ code }) => code), ...codesOf(one)];
    return codesOf(one).length > 0 && new Set(codes).size === codes.length;
  })
  .refine(({ deck, picks }) => (deck.length === 0 ? picks === 0 : picks >= 1 && picks <= deck.length));

/** Words of the invitation and of the thanks, as the coach sends them. */
export const invitationText = lines(4000);

import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { partCode } from './questionnaire.contract.ts';

/**
 * What somebody answered to one part, by the part's kind: the value of a scale's point (or the place of a survey question's
 * option, from 0) · the places of several options or of words in the deck, ascending · a text · null: "I have not had the
 * chance to see this". What was left out has no entry.
 */
export const answerValue = z.union([
  z.int().min(-3).max(60),
  z.array(z.int().min(0).max(60)).max(60),
  z.string(),
  z.null(),
]);
export type AnswerValue = z.infer<typeof answerValue>;

/** By the code of the part (`codesOf`). */
export const answers = z.record(partCode, answerValue);
export type Answers = z.infer<typeof answers>;

export { answerSizes, LARGEST_ANSWER, LARGEST_ANSWER_FILE, LONGEST_ANSWER_TEXT } from './answer.limits.ts';

/** One question as a form shows it; a form knows nothing of dimensions and surveys. */
export type FormQuestion =
  | { kind: 'scale'; code: string; text: string; points: { value: number; label: string }[]; notSeen: string | null }
  | { kind: 'single'; code: string; text: string; options: string[] }
  | { kind: 'multiple'; code: string; text: string; options: string[] }
  | { kind: 'deck'; code: string; text: string; options: string[]; picks: number }
  | { kind: 'text'; code: string; text: string };

export interface FormSection {
  title: string;
  text: string;
  questions: FormQuestion[];
}

/** What a form shows, whoever fills it in: `formOf` in `form.rules.ts` makes it of a questionnaire. */
export interface FormContent {
  /** Neutral: it stands in the title of a browser's window. */
  title: string;
  /** Paragraphs of the invitation, the sentence of the round's mode among them. */
  invitation: string[];
  sections: FormSection[];
}

/** What one file carries beside its content, so that its answer can be proven and is readable for this round alone. */
export interface FormTicket {
  v: 1;
  /** The round's id. */
  round: string;
  /** 128 bits, 32 lower-case hexadecimal digits. */
  invite: string;
  /** 256 bits, 64 lower-case hexadecimal digits: proves the answer. */
  secret: string;
  /** The round's age recipient, `age1…`. */
  recipient: string;
  /** SHA-256 over the canonical JSON of the sections, hexadecimal. */
  form: string;
  /** The last day on which it may be answered, by the clock of whoever answers. */
  expiresOn: string;
}

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/**
 * What is inside the encryption. `mac` is HMAC-SHA256 with the form's secret over the canonical JSON of all the other
 * members, hexadecimal; `answer` is drawn once for each opening of the form, so that the same answer saved twice is the same.
 */
export const answerEnvelope = z.strictObject({
  v: z.literal(1),
  round: z.string().max(64),
  invite: hex(32),
  form: hex(64),
  answer: hex(32),
  /** The day on which it was answered; no time. */
  day: localDate,
  answers: z.record(z.string().max(20), z.unknown()),
  mac: hex(64),
});
export type AnswerEnvelope = z.infer<typeof answerEnvelope>;

/** What became of a file or block that was brought in. Each has its sentence in `verdicts.messages.ts`. */
export const importVerdicts = [
  'accepted',
  'duplicate',
  'second',
  'forged',
  'other-round',
  'wrong-key',
  'expired',
  'withdrawn',
  'too-large',
  'damaged',
  'form-mismatch',
  'wrong-fields',
] as const;
export type ImportVerdict = (typeof importVerdicts)[number];

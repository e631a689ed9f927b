import { randomBytes } from 'node:crypto';
import { armor, Encrypter } from 'age-encryption';
import { hintOf, type RoundKey } from '../../../main/feedback/answer-opening.ts';
import { envelopeOf, sealAnswer } from '../../../renderer/answer-form/seal-answer.ts';
import type { AnswerEnvelope, Answers, FormQuestion } from '../../../shared/feedback/answer.contract.ts';
import { ROUND_STANZA } from '../../../shared/feedback/answer-file.rules.ts';
import { type MadeInvite, type MadeRound, ticketOf } from '../../support/made-round.ts';
import type { Random } from '../vault/seeded-random.ts';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const texts: readonly [string, ...string[]] = [
  'Thank you.',
  'She asked first,\nthen waited.',
  'Ærligt talt: “godt”.',
  '提問之後,等待。',
  '<b>&</b> {k} \\ "',
];

function answerTo(question: FormQuestion, random: Random): Answers[string] {
  const places = (count: number, among: number) =>
    [...new Set(Array.from({ length: count }, () => random.below(among)))].sort((a, b) => a - b);
  switch (question.kind) {
    case 'scale':
      return question.notSeen !== null && random.below(6) === 0
        ? null
        : (question.points[random.below(question.points.length)]?.value ?? null);
    case 'single':
      return random.below(question.options.length);
    case 'multiple':
      return places(1 + random.below(3), question.options.length);
    case 'deck':
      return places(1 + random.below(question.picks), question.options.length);
    case 'text':
      return random.pick(texts);
  }
}

/** Answers to most of a form, and to one part of it at least, so that there is something to say. */
export function someAnswers({ content }: MadeRound, random: Random): Answers {
  const questions = content.sections.flatMap((section) => section.questions);
  const chosen = questions.filter((_, index) => index === 0 || random.below(5) > 0);
  return Object.fromEntries(chosen.map((question) => [question.code, answerTo(question, random)]));
}

export interface Sealing {
  round: MadeRound;
  invite: MadeInvite;
  answers: Answers;
  day?: string;
  answer?: string;
}

export const day = '2026-11-20';

/** What the form's own page makes of answers. */
export async function sealed({ round, invite, answers, day: on = day, answer = hex(16) }: Sealing): Promise<string> {
  const text = await sealAnswer({ ticket: ticketOf(round, invite), answer, day: on }, answers);
  if (text === undefined) throw new Error('these answers are too long');
  return text;
}

export const envelope = ({ round, invite, answers, day: on = day, answer = hex(16) }: Sealing): AnswerEnvelope =>
  envelopeOf({ ticket: ticketOf(round, invite), answer, day: on }, answers);

/** Anything, encrypted for a round as its forms do it: what somebody can send who has a form and tools. */
export async function encrypted(
  { recipient }: Pick<RoundKey, 'recipient'>,
  bytes: Uint8Array | string,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({ wrapFileKey: () => [{ args: [ROUND_STANZA, hintOf(recipient)], body: new Uint8Array() }] });
  return armor.encode(await encrypter.encrypt(bytes));
}

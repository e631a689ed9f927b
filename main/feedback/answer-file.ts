import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import {
  type AnswerEnvelope,
  type Answers,
  answerEnvelope,
  type FormSection,
  type ImportVerdict,
  LARGEST_ANSWER,
  LARGEST_ANSWER_FILE,
} from '../../shared/feedback/answer.contract.ts';
import { markedText, provenText } from '../../shared/feedback/answer-file.rules.ts';
import { fitsForm } from '../../shared/feedback/form.rules.ts';
import { blockToBytes } from './answer-block.ts';
import { openAnswer, type RoundKey } from './answer-opening.ts';
import { formHash } from './form-hash.ts';

/** A form of the round, with what proves its answer. */
export interface KnownInvite {
  id: string;
  /** Null once the answers were deleted. */
  secret: string | null;
  withdrawnOn: LocalDate | null;
  /** Of the answer that was taken; null: none yet. */
  answerMark: string | null;
  asideMarks: readonly string[];
}

/** What an answer is held against. */
export interface Expected<Invite extends KnownInvite> {
  round: string;
  /** The keys of every round in the journal. */
  keys: readonly RoundKey[];
  invites: readonly Invite[];
  sections: readonly FormSection[];
  closesOn: LocalDate;
}

/** An answer that is genuine and fits, and whose it is: taken, kept already, or another one of the same form. */
export interface Genuine<Invite extends KnownInvite> {
  verdict: 'accepted' | 'duplicate' | 'second';
  invite: Invite;
  answers: Answers;
  day: LocalDate;
  /** Tells this answer from any other and leads to none. */
  mark: string;
}
export type ReadAnswer<Invite extends KnownInvite> =
  | Genuine<Invite>
  | { verdict: Exclude<ImportVerdict, Genuine<Invite>['verdict']> };

const proofOf = (secret: string, text: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest();

/** A value without anything inside it, or a list of such: no answer goes deeper, and hostile ones shall not be followed down. */
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isFlat = (value: unknown): boolean => (Array.isArray(value) ? value.every(isPlain) : isPlain(value));

/** Undefined: what was inside is not the answer of a form. */
function bytesToEnvelope(bytes: Uint8Array): AnswerEnvelope | undefined {
  if (bytes.length > LARGEST_ANSWER) return undefined;
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!answerEnvelope.safeParse(raw).success) return undefined;
    const envelope = raw as AnswerEnvelope; // as it was written, for the proof is taken over that
    return Object.values(envelope.answers).every(isFlat) ? envelope : undefined;
  } catch {
    return undefined;
  }
}

function isProven(envelope: AnswerEnvelope, secret: string): boolean {
  return timingSafeEqual(proofOf(secret, provenText(envelope)), Buffer.from(envelope.mac, 'hex'));
}

function compare<Invite extends KnownInvite>(invite: Invite, mark: string): Genuine<Invite>['verdict'] {
  if (invite.answerMark === mark || invite.asideMarks.includes(mark)) return 'duplicate';
  return invite.answerMark === null ? 'accepted' : 'second';
}

/** What the envelope says, once it is open: whose it is, whether it is genuine, in time and fits. */
function judge<Invite extends KnownInvite>(
  envelope: AnswerEnvelope,
  { round, invites, sections, closesOn }: Expected<Invite>,
): ReadAnswer<Invite> {
  if (envelope.round !== round) return { verdict: 'other-round' };
  const invite = invites.find(({ id }) => id === envelope.invite);
  if (!invite?.secret || !isProven(envelope, invite.secret)) return { verdict: 'forged' };
  if (envelope.form !== formHash(sections)) return { verdict: 'form-mismatch' };
  if (invite.withdrawnOn !== null) return { verdict: 'withdrawn' };
  if (envelope.day > closesOn) return { verdict: 'expired' };
  const answers = fitsForm(sections, envelope.answers);
  if (answers === null) return { verdict: 'wrong-fields' };
  const mark = proofOf(invite.secret, markedText(envelope)).toString('hex');
  return { verdict: compare(invite, mark), invite, answers, day: envelope.day, mark };
}

const closedVerdicts = { strange: 'wrong-key', other: 'other-round', damaged: 'damaged' } as const;

/**
 * What became of a file or a pasted text. It is looked at from the outside in, and what is too large is not looked at; nothing
 * is written. Nothing in the text makes it throw.
 */
export async function readAnswerFile<Invite extends KnownInvite>(
  text: string,
  expected: Expected<Invite>,
): Promise<ReadAnswer<Invite>> {
  if (Buffer.byteLength(text) > LARGEST_ANSWER_FILE) return { verdict: 'too-large' };
  const file = blockToBytes(text);
  if (!file) return { verdict: 'damaged' };
  const own = ({ id }: RoundKey) => id === expected.round;
  const ownFirst = [...expected.keys.filter(own), ...expected.keys.filter((key) => !own(key))];
  const opened = await openAnswer(file, ownFirst);
  if (opened.kind !== 'opened') return { verdict: closedVerdicts[opened.kind] };
  if (opened.round !== expected.round) return { verdict: 'other-round' };
  const envelope = bytesToEnvelope(opened.bytes);
  return envelope ? judge(envelope, expected) : { verdict: 'wrong-fields' };
}

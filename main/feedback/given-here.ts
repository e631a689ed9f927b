import { createHmac, randomBytes } from 'node:crypto';
import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { Answers } from '../../shared/feedback/answer.contract.ts';
import { markedText } from '../../shared/feedback/answer-file.rules.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import {
  answerId,
  type InviteId,
  isProtectedMode,
  type Round,
  type Way,
} from '../../shared/feedback/feedback.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { insertAnswer } from './answers.queries.ts';
import { type InviteSecret, insertInvite, listInviteSecrets, updateMarks } from './invites.queries.ts';
import { newInvite } from './keys.ts';

/** Where a helper collects, it is their Cairn that takes answers in: throws `invalid-input`. */
export function requireCollecting({ mode, role }: Pick<Round, 'mode' | 'role'>): void {
  if (mode === 'helper' && role === 'own') throw new AppError('invalid-input');
}

/** Whose form an answer is that is given at this computer. */
export interface WantedForm {
  /** Named in an open conversation, and null in the protected modes: which form was answered is told to nobody. */
  inviteId: InviteId | null;
  group: Group;
}

const isFree = ({ answerMark, withdrawnOn, madeOn }: InviteSecret) =>
  answerMark === null && withdrawnOn === null && madeOn === null;

/**
 * The form that is named, or the next one of the group that nobody has; undefined: one has to be made. Throws `asked-answered`
 * where its answer is there, and `invalid-input` where it was withdrawn, or named against the round's mode.
 */
export async function findFormFor(db: Db, round: Round, wanted: WantedForm): Promise<InviteSecret | undefined> {
  if (isProtectedMode(round.mode) !== (wanted.inviteId === null)) throw new AppError('invalid-input');
  const forms = await listInviteSecrets(db, round.id);
  if (wanted.inviteId === null) return forms.find((form) => form.group === wanted.group && isFree(form));
  const named = forms.find(({ id }) => id === wanted.inviteId);
  if (!named || named.withdrawnOn !== null) throw new AppError('invalid-input');
  if (named.answerMark !== null) throw new AppError('asked-answered');
  return named;
}

async function takeForm(trx: Db, round: Round, wanted: WantedForm): Promise<Omit<InviteSecret, 'number'>> {
  const found = await findFormFor(trx, round, wanted);
  if (found) return found;
  const made = { ...newInvite(), group: wanted.group, askedId: null };
  await insertInvite(trx, round.id, made);
  return { ...made, withdrawnOn: null, madeOn: null, answerMark: null, asideMarks: [] };
}

/** The mark of an answer that came without a file: no file is the same, so one that comes later for its form is a second answer. */
function newMark(secret: string, answers: Answers): string {
  const text = markedText({ answer: randomBytes(16).toString('hex'), answers });
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex');
}

export interface Given extends WantedForm {
  way: Exclude<Way, 'form' | 'words'>;
  /** The day on which it was given; left out: today. */
  day?: LocalDate;
  /** As `fitsForm` gave them back. */
  answers: Answers;
}

/** Keeps an answer that was given at this computer. In the protected modes nothing ties it to its form, to a day or to a name. */
export async function keepGiven(trx: Db, round: Round, given: Given, { now, newId }: Pick<Context, 'now' | 'newId'>) {
  const form = await takeForm(trx, round, given);
  if (form.secret === null) throw new AppError('round-closed');
  const isProtected = isProtectedMode(round.mode);
  await insertAnswer(trx, round.id, {
    id: answerId.parse(newId()),
    group: form.group,
    way: given.way,
    inviteId: isProtected ? null : form.id,
    askedId: isProtected ? null : form.askedId,
    day: isProtected ? null : (given.day ?? instantToLocalDate(now())),
    role: '',
    answers: given.answers,
    words: '',
    mayQuote: false,
    quoteScope: '',
    isAside: false,
    edition: null,
  });
  await updateMarks(trx, { ...form, answerMark: newMark(form.secret, given.answers) });
}

import { AppError } from '../../shared/errors.ts';
import type { Answers } from '../../shared/feedback/answer.contract.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import {
  type AnswerId,
  type AskedId,
  answerId,
  askedId,
  type InviteId,
  inviteId,
  type NamedAnswer,
  type RoundId,
} from '../../shared/feedback/feedback.contract.ts';
import type { Db } from '../db/schema.ts';
import type { FeedbackAnswerTable } from './feedback.table.ts';

/** An answer as it is kept. In the protected modes `inviteId`, `askedId` and `day` are null: nothing leads to a person. */
export interface StoredAnswer extends Omit<NamedAnswer, 'day'> {
  inviteId: InviteId | null;
  day: string | null;
  /** The first edition that it was counted in; null: none yet. */
  edition: number | null;
}

const rowToAnswer = (row: FeedbackAnswerTable): StoredAnswer => ({
  id: answerId.parse(row.id),
  askedId: row.asked_id === null ? null : askedId.parse(row.asked_id),
  inviteId: row.invite_id === null ? null : inviteId.parse(row.invite_id),
  group: row.group_name as Group,
  way: row.way as NamedAnswer['way'],
  role: row.role,
  day: row.answered_on,
  answers: JSON.parse(row.answers_json) as Answers,
  words: row.words,
  mayQuote: row.may_quote === 1,
  quoteScope: row.quote_scope,
  isAside: row.is_aside === 1,
  edition: row.edition,
});

const answerToRow = (answer: StoredAnswer): Omit<FeedbackAnswerTable, 'round_id'> => ({
  id: answer.id,
  group_name: answer.group,
  way: answer.way,
  invite_id: answer.inviteId,
  asked_id: answer.askedId,
  answered_on: answer.day,
  role: answer.role,
  answers_json: JSON.stringify(answer.answers),
  words: answer.words,
  may_quote: Number(answer.mayQuote),
  quote_scope: answer.quoteScope,
  is_aside: Number(answer.isAside),
  edition: answer.edition,
});

/** Those kept aside too; in the order of their random ids. */
export async function listAnswers(db: Db, round: RoundId): Promise<StoredAnswer[]> {
  const rows = await db.selectFrom('feedback_answer').selectAll().where('round_id', '=', round).orderBy('id').execute();
  return rows.map(rowToAnswer);
}

/** Throws `answer-missing`. */
export async function getAnswer(db: Db, round: RoundId, id: AnswerId): Promise<StoredAnswer> {
  const row = await db
    .selectFrom('feedback_answer')
    .selectAll()
    .where('round_id', '=', round)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('answer-missing');
  return rowToAnswer(row);
}

/** Whether somebody's answer is there. */
export async function isAnsweredBy(db: Db, id: AskedId): Promise<boolean> {
  const row = await db.selectFrom('feedback_answer').select('id').where('asked_id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function insertAnswer(db: Db, round: RoundId, answer: StoredAnswer): Promise<void> {
  await db
    .insertInto('feedback_answer')
    .values({ round_id: round, ...answerToRow(answer) })
    .execute();
}

export async function updateAnswer(db: Db, answer: StoredAnswer): Promise<void> {
  await db.updateTable('feedback_answer').set(answerToRow(answer)).where('id', '=', answer.id).execute();
}

/** Of an open conversation alone: elsewhere no answer is anybody's. */
export async function updateGroupOf(db: Db, id: AskedId, group: Group): Promise<void> {
  await db.updateTable('feedback_answer').set({ group_name: group }).where('asked_id', '=', id).execute();
}

/** What is counted now is remembered as counted first in this edition. */
export async function updateEdition(db: Db, round: RoundId, edition: number): Promise<void> {
  await db
    .updateTable('feedback_answer')
    .set({ edition })
    .where('round_id', '=', round)
    .where('is_aside', '=', 0)
    .where('edition', 'is', null)
    .execute();
}

export async function deleteAnswer(db: Db, id: AnswerId): Promise<void> {
  await db.deleteFrom('feedback_answer').where('id', '=', id).execute();
}

export async function deleteAnswersOf(db: Db, round: RoundId): Promise<void> {
  await db.deleteFrom('feedback_answer').where('round_id', '=', round).execute();
}

import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import {
  type AskedId,
  askedId,
  type Invite,
  type InviteId,
  inviteId,
  isProtectedMode,
  type Mode,
  type RoundId,
} from '../../shared/feedback/feedback.contract.ts';
import type { Db } from '../db/schema.ts';
import type { FeedbackInviteTable } from './feedback.table.ts';

/** A form with what proves its answer. It stays in the main process. */
export interface InviteSecret {
  id: InviteId;
  number: number;
  group: Group;
  askedId: AskedId | null;
  /** 64 hexadecimal digits; null once the answers were deleted. */
  secret: string | null;
  withdrawnOn: LocalDate | null;
  madeOn: LocalDate | null;
  /** Of the answer that was taken, and of those kept aside: they tell the same answer from another and lead to none. */
  answerMark: string | null;
  asideMarks: string[];
}

const rowToSecret = (row: FeedbackInviteTable): InviteSecret => ({
  id: inviteId.parse(row.id),
  number: row.number,
  group: row.group_name as Group,
  askedId: row.asked_id === null ? null : askedId.parse(row.asked_id),
  secret: row.secret,
  withdrawnOn: row.withdrawn_on,
  madeOn: row.made_on,
  answerMark: row.answer_mark,
  asideMarks: JSON.parse(row.aside_json) as string[],
});

/** By their numbers, withdrawn ones too. */
export async function listInviteSecrets(db: Db, round: RoundId): Promise<InviteSecret[]> {
  const rows = await db
    .selectFrom('feedback_invite')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('number')
    .execute();
  return rows.map(rowToSecret);
}

function stateOf({ answerMark, withdrawnOn }: InviteSecret): Invite['state'] {
  if (answerMark !== null) return 'answered';
  return withdrawnOn === null ? 'open' : 'withdrawn';
}

/** As the window may see them: in the protected modes not whether one was answered, only whether it was withdrawn. */
export async function listInvites(db: Db, { id, mode }: { id: RoundId; mode: Mode }): Promise<Invite[]> {
  const isProtected = isProtectedMode(mode);
  return (await listInviteSecrets(db, id))
    .filter(({ withdrawnOn }) => !isProtected || withdrawnOn === null)
    .map((one) => ({
      id: one.id,
      number: one.number,
      group: one.group,
      askedId: one.askedId,
      state: isProtected ? null : stateOf(one),
      madeOn: one.madeOn,
    }));
}

/** A form with the next number of its round. */
export async function insertInvite(
  db: Db,
  round: RoundId,
  { id, group, askedId: of, secret }: Pick<InviteSecret, 'id' | 'group' | 'askedId'> & { secret: string },
): Promise<void> {
  const last = await db
    .selectFrom('feedback_invite')
    .where('round_id', '=', round)
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .executeTakeFirst();
  await db
    .insertInto('feedback_invite')
    .values({
      id,
      round_id: round,
      number: (last?.number ?? 0) + 1,
      group_name: group,
      asked_id: of,
      secret,
      withdrawn_on: null,
      made_on: null,
      answer_mark: null,
      aside_json: '[]',
    })
    .execute();
}

export async function updateInviteGroup(db: Db, id: InviteId, group: Group): Promise<void> {
  await db.updateTable('feedback_invite').set({ group_name: group }).where('id', '=', id).execute();
}

export async function updateMade(db: Db, ids: readonly InviteId[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('feedback_invite').set({ made_on: on }).where('id', 'in', ids).execute();
}

export async function updateWithdrawn(db: Db, id: InviteId, on: LocalDate): Promise<void> {
  await db.updateTable('feedback_invite').set({ withdrawn_on: on }).where('id', '=', id).execute();
}

export async function updateMarks(
  db: Db,
  { id, answerMark, asideMarks }: Pick<InviteSecret, 'id' | 'answerMark' | 'asideMarks'>,
): Promise<void> {
  await db
    .updateTable('feedback_invite')
    .set({ answer_mark: answerMark, aside_json: JSON.stringify(asideMarks) })
    .where('id', '=', id)
    .execute();
}

/** Forms that were never made into a file and have no answer. */
export async function deleteInvites(db: Db, ids: readonly InviteId[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('feedback_invite').where('id', 'in', ids).execute();
}

/** What proved the answers of a round goes, and with it every tie between a form and an answer. */
export async function forgetSecrets(db: Db, round: RoundId): Promise<void> {
  await db
    .updateTable('feedback_invite')
    .set({ secret: null, answer_mark: null, aside_json: '[]' })
    .where('round_id', '=', round)
    .execute();
}

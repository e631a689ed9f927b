import { AppError } from '../../shared/errors.ts';
import type { Group } from '../../shared/feedback/disclosed.contract.ts';
import { type Asked, type AskedId, askedId, type RoundId } from '../../shared/feedback/feedback.contract.ts';
import { personId } from '../../shared/people/people.contract.ts';
import { stepId } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';
import type { FeedbackAskedTable } from './feedback.table.ts';

/** A person of the journal is called by the code of today; when they are removed, by the one that was written. */
function rowToAsked(row: FeedbackAskedTable & { code: string | null }): Asked {
  return {
    id: askedId.parse(row.id),
    personId: row.person_id === null ? null : personId.parse(row.person_id),
    name: row.code ?? row.name,
    group: row.group_name as Group,
    thankedOn: row.thanked_on,
    thanks: row.thanks,
    giveBack: row.give_back,
    gaveBackOn: row.gave_back_on,
    followUpStepId: row.follow_up_step_id === null ? null : stepId.parse(row.follow_up_step_id),
  };
}

/** In the order of their groups and then of their names. */
export async function listAsked(db: Db, round: RoundId): Promise<Asked[]> {
  const rows = await db
    .selectFrom('feedback_asked')
    .leftJoin('person', 'person.id', 'feedback_asked.person_id')
    .selectAll('feedback_asked')
    .select('person.code')
    .where('round_id', '=', round)
    .execute();
  return rows.map(rowToAsked).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Throws `asked-missing`. */
export async function getAsked(db: Db, round: RoundId, id: AskedId): Promise<Asked> {
  const found = (await listAsked(db, round)).find((one) => one.id === id);
  if (!found) throw new AppError('asked-missing');
  return found;
}

const columns = (one: Asked): Omit<FeedbackAskedTable, 'id' | 'round_id'> => ({
  person_id: one.personId,
  name: one.name,
  group_name: one.group,
  thanked_on: one.thankedOn,
  thanks: one.thanks,
  give_back: one.giveBack,
  gave_back_on: one.gaveBackOn,
  follow_up_step_id: one.followUpStepId,
});

export async function insertAsked(db: Db, round: RoundId, one: Asked): Promise<void> {
  await db
    .insertInto('feedback_asked')
    .values({ id: one.id, round_id: round, ...columns(one) })
    .execute();
}

export async function updateAsked(db: Db, one: Asked): Promise<void> {
  await db.updateTable('feedback_asked').set(columns(one)).where('id', '=', one.id).execute();
}

/** With the form that was theirs. */
export async function deleteAsked(db: Db, id: AskedId): Promise<void> {
  await db.deleteFrom('feedback_asked').where('id', '=', id).execute();
}

import { AppError } from '../../shared/errors.ts';
import { type FrameworkId, frameworkId, itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import {
  type Answer,
  type Assessment,
  type AssessmentId,
  assessmentId,
  type Reflection,
} from '../../shared/mastery/mastery.contract.ts';
import type { Db } from '../db/schema.ts';
import type { AnswerTable, AssessmentTable } from './mastery.table.ts';

const toInstant = (milliseconds: number) => new Date(milliseconds).toISOString();

function rowToAnswer(row: AnswerTable): Answer {
  return {
    itemId: itemId.parse(row.item_id),
    stage: row.stage,
    isNotMyRole: row.is_not_my_role === 1,
    certainty: row.certainty as Answer['certainty'],
    note: row.note,
    isRecalibrated: row.is_recalibrated === 1,
  };
}

/** With the page that looks back on each, where it is in sight. */
const assessments = (db: Db) =>
  db
    .selectFrom('assessment')
    .leftJoin('entry', (join) => join.onRef('entry.id', '=', 'assessment.entry_id').on('entry.deleted_at', 'is', null))
    .selectAll('assessment')
    .select('entry.id as page_id');

function rowToAssessment(row: AssessmentTable & { page_id: string | null }, answers: Answer[]): Assessment {
  return {
    id: assessmentId.parse(row.id),
    frameworkId: frameworkId.parse(row.framework_id),
    frameworkVersion: row.framework_version,
    form: row.form as Assessment['form'],
    occasion: row.occasion as Assessment['occasion'],
    takenOn: row.taken_on,
    beganAt: toInstant(row.began_at),
    finishedAt: row.finished_at === null ? null : toInstant(row.finished_at),
    entryId: row.page_id === null ? null : entryId.parse(row.page_id),
    answers,
    reflection: {
      recognise: row.recognise,
      focus: JSON.parse(row.focus_json) as Reflection['focus'],
      further: row.further,
      proof: row.proof,
    },
  };
}

const reflectionColumns = ({ recognise, focus, further, proof }: Reflection) => ({
  recognise,
  focus_json: JSON.stringify(focus),
  further,
  proof,
});

export interface AssessmentFilter {
  frameworkId: FrameworkId | null;
}

/** The newest day first; on the same day the one begun last. */
export async function listAssessments(db: Db, filter: AssessmentFilter): Promise<Assessment[]> {
  let query = assessments(db);
  let answerQuery = db.selectFrom('answer').selectAll('answer');
  if (filter.frameworkId !== null) {
    query = query.where('framework_id', '=', filter.frameworkId);
    answerQuery = answerQuery
      .innerJoin('assessment', 'assessment.id', 'answer.assessment_id')
      .where('assessment.framework_id', '=', filter.frameworkId);
  }
  const rows = await query.orderBy('taken_on', 'desc').orderBy('began_at', 'desc').orderBy('assessment.id').execute();
  const answers = new Map<string, Answer[]>(rows.map(({ id }) => [id, []]));
  for (const row of await answerQuery.execute()) answers.get(row.assessment_id)?.push(rowToAnswer(row));
  return rows.map((row) => rowToAssessment(row, answers.get(row.id) ?? []));
}

export async function findAssessment(db: Db, id: AssessmentId): Promise<Assessment | undefined> {
  const row = await assessments(db).where('assessment.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const answers = await db.selectFrom('answer').selectAll().where('assessment_id', '=', id).execute();
  return rowToAssessment(row, answers.map(rowToAnswer));
}

/** Throws `assessment-missing`. */
export async function getAssessment(db: Db, id: AssessmentId): Promise<Assessment> {
  const found = await findAssessment(db, id);
  if (!found) throw new AppError('assessment-missing');
  return found;
}

export async function insertAssessment(db: Db, assessment: Assessment): Promise<void> {
  await db
    .insertInto('assessment')
    .values({
      id: assessment.id,
      framework_id: assessment.frameworkId,
      framework_version: assessment.frameworkVersion,
      form: assessment.form,
      occasion: assessment.occasion,
      taken_on: assessment.takenOn,
      began_at: Date.parse(assessment.beganAt),
      finished_at: assessment.finishedAt === null ? null : Date.parse(assessment.finishedAt),
      entry_id: assessment.entryId,
      ...reflectionColumns(assessment.reflection),
    })
    .execute();
  for (const answer of assessment.answers) await insertAnswer(db, assessment.id, answer);
}

/** Writes an answer over the one that was given before. */
export async function insertAnswer(db: Db, id: AssessmentId, answer: Answer): Promise<void> {
  const columns = {
    stage: answer.stage,
    is_not_my_role: Number(answer.isNotMyRole),
    certainty: answer.certainty,
    note: answer.note,
    is_recalibrated: Number(answer.isRecalibrated),
  };
  await db
    .insertInto('answer')
    .values({ assessment_id: id, item_id: answer.itemId, ...columns })
    .onConflict((conflict) => conflict.columns(['assessment_id', 'item_id']).doUpdateSet(columns))
    .execute();
}

export async function updateOccasion(
  db: Db,
  { id, occasion, takenOn }: Pick<Assessment, 'id' | 'occasion' | 'takenOn'>,
): Promise<void> {
  await db.updateTable('assessment').set({ occasion, taken_on: takenOn }).where('id', '=', id).execute();
}

export async function updateFinished(db: Db, id: AssessmentId, finishedAt: Date): Promise<void> {
  await db.updateTable('assessment').set({ finished_at: finishedAt.getTime() }).where('id', '=', id).execute();
}

export async function updateReflection(db: Db, id: AssessmentId, reflection: Reflection): Promise<void> {
  await db.updateTable('assessment').set(reflectionColumns(reflection)).where('id', '=', id).execute();
}

export async function updateReflectionPage(db: Db, id: AssessmentId, page: EntryId | null): Promise<void> {
  await db.updateTable('assessment').set({ entry_id: page }).where('id', '=', id).execute();
}

export async function deleteAssessment(db: Db, id: AssessmentId): Promise<void> {
  await db.deleteFrom('assessment').where('id', '=', id).execute();
}

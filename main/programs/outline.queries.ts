import type { LocalDate } from '../../shared/calendar/local-date.ts';
import {
  type Phase,
  type ProgramId,
  type ProgramOutline,
  phaseId,
  type Requirement,
  type RequirementId,
  requirementId,
  type Task,
  type TaskId,
  taskId,
} from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import { getProgram } from './programs.queries.ts';
import type { ProgramPhaseTable, ProgramRequirementTable, ProgramTaskTable } from './programs.table.ts';

const rowToRequirement = (row: ProgramRequirementTable): Requirement => ({
  id: requirementId.parse(row.id),
  text: row.text,
  kind: row.kind as Requirement['kind'],
  count: row.count,
  templateId: row.template_id,
  leastWords: row.least_words,
  mostWords: row.most_words,
  handedInOn: row.handed_in_on,
});

const rowToTask = (row: ProgramTaskTable, requirements: Requirement[]): Task => ({
  id: taskId.parse(row.id),
  title: row.title,
  text: row.text,
  dueOn: row.due_on,
  place: row.place as Task['place'],
  doneOn: row.done_on,
  requirements,
});

const rowToPhase = (row: ProgramPhaseTable, tasks: Task[]): Phase => ({
  id: phaseId.parse(row.id),
  title: row.title,
  topic: row.topic,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  tasks,
});

const phasesIn = (db: Db, id: ProgramId) =>
  db.selectFrom('program_phase').selectAll().where('program_id', '=', id).orderBy('position');
const tasksIn = (db: Db, id: ProgramId) =>
  db
    .selectFrom('program_task')
    .selectAll()
    .where('phase_id', 'in', phasesIn(db, id).clearSelect().clearOrderBy().select('id'))
    .orderBy('position');
const requirementsIn = (db: Db, id: ProgramId) =>
  db
    .selectFrom('program_requirement')
    .selectAll()
    .where('task_id', 'in', tasksIn(db, id).clearSelect().clearOrderBy().select('id'))
    .orderBy('position');

/** What rows become, by what they are a part of. */
function groupsOf<Row, Part>(rows: readonly Row[], keyOf: (row: Row) => string, toPart: (row: Row) => Part) {
  const groups = new Map<string, Part[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), toPart(row)]);
  return groups;
}

/** The phases of a program with all that they ask, in its order. */
export async function listPhases(db: Db, id: ProgramId): Promise<Phase[]> {
  const phases = await phasesIn(db, id).execute();
  const asked = groupsOf(await requirementsIn(db, id).execute(), (row) => row.task_id, rowToRequirement);
  const toTask = (row: ProgramTaskTable) => rowToTask(row, asked.get(row.id) ?? []);
  const tasks = groupsOf(await tasksIn(db, id).execute(), (row) => row.phase_id, toTask);
  return phases.map((phase) => rowToPhase(phase, tasks.get(phase.id) ?? []));
}

/** Throws `program-missing`. */
export async function getOutline(db: Db, id: ProgramId): Promise<ProgramOutline> {
  return { ...(await getProgram(db, id)), phases: await listPhases(db, id) };
}

async function upsertPhase(trx: Db, program: ProgramId, phase: Phase, position: number): Promise<void> {
  const columns = { position, title: phase.title, topic: phase.topic, starts_on: phase.startsOn, due_on: phase.dueOn };
  await trx
    .insertInto('program_phase')
    .values({ id: phase.id, program_id: program, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

async function upsertTask(trx: Db, phase: string, task: Task, position: number): Promise<void> {
  const said = { title: task.title, text: task.text, due_on: task.dueOn, place: task.place, done_on: task.doneOn };
  const columns = { phase_id: phase, position, ...said };
  await trx
    .insertInto('program_task')
    .values({ id: task.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

async function upsertRequirement(trx: Db, task: string, asked: Requirement, position: number): Promise<void> {
  const { id, text, kind, count, templateId, leastWords, mostWords, handedInOn } = asked;
  const wording = { text, kind, count, template_id: templateId, least_words: leastWords, most_words: mostWords };
  const columns = { task_id: task, position, ...wording, handed_in_on: handedInOn };
  await trx
    .insertInto('program_requirement')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/**
 * The parts of a program as they are to be from now on. What is there already stays the same row, also under another phase or
 * task, so that what was shown for it stays; what is not among them goes.
 */
export async function writePhases(trx: Db, id: ProgramId, phases: readonly Phase[]): Promise<void> {
  for (const [place, phase] of phases.entries()) {
    await upsertPhase(trx, id, phase, place);
    for (const [row, task] of phase.tasks.entries()) {
      await upsertTask(trx, phase.id, task, row);
      for (const [at, asked] of task.requirements.entries()) await upsertRequirement(trx, task.id, asked, at);
    }
  }
  await deleteOthers(trx, id, phases);
}

/** The innermost first: a part that was moved elsewhere has its new place by now, and is not taken along by what goes. */
async function deleteOthers(trx: Db, id: ProgramId, phases: readonly Phase[]): Promise<void> {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const stay = new Set<string>(
    [...phases, ...tasks, ...tasks.flatMap((task) => task.requirements)].map((one) => one.id),
  );
  const goes = (row: { id: string }) => !stay.has(row.id);
  const asked = (await requirementsIn(trx, id).execute()).filter(goes);
  for (const row of asked) await trx.deleteFrom('program_requirement').where('id', '=', row.id).execute();
  const done = (await tasksIn(trx, id).execute()).filter(goes);
  for (const row of done) await trx.deleteFrom('program_task').where('id', '=', row.id).execute();
  const past = (await phasesIn(trx, id).execute()).filter(goes);
  for (const row of past) await trx.deleteFrom('program_phase').where('id', '=', row.id).execute();
}

/** Whether there is a task of that id. */
export async function updateTaskDone(trx: Db, id: TaskId, doneOn: LocalDate | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('program_task')
    .set({ done_on: doneOn })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether there is a requirement of that id. */
export async function updateHandedIn(trx: Db, id: RequirementId, on: LocalDate | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('program_requirement')
    .set({ handed_in_on: on })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { OfferedTarget, ThingSource } from '../../shared/evidence/evidence.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { programId, requirementId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';

export interface FileOnPage {
  entryId: EntryId;
  attachmentId: string;
  name: string;
  pageTitle: string;
  happenedOn: LocalDate;
}

/** Every file that a page outside the trash shows, once, on its newest page; the newest page first. */
export async function listFilesOnPages(db: Db): Promise<FileOnPage[]> {
  const rows = await db
    .selectFrom('entry_facet')
    .innerJoin('entry', 'entry.id', 'entry_facet.entry_id')
    .innerJoin('attached_file', (join) =>
      join.on(({ eb, fn, ref, lit }) =>
        eb('attached_file.id', '=', fn<string>('substr', [ref('facet'), lit(facets.file('').length + 1)])),
      ),
    )
    .select(['attached_file.id', 'attached_file.name', 'entry.id as page', 'entry.entry_date'])
    .select(['entry.title', 'entry.preview'])
    .where('facet', '>', facets.file(''))
    .where('facet', '<', 'file;') // the character after the colon
    .where('entry.deleted_at', 'is', null)
    .orderBy('entry.entry_date', 'desc')
    .orderBy('entry.created_at', 'desc')
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!newest.has(row.id)) newest.set(row.id, row);
  return [...newest.values()].map((row) => ({
    entryId: entryId.parse(row.page),
    attachmentId: row.id,
    name: row.name,
    pageTitle: row.title.trim() ? row.title : row.preview,
    happenedOn: row.entry_date,
  }));
}

/** Every requirement, in its program's order; one that was handed in is not open. */
async function listRequirements(db: Db): Promise<OfferedTarget[]> {
  const rows = await db
    .selectFrom('program_requirement as asked')
    .innerJoin('program_task as task', 'task.id', 'asked.task_id')
    .innerJoin('program_phase as phase', 'phase.id', 'task.phase_id')
    .innerJoin('program', 'program.id', 'phase.program_id')
    .select(['asked.id', 'asked.text', 'asked.handed_in_on', 'phase.title as phase', 'program.id as program'])
    .where('program.is_archived', '=', 0)
    .orderBy('program.created_at', 'desc')
    .orderBy('phase.position')
    .orderBy('task.position')
    .orderBy('asked.position')
    .execute();
  return rows.map((row) => ({
    target: { kind: 'requirement' as const, requirementId: requirementId.parse(row.id) },
    title: row.text,
    askedIn: { programId: programId.parse(row.program), phase: row.phase },
    isOpen: row.handed_in_on === null,
  }));
}

/** Every goal, plan and requirement that something can be shown for, what is open first, goals and plans with the newest first. */
export async function listTargets(db: Db): Promise<OfferedTarget[]> {
  const goals = await db.selectFrom('goal').select(['id', 'title', 'state', 'created_at']).execute();
  const plans = await db.selectFrom('plan').select(['id', 'priority as title', 'state', 'created_at']).execute();
  const byAge = (one: { created_at: number }, other: { created_at: number }) => other.created_at - one.created_at;
  const offered: OfferedTarget[] = [
    ...goals.toSorted(byAge).map(({ id, title, state }) => ({
      target: { kind: 'goal' as const, goalId: goalId.parse(id) },
      title,
      askedIn: null,
      isOpen: state === 'idea' || state === 'active',
    })),
    ...plans.toSorted(byAge).map(({ id, title, state }) => ({
      target: { kind: 'plan' as const, planId: planId.parse(id) },
      title,
      askedIn: null,
      isOpen: state === 'active',
    })),
    ...(await listRequirements(db)),
  ];
  return offered.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen));
}

/** Whether a row of that id is in one of the tables that evidence refers to. */
async function hasRow(
  db: Db,
  table: 'goal' | 'plan' | 'program_requirement' | 'artefact' | 'assessment' | 'feedback_round',
  id: string,
): Promise<boolean> {
  return (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Whether a goal, a plan or a requirement is in the journal. */
export function isThere(db: Db, target: OfferedTarget['target']): Promise<boolean> {
  if (target.kind === 'goal') return hasRow(db, 'goal', target.goalId);
  if (target.kind === 'plan') return hasRow(db, 'plan', target.planId);
  return hasRow(db, 'program_requirement', target.requirementId);
}

/** Whether an artefact, a self-assessment, a round or a goal is in the journal. */
export function isThingThere(db: Db, source: ThingSource): Promise<boolean> {
  if (source.kind === 'artefact') return hasRow(db, 'artefact', source.artefactId);
  if (source.kind === 'assessment') return hasRow(db, 'assessment', source.assessmentId);
  if (source.kind === 'round') return hasRow(db, 'feedback_round', source.roundId);
  return hasRow(db, 'goal', source.goalId);
}

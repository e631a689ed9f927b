import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { type PhaseId, type ProgramId, phaseId, programId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';

/** What decides about the phase of a page. */
export interface PageInProgram {
  entryId: EntryId;
  title: string;
  entryDate: LocalDate;
  templateId: string | null;
  programId: ProgramId | null;
  /** Undefined: nothing was chosen, and it goes by its day. */
  chosen: PhaseId | null | undefined;
}

const pages = (db: Db) =>
  db
    .selectFrom('entry')
    .leftJoin('entry_phase as chosen', 'chosen.entry_id', 'entry.id')
    .leftJoin('program_phase as phase', 'phase.id', 'chosen.phase_id')
    .select(['entry.id', 'entry.title', 'entry.preview', 'entry.entry_date', 'entry.template_id', 'entry.program_id'])
    .select(['chosen.entry_id as is_chosen', 'chosen.phase_id', 'phase.program_id as phase_program']);

type PageRow = Awaited<ReturnType<ReturnType<typeof pages>['execute']>>[number];

/** A phase that was chosen counts for as long as the page is of that program. */
function chosenIn(row: PageRow): PageInProgram['chosen'] {
  if (row.is_chosen === null) return undefined;
  if (row.phase_id === null) return null;
  return row.phase_program === row.program_id ? phaseId.parse(row.phase_id) : undefined;
}

const rowToPage = (row: PageRow): PageInProgram => ({
  entryId: entryId.parse(row.id),
  title: row.title.trim() ? row.title : row.preview,
  entryDate: row.entry_date,
  templateId: row.template_id,
  programId: row.program_id === null ? null : programId.parse(row.program_id),
  chosen: chosenIn(row),
});

export async function findPage(db: Db, id: EntryId): Promise<PageInProgram | undefined> {
  const row = await pages(db).where('entry.id', '=', id).executeTakeFirst();
  return row && rowToPage(row);
}

/** The pages of a program that are not in the trash, the oldest first. */
export async function listPagesOf(db: Db, id: ProgramId): Promise<PageInProgram[]> {
  const rows = await pages(db)
    .where('entry.program_id', '=', id)
    .where('entry.deleted_at', 'is', null)
    .orderBy('entry.entry_date')
    .orderBy('entry.created_at')
    .execute();
  return rows.map(rowToPage);
}

/** The program that a phase is part of; undefined: there is no such phase. */
export async function findProgramOf(db: Db, id: PhaseId): Promise<ProgramId | undefined> {
  const row = await db.selectFrom('program_phase').select('program_id').where('id', '=', id).executeTakeFirst();
  return row && programId.parse(row.program_id);
}

export async function upsertChoice(trx: Db, id: EntryId, phase: PhaseId | null): Promise<void> {
  await trx
    .insertInto('entry_phase')
    .values({ entry_id: id, phase_id: phase })
    .onConflict((conflict) => conflict.column('entry_id').doUpdateSet({ phase_id: phase }))
    .execute();
}

/** From now on the page goes by its day. */
export async function deleteChoice(trx: Db, id: EntryId): Promise<void> {
  await trx.deleteFrom('entry_phase').where('entry_id', '=', id).execute();
}

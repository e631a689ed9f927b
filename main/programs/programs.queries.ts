import { type Program, type ProgramId, programId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';

/** In the order in which they were made. */
export async function listPrograms(db: Db): Promise<Program[]> {
  const rows = await db.selectFrom('program').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: programId.parse(row.id),
    name: row.name,
    cohort: row.cohort,
    about: row.about,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    isArchived: row.is_archived === 1,
  }));
}

export async function insertProgram(db: Db, { id, name }: Pick<Program, 'id' | 'name'>, now: Date): Promise<void> {
  await db.insertInto('program').values({ id, name, created_at: now.getTime() }).execute();
}

export async function deleteProgram(db: Db, id: ProgramId): Promise<void> {
  await db.deleteFrom('program').where('id', '=', id).execute();
}

/** Whether there was a program of that id. */
export async function updateProgramName(db: Db, id: ProgramId, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('program').set({ name }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

import { AppError } from '../../shared/errors.ts';
import { type Program, type ProgramId, programId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import type { ProgramTable } from './programs.table.ts';

const rowToProgram = (row: Pick<ProgramTable, 'id' | 'name' | 'starts_on' | 'ends_on'> & StoredFacts): Program => ({
  id: programId.parse(row.id),
  name: row.name,
  cohort: row.cohort,
  about: row.about,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  isArchived: row.is_archived === 1,
});

interface StoredFacts {
  cohort: string;
  about: string;
  is_archived: number;
}

/** In the order in which they were made. */
export async function listPrograms(db: Db): Promise<Program[]> {
  const rows = await db.selectFrom('program').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map(rowToProgram);
}

/** Throws `program-missing`. */
export async function getProgram(db: Db, id: ProgramId): Promise<Program> {
  const row = await db.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('program-missing');
  return rowToProgram(row);
}

const toColumns = ({ name, cohort, about, startsOn, endsOn, isArchived }: Omit<Program, 'id'>) => ({
  name,
  cohort,
  about,
  starts_on: startsOn,
  ends_on: endsOn,
  is_archived: Number(isArchived),
});

/** What is not said of a new program is empty. */
export async function insertProgram(
  db: Db,
  { id, ...known }: Pick<Program, 'id' | 'name'> & Partial<Program>,
  now: Date,
): Promise<void> {
  const blank = { cohort: '', about: '', startsOn: null, endsOn: null, isArchived: false };
  await db
    .insertInto('program')
    .values({ id, created_at: now.getTime(), ...toColumns({ ...blank, ...known }) })
    .execute();
}

export async function updateProgram(trx: Db, { id, ...program }: Program): Promise<void> {
  await trx.updateTable('program').set(toColumns(program)).where('id', '=', id).execute();
}

/** With its parts; what was shown for its requirements is evidence still, of other things or of none. */
export async function deleteProgram(db: Db, id: ProgramId): Promise<void> {
  await db.deleteFrom('program').where('id', '=', id).execute();
}

/** Whether there was a program of that id. */
export async function updateProgramName(db: Db, id: ProgramId, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('program').set({ name }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

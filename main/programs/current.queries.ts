import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { runsOn } from '../../shared/programs/phases.rules.ts';
import type { ProgramOutline } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import { listPhases } from './outline.queries.ts';
import { listPrograms } from './programs.queries.ts';

/** The program that runs on that day, the newest where several do. Only for those that are in use the parts are read. */
export async function findRunning(db: Db, day: LocalDate): Promise<ProgramOutline | undefined> {
  const inUse = (await listPrograms(db)).filter(({ isArchived }) => !isArchived);
  for (const program of inUse.toReversed()) {
    const outline = { ...program, phases: await listPhases(db, program.id) };
    if (runsOn(outline, day)) return outline;
  }
  return undefined;
}

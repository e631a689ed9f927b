import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { asNew, isTooLarge, keepParts, startAt, type WantedParts } from '../../shared/programs/outline.rules.ts';
import { phaseOfDay } from '../../shared/programs/phases.rules.ts';
import {
  type PhaseId,
  type Program,
  type ProgramOutline,
  programId,
  type programsContract,
} from '../../shared/programs/programs.contract.ts';
import { programFileName, programToFile, withTemplates } from '../../shared/programs/programs.file.ts';
import { byName, findByName } from '../../shared/programs/programs.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { deleteFacet } from '../journal/facets.queries.ts';
import { findState, releaseProgram } from '../journal/journal.queries.ts';
import { isBuiltIn } from '../templates/templates.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { findRunning } from './current.queries.ts';
import { getOutline, listPhases, updateHandedIn, updateTaskDone, writePhases } from './outline.queries.ts';
import {
  deleteChoice,
  findPage,
  findProgramOf,
  listPagesOf,
  type PageInProgram,
  upsertChoice,
} from './phases.queries.ts';
import {
  deleteProgram,
  getProgram,
  insertProgram,
  listPrograms,
  updateProgram,
  updateProgramName,
} from './programs.queries.ts';
import { listShown } from './shown.queries.ts';

/** What writing needs beside the transaction. */
type Making = Pick<Context, 'newId' | 'now'>;

/** A program of which nothing is known but its name, or what is known of it already. */
const nameOnly = (known: Pick<Program, 'id' | 'name'> & Partial<Program>): Program => ({
  cohort: '',
  about: '',
  startsOn: null,
  endsOn: null,
  isArchived: false,
  ...known,
});

/** A new program with parts of its own. */
async function addOutline(
  trx: Db,
  { phases, ...program }: Omit<Program, 'id' | 'isArchived'> & WantedParts,
  { newId, now }: Making,
): Promise<ProgramOutline> {
  if (isTooLarge({ phases })) throw new AppError('program-too-large');
  const id = programId.parse(newId());
  await insertProgram(trx, { ...program, id, isArchived: false }, now());
  await writePhases(trx, id, keepParts({ phases }, { phases: [] }, newId));
  await countCommit(trx);
  return getOutline(trx, id);
}

/** The phase that the program and the day of a page give it. */
async function phaseByDay(db: Db, page: PageInProgram): Promise<PhaseId | null> {
  const { programId: id, entryDate } = page;
  const program = (await listPrograms(db)).find((one) => one.id === id);
  return program ? phaseOfDay({ ...program, phases: await listPhases(db, program.id) }, entryDate) : null;
}

export const programsHandlers: DomainHandlers<typeof programsContract, Context> = {
  listPrograms: async ({ db }) => byName(await listPrograms(db)),

  saveProgram({ db, now, newId }, { id, name }) {
    return db.transaction().execute(async (trx) => {
      const programs = await listPrograms(trx);
      const known = id === null ? findByName(programs, name) : undefined;
      if (known) return known;
      const wanted = id ?? programId.parse(newId());
      const isRenamed = id !== null && (await updateProgramName(trx, id, name));
      if (!isRenamed) await insertProgram(trx, { id: wanted, name }, now());
      await countCommit(trx);
      return nameOnly({ ...programs.find((one) => one.id === wanted), id: wanted, name });
    });
  },

  findOutline: ({ db }, { id }) => getOutline(db, id),

  saveOutline({ db, now, newId }, { id, phases, ...program }) {
    return db.transaction().execute(async (trx) => {
      if (id === null) return addOutline(trx, { ...program, phases }, { newId, now });
      const known = await getOutline(trx, id);
      if (isTooLarge({ phases })) throw new AppError('program-too-large');
      await updateProgram(trx, { ...known, ...program });
      await writePhases(trx, id, keepParts({ phases }, known, newId));
      await updateHasToForget(trx, true); // the wording before this one
      await countCommit(trx);
      return getOutline(trx, id);
    });
  },

  async listShown({ db, now }, { id }) {
    await getProgram(db, id);
    return listShown(db, id, instantToLocalDate(now()));
  },

  archiveProgram({ db }, { id, isArchived }) {
    return db.transaction().execute(async (trx) => {
      const known = await getProgram(trx, id);
      if (known.isArchived === isArchived) return known;
      await updateProgram(trx, { ...known, isArchived });
      await countCommit(trx);
      return { ...known, isArchived };
    });
  },

  async removeProgram({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      await getProgram(trx, id);
      await deleteProgram(trx, id);
      await releaseProgram(trx, id);
      await deleteFacet(trx, facets.program(id));
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  duplicateProgram({ db, now, newId }, { id, name, cohort, startsOn }) {
    return db.transaction().execute(async (trx) => {
      const { isArchived: _, ...moved } = startAt(await getOutline(trx, id), startsOn);
      return addOutline(trx, { ...moved, ...asNew(moved.phases), name, cohort }, { newId, now });
    });
  },

  async addExample({ db, now, newId }, { startsOn }) {
    // Loaded on demand: hardly any session needs it.
    const { theExample } = await import('./example.ts');
    const example = startAt(theExample(), startsOn);
    return db.transaction().execute((trx) => addOutline(trx, example, { newId, now }));
  },

  async setTaskDone({ db }, { id, doneOn }) {
    await db.transaction().execute(async (trx) => {
      if (!(await updateTaskDone(trx, id, doneOn))) throw new AppError('program-missing');
      await countCommit(trx);
    });
    return null;
  },

  async setHandedIn({ db }, { ids, on }) {
    await db.transaction().execute(async (trx) => {
      for (const id of ids) if (!(await updateHandedIn(trx, id, on))) throw new AppError('requirement-missing');
      if (ids.length > 0) await countCommit(trx);
    });
    return null;
  },

  async findCurrent({ db }, { today }) {
    const running = await findRunning(db, today);
    if (!running) return null;
    const { phases, ...program } = running;
    return { program, phaseId: phaseOfDay(running, today) };
  },

  async findPhaseOf({ db }, { entryId }) {
    const page = await findPage(db, entryId);
    if (!page) return null;
    return page.chosen === undefined ? phaseByDay(db, page) : page.chosen;
  },

  async setPhaseOf({ db }, { entryId, phaseId }) {
    await db.transaction().execute(async (trx) => {
      const page = (await findState(trx, entryId)) && (await findPage(trx, entryId));
      if (!page) throw new AppError('entry-missing');
      if (phaseId !== null && (await findProgramOf(trx, phaseId)) === undefined) throw new AppError('program-missing');
      // What the day says anyway is not written down: the page goes on with its day.
      if ((await phaseByDay(trx, page)) === phaseId) await deleteChoice(trx, entryId);
      else await upsertChoice(trx, entryId, phaseId);
      await countCommit(trx);
    });
    return null;
  },

  async listPagesOf({ db }, { phaseId }) {
    const id = await findProgramOf(db, phaseId);
    if (id === undefined) return [];
    const program = await getOutline(db, id);
    const phaseOf = (page: PageInProgram) =>
      page.chosen === undefined ? phaseOfDay(program, page.entryDate) : page.chosen;
    const pages = (await listPagesOf(db, id)).filter((page) => phaseOf(page) === phaseId);
    return pages.map(({ entryId, title, entryDate, templateId }) => ({ entryId, title, entryDate, templateId }));
  },

  async writeProgramFile({ db, desktop }, { id }) {
    const outline = await getOutline(db, id);
    const file = await desktop.askWhereToSave(programFileName(outline.name), 'program');
    if (file === undefined) return { saved: false, fileName: '' };
    writeChosenFile(file, new TextEncoder().encode(programToFile(outline, isBuiltIn)));
    return { saved: true, fileName: basename(file) };
  },

  async readProgramFile({ db, desktop, newId, now }) {
    const file = await desktop.askForFile('program');
    if (file === undefined) return null;
    // Loaded on demand: what reads files of others is needed by few sessions and should slow the start of none.
    const { readProgramFile } = await import('./programs.files.ts');
    const reading = readProgramFile(file);
    if (reading.kind === 'refused') return reading;
    const program = withTemplates(reading.program, isBuiltIn);
    const outline = await db.transaction().execute((trx) => addOutline(trx, program, { newId, now }));
    return { kind: 'added', outline };
  },
};

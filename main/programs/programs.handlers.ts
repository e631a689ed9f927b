import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type Program, programId, type programsContract } from '../../shared/programs/programs.contract.ts';
import { byName, findByName } from '../../shared/programs/programs.rules.ts';
import type { Context } from '../context.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { insertProgram, listPrograms, updateProgramName } from './programs.queries.ts';

/** A program of which nothing is known but its name, or what is known of it already. */
const nameOnly = (known: Pick<Program, 'id' | 'name'> & Partial<Program>): Program => ({
  cohort: '',
  about: '',
  startsOn: null,
  endsOn: null,
  isArchived: false,
  ...known,
});

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
};

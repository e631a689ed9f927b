import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { programId, type programsContract } from '../../shared/programs/programs.contract.ts';
import { byName, findByName } from '../../shared/programs/programs.rules.ts';
import type { Context } from '../context.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { insertProgram, listPrograms, updateProgramName } from './programs.queries.ts';

export const programsHandlers: DomainHandlers<typeof programsContract, Context> = {
  listPrograms: async ({ db }) => byName(await listPrograms(db)),

  saveProgram({ db, now, newId }, { id, name }) {
    return db.transaction().execute(async (trx) => {
      const known = id === null ? findByName(await listPrograms(trx), name) : undefined;
      if (known) return known;
      const saved = { id: id ?? programId.parse(newId()), name };
      const isRenamed = id !== null && (await updateProgramName(trx, id, name));
      if (!isRenamed) await insertProgram(trx, saved, now());
      await countCommit(trx);
      return saved;
    });
  },
};

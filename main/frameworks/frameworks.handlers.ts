import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type {
  Framework,
  FrameworkId,
  FrameworkText,
  frameworksContract,
  ItemId,
} from '../../shared/frameworks/frameworks.contract.ts';
import { frameworkFileName, frameworkToFile } from '../../shared/frameworks/frameworks.file.ts';
import {
  copyName,
  inOrder,
  isSameText,
  keepIds,
  nextVersion,
  renameItems,
} from '../../shared/frameworks/frameworks.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { messages } from '../../shared/messages.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteFramework,
  findFrameworkVersion,
  getFramework,
  insertFramework,
  isBuiltIn,
  isInUse,
  listFrameworks,
  updateArchived,
  updateFramework,
} from './frameworks.queries.ts';

/** What writing needs beside the transaction. */
type Making = Pick<Context, 'newId' | 'now'>;

const itemIds =
  ({ newId }: Making) =>
  () =>
    newId() as ItemId;

/** A new own framework. All its parts are parts of its own: no other framework has their ids. */
async function addFramework(trx: Db, text: FrameworkText, making: Making): Promise<Framework> {
  const id = making.newId() as FrameworkId;
  const own = renameItems(inOrder(text), itemIds(making));
  await insertFramework(trx, { id, version: 1, ...own }, making.now());
  await countCommit(trx);
  return getFramework(trx, id);
}

async function changeFramework(trx: Db, id: FrameworkId, text: FrameworkText, making: Making): Promise<Framework> {
  if (isBuiltIn(id)) throw new AppError('framework-built-in');
  const known = await getFramework(trx, id);
  const next = keepIds(inOrder(text), known, itemIds(making));
  if (isSameText(known, next)) return known;
  await updateFramework(trx, { id, version: nextVersion(known), ...next });
  await countCommit(trx);
  return getFramework(trx, id);
}

const copyOf = (name: string) => messages.frameworks.copyOf.replace('{{name}}', () => name);

export const frameworksHandlers: DomainHandlers<typeof frameworksContract, Context> = {
  listFrameworks: ({ db }) => listFrameworks(db),

  findFrameworkVersion: async ({ db }, { id, version }) => (await findFrameworkVersion(db, id, version)) ?? null,

  saveFramework({ db, newId, now }, { id, ...text }) {
    const making = { newId, now };
    return db
      .transaction()
      .execute((trx) => (id === null ? addFramework(trx, text, making) : changeFramework(trx, id, text, making)));
  },

  duplicateFramework({ db, newId, now }, { id }) {
    return db.transaction().execute(async (trx) => {
      const text = await getFramework(trx, id);
      const taken = (await listFrameworks(trx)).map(({ name }) => name);
      return addFramework(trx, { ...text, name: copyName(text.name, taken, copyOf) }, { newId, now });
    });
  },

  async archiveFramework({ db }, { id, isArchived }) {
    if (isBuiltIn(id)) throw new AppError('framework-built-in');
    await db.transaction().execute(async (trx) => {
      const known = await getFramework(trx, id);
      if (known.isArchived === isArchived) return;
      await updateArchived(trx, id, isArchived);
      await countCommit(trx);
    });
    return null;
  },

  async removeFramework({ db }, { id }) {
    if (isBuiltIn(id)) throw new AppError('framework-built-in');
    await db.transaction().execute(async (trx) => {
      await getFramework(trx, id);
      if (await isInUse(trx, id)) throw new AppError('framework-in-use');
      await deleteFramework(trx, id);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async exportFramework({ db, desktop }, { id }) {
    const framework = await getFramework(db, id);
    const file = await desktop.askWhereToSave(frameworkFileName(framework.name), 'framework');
    if (file === undefined) return { saved: false, fileName: '' };
    writeChosenFile(file, new TextEncoder().encode(frameworkToFile(framework)));
    return { saved: true, fileName: basename(file) };
  },

  async importFramework({ db, desktop, newId, now }) {
    const file = await desktop.askForFile('framework');
    if (file === undefined) return null;
    // Loaded on demand: what reads files of others is needed by few sessions and should slow the start of none.
    const { readFrameworkFile } = await import('./frameworks.files.ts');
    const reading = readFrameworkFile(file);
    if (reading.kind === 'refused') return reading;
    const framework = await db.transaction().execute((trx) => addFramework(trx, reading.text, { newId, now }));
    return { kind: 'added', framework };
  },
};

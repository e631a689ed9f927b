import { type Artefact, artefactId, type artefactsContract } from '../../shared/artefacts/artefacts.contract.ts';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { describeNameless, rowToAttachment } from '../attachments/attachments.describe.ts';
import { findAttachedFile } from '../attachments/attachments.queries.ts';
import { giveUpAttachments } from '../attachments/attachments.unused.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteArtefact,
  findArtefact,
  hasPhase,
  insertArtefact,
  type KeptArtefact,
  listArtefacts,
  updateArtefact,
} from './artefacts.queries.ts';

type Kept = Pick<Context, 'db' | 'vault'>;

/** What is known of a file; of one whose content is not in the store any more, that it is nothing that could be shown. */
async function describeFile({ db, vault }: Kept, id: string): Promise<Attachment> {
  const row = await findAttachedFile(db, id);
  if (row) return rowToAttachment(row);
  const stored = vault.attachments.find(id);
  if (stored) return rowToAttachment(await describeNameless(vault.attachments, stored));
  return {
    id,
    name: id.slice(0, 8),
    mediaType: 'application/octet-stream',
    view: 'none',
    bytes: 0,
    addedAt: new Date(0).toISOString(),
    isMisnamed: false,
  };
}

async function withFiles(context: Kept, { files, ...kept }: KeptArtefact): Promise<Artefact> {
  const described: Artefact['files'] = [];
  for (const { id, alt, caption } of files) described.push({ file: await describeFile(context, id), alt, caption });
  return { ...kept, files: described };
}

/** Throws `artefact-missing`. */
async function getArtefact(db: Db, id: Artefact['id']): Promise<KeptArtefact> {
  const found = await findArtefact(db, id);
  if (!found) throw new AppError('artefact-missing');
  return found;
}

export const artefactsHandlers: DomainHandlers<typeof artefactsContract, Context> = {
  async listArtefacts(context) {
    const listed: Artefact[] = [];
    for (const kept of await listArtefacts(context.db)) listed.push(await withFiles(context, kept));
    return listed;
  },

  findArtefact: async (context, { id }) => withFiles(context, await getArtefact(context.db, id)),

  saveArtefact({ db, vault, now, newId }, { id, ...wanted }) {
    return db.transaction().execute(async (trx) => {
      const before = id === null ? undefined : await getArtefact(trx, id);
      const had = new Set(before?.files.map((file) => file.id));
      const isGone = wanted.files.some((file) => !had.has(file.id) && !vault.attachments.has(file.id));
      if (isGone) throw new AppError('attachment-missing');
      const saved: KeptArtefact = {
        ...wanted,
        id: id ?? artefactId.parse(newId()),
        // An artefact stays when its phase is taken away, also on a screen that still knows of it.
        phaseId: wanted.phaseId !== null && (await hasPhase(trx, wanted.phaseId)) ? wanted.phaseId : null,
        createdAt: before?.createdAt ?? now().toISOString(),
      };
      await (before ? updateArtefact : insertArtefact)(trx, saved);
      if (before) await updateHasToForget(trx, true); // other words may have stood there before
      await countCommit(trx);
      return withFiles({ db: trx, vault }, saved);
    });
  },

  async removeArtefact({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      const { files } = await getArtefact(trx, id);
      await deleteArtefact(trx, id);
      await giveUpAttachments(
        trx,
        files.map((file) => file.id),
      );
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },
};

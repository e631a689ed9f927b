import { rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { attachmentsContract, ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import { cleanFileName, isOpenable, nameForCopy } from '../../shared/attachments/attachments.rules.ts';
import { kindOf } from '../../shared/attachments/attachments.types.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import type { Context } from '../context.ts';
import { type FileUse, listFilesInHistory, listFileUses } from '../journal/usage.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { freeBytes } from '../vault/vault.reserve.ts';
import { describe, describeNameless, rowToAttachment } from './attachments.describe.ts';
import { lendCopy, writeCopy } from './attachments.outside.ts';
import { findAttachedFile, listAttachedFiles, upsertAttachedFile } from './attachments.queries.ts';
import { measureSpace } from './attachments.space.ts';
import type { StoredAttachment } from './attachments.store.ts';
import { hidesMacros, typeOf } from './attachments.type.ts';
import { removeAttachment } from './attachments.unused.ts';
import { uploadsOf } from './attachments.uploads.ts';
import { listOtherUses } from './uses.queries.ts';

const uploads = ({ vault }: Context) => {
  const { folder } = vault.opened;
  return uploadsOf(vault.attachments, () => freeBytes(folder));
};

/** Throws `attachment-missing`. */
function getStored({ vault }: Context, id: string): StoredAttachment {
  const stored = vault.attachments.find(id);
  if (!stored) throw new AppError('attachment-missing');
  return stored;
}

const getRow = async (context: Context, stored: StoredAttachment) =>
  (await findAttachedFile(context.db, stored.id)) ?? describeNameless(context.vault.attachments, stored);

/** The type is looked at anew: what leaves the vault is judged by what it is now, and by nothing that was written down. */
async function requireOpenable({ vault }: Context, id: string): Promise<string> {
  const mediaType = await typeOf(vault.attachments, id);
  const isOffice = ['document', 'table', 'slides'].includes(kindOf(mediaType));
  if (!isOpenable(mediaType) || (isOffice && (await hidesMacros(vault.attachments, id)))) {
    throw new AppError('attachment-not-openable');
  }
  return mediaType;
}

function usesById(uses: readonly FileUse[]): Map<string, FileUse[]> {
  const byId = new Map<string, FileUse[]>();
  for (const use of uses) byId.set(use.attachmentId, [...(byId.get(use.attachmentId) ?? []), use]);
  return byId;
}

export const attachmentsHandlers: DomainHandlers<typeof attachmentsContract, Context> = {
  beginUpload(context, { name, bytes }) {
    const uploadId = context.newId();
    uploads(context).begin({ id: uploadId, name, bytes });
    return { uploadId };
  },

  async appendUpload(context, { uploadId, data }) {
    return { taken: await uploads(context).append(uploadId, data) };
  },

  async finishUpload(context, { uploadId }) {
    const kept = await uploads(context).finish(uploadId);
    const row = await describe(context.vault.attachments, kept, context.now());
    await context.db.transaction().execute(async (trx) => {
      await upsertAttachedFile(trx, row);
      await countCommit(trx);
    });
    return rowToAttachment(row);
  },

  async cancelUpload(context, { uploadId }) {
    await uploads(context).cancel(uploadId);
    return null;
  },

  async findAttachment(context, { id }) {
    const stored = context.vault.attachments.find(id);
    return stored ? rowToAttachment(await getRow(context, stored)) : null;
  },

  async listAttachments({ db, vault }): Promise<ListedAttachment[]> {
    const store = vault.attachments;
    const rows = new Map((await listAttachedFiles(db)).map((row) => [row.id, row]));
    const uses = usesById(await listFileUses(db));
    const elsewhere = await listOtherUses(db);
    const inHistory = await listFilesInHistory(db);
    const listed = store.list().map(async (stored) => {
      const { id } = stored;
      const shownBy = uses.get(id) ?? [];
      const others = elsewhere.get(id) ?? [];
      return {
        ...rowToAttachment(rows.get(id) ?? (await describeNameless(store, stored))),
        entries: shownBy.map((use) => ({ id: entryId.parse(use.entryId), title: use.title })),
        others,
        isInTrash: others.length === 0 && shownBy.length > 0 && shownBy.every(({ isInTrash }) => isInTrash),
        isInHistory: inHistory.has(id),
      };
    });
    return (await Promise.all(listed)).toSorted((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name));
  },

  async removeAttachment(context, { id }) {
    await removeAttachment(context, id);
    return null;
  },

  measureSpace: (context) => measureSpace(context),

  async openOutside(context, { id }) {
    const { name } = await getRow(context, getStored(context, id));
    const mediaType = await requireOpenable(context, id);
    const { vault, paths, desktop } = context;
    const file = await lendCopy(vault.attachments, id, paths.copies, nameForCopy(name, mediaType));
    try {
      await desktop.openOutside(file);
    } catch (error) {
      rmSync(dirname(file), { recursive: true, force: true }); // nobody shows it: nobody needs the copy
      throw error;
    }
    return null;
  },

  async saveCopy(context, { id }) {
    const { name, media_type } = await getRow(context, getStored(context, id));
    const suggested = isOpenable(media_type) ? nameForCopy(name, media_type) : cleanFileName(name);
    const file = await context.desktop.askWhereToSave(suggested, 'copy');
    if (file === undefined) return { saved: false, fileName: '' };
    await writeCopy(context.vault.attachments, id, file);
    return { saved: true, fileName: basename(file) };
  },
};

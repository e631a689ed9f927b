import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { isInHistory } from '../journal/history.queries.ts';
import { listFilesInHistory, listFileUses } from '../journal/usage.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { deleteAttachedFile, listAttachedFiles } from './attachments.queries.ts';
import { listOtherUses } from './uses.queries.ts';

/** What was attached within a day may be on a page that is not saved yet, or come back by undoing. */
const SPARED_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Removes one attachment. Throws `attachment-in-use` while an artefact, a cover, a page or an earlier form of one shows it. */
export async function removeAttachment({ db, vault }: Context, id: string): Promise<void> {
  const store = vault.attachments;
  if (!store.has(id)) throw new AppError('attachment-missing');
  await db.transaction().execute(async (trx) => {
    const isOnPage = (await listFileUses(trx, id)).length > 0 || (await isInHistory(trx, id));
    if (isOnPage || (await listOtherUses(trx)).has(id)) throw new AppError('attachment-in-use');
    await deleteAttachedFile(trx, id);
    await countCommit(trx);
  });
  await store.remove(id);
}

/** Every attachment that a page, the trash, an earlier form, an artefact or a cover shows. */
async function listUsed(trx: Db): Promise<Set<string>> {
  const used = await listFilesInHistory(trx);
  for (const { attachmentId } of await listFileUses(trx)) used.add(attachmentId);
  for (const id of (await listOtherUses(trx)).keys()) used.add(id);
  return used;
}

/**
 * What pages or an artefact showed that were just removed for good, and nothing else shows: it is not spared, however young it is. Its name
 * goes at once, its content with the next `removeUnused`.
 */
export async function giveUpAttachments(trx: Db, shown: readonly string[]): Promise<void> {
  if (shown.length === 0) return;
  const used = await listUsed(trx);
  for (const id of shown) if (!used.has(id)) await deleteAttachedFile(trx, id);
}

/**
 * Removes every attachment that nothing shows any more, neither in the trash nor in an earlier form. For after the trash
 * was emptied and histories were thinned. The answer says how many went.
 */
export async function removeUnused({ db, vault, now }: Pick<Context, 'db' | 'vault' | 'now'>): Promise<number> {
  const store = vault.attachments;
  const unused = await db.transaction().execute(async (trx) => {
    const used = await listUsed(trx);
    const added = new Map((await listAttachedFiles(trx)).map((row) => [row.id, row.added_at]));
    const isOld = (id: string) => (added.get(id) ?? 0) <= now().getTime() - SPARED_MILLISECONDS;
    const ids = store.list().flatMap(({ id }) => (!used.has(id) && isOld(id) ? [id] : []));
    for (const id of ids) await deleteAttachedFile(trx, id);
    if (ids.length > 0) await countCommit(trx);
    return ids;
  });
  for (const id of unused) await store.remove(id);
  return unused.length;
}

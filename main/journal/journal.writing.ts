import { clockIn } from '../../shared/calendar/time-zone.ts';
import { AppError } from '../../shared/errors.ts';
import type { Entry, EntryId } from '../../shared/journal/journal.contract.ts';
import { facetsOf } from '../../shared/journal/journal.facets.ts';
import { isStale, previewOf } from '../../shared/journal/journal.rules.ts';
import { DOCUMENT_VERSION, parseDocument, type RichTextDocument } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { referencesOf } from '../../shared/richtext/references.ts';
import { wordsOfUnknown } from '../../shared/richtext/unknown-words.ts';
import { giveUpAttachments } from '../attachments/attachments.unused.ts';
import type { Db } from '../db/schema.ts';
import { forgetText, indexEnding, indexText } from '../search/indexing.queries.ts';
import { findEndingText } from '../steps/steps.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { replaceFacets } from './facets.queries.ts';
import { getRevision, insertRevision } from './history.queries.ts';
import {
  deleteEntry,
  findState,
  getEntry,
  getStored,
  insertEntry,
  updateDeleted,
  updateEntry,
} from './journal.queries.ts';
import { listFilesOf } from './usage.queries.ts';

/** Makes a page findable by its words, or in the trash (`null`) only by its attachments. */
async function makeFindable(trx: Db, entry: Entry, createdAt: number, text: string | null): Promise<void> {
  const facets = facetsOf(entry);
  await replaceFacets(trx, {
    entryId: entry.id,
    entryDate: entry.entryDate,
    createdAt,
    facets: text === null ? facets.filter((facet) => facet.startsWith('file:')) : facets,
  });
  if (text === null) return forgetText(trx, entry.id);
  await indexText(trx, { entryId: entry.id, day: entry.entryDate, title: entry.title, text });
}

function wordsOfStored(stored: RichTextDocument): string {
  const document = parseDocument(stored);
  return document ? documentToPlainText(document) : wordsOfUnknown(stored);
}

/** The page with the day that its time has in its zone: the day is never told twice. */
function withDayOfTime(entry: Entry): Entry {
  if (entry.time === null) return entry;
  return { ...entry, entryDate: clockIn(new Date(entry.time.instant), entry.time.timeZone).date };
}

/** Writes the next form of a page, with its history, facets and index, and counts the save. */
export async function writeEntry(trx: Db, entry: Entry, now: Date): Promise<Entry> {
  const state = await findState(trx, entry.id);
  if (!state && entry.revision > 0) throw new AppError('entry-missing'); // removed for good since it was opened
  if (isStale(state?.revision ?? 0, entry.revision)) throw new AppError('changed-elsewhere');
  if (state && state.deletedAt !== null) throw new AppError('entry-in-trash');
  if (state && state.bodyVersion > DOCUMENT_VERSION) await getEntry(trx, entry.id); // throws where it would lose parts
  const saved = withDayOfTime({ ...entry, revision: entry.revision + 1 });
  const { attachmentIds } = referencesOf(saved.body);
  const written = { entry: saved, preview: previewOf(saved.body), hasAttachment: attachmentIds.length > 0, now };
  await (state ? updateEntry : insertEntry)(trx, written);
  await insertRevision(trx, saved, attachmentIds, now);
  await makeFindable(trx, saved, state?.createdAt ?? now.getTime(), documentToPlainText(saved.body));
  await countCommit(trx);
  return saved;
}

/** An earlier form with what belongs to the page and not to a form of it. */
export async function formOf(trx: Db, id: EntryId, number: number): Promise<Entry> {
  const entry = await getEntry(trx, id);
  const { title, body, isWhole } = await getRevision(trx, id, number);
  if (!isWhole) throw new AppError('entry-newer');
  return { ...entry, title, body };
}

/**
 * To the trash, or back from it (`null`). Back comes also what a newer Cairn wrote, which `getEntry` refuses: in the trash it
 * would be purged in time.
 */
export async function moveToTrash(trx: Db, id: EntryId, deletedAt: Date | null): Promise<void> {
  const state = await findState(trx, id);
  if (!state) throw new AppError('entry-missing');
  await updateDeleted(trx, id, deletedAt);
  const entry = await (deletedAt ? getEntry : getStored)(trx, id);
  await makeFindable(trx, entry, state.createdAt, deletedAt ? null : wordsOfStored(entry.body));
  if (deletedAt === null) await indexEnding(trx, id, await findEndingText(trx, id));
  await countCommit(trx);
}

/** Out of the trash for good: pages, histories, their places in the index, and the attachments that only they showed. */
export async function purge(trx: Db, ids: readonly EntryId[]): Promise<number> {
  const shown: string[] = [];
  for (const id of ids) {
    shown.push(...(await listFilesOf(trx, id)));
    await forgetText(trx, id);
    await deleteEntry(trx, id);
  }
  if (ids.length > 0) {
    await giveUpAttachments(trx, shown);
    await updateHasToForget(trx, true);
    await countCommit(trx);
  }
  return ids.length;
}

import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { clockIn, currentTimeZone } from '../../shared/calendar/time-zone.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type Entry, type EntryId, entryId, type journalContract } from '../../shared/journal/journal.contract.ts';
import { facetsOf } from '../../shared/journal/journal.facets.ts';
import { isStale, pdfFileName, previewOf, sameDayBefore } from '../../shared/journal/journal.rules.ts';
import { emptyDocument, type RichTextDocument } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { referencesOf } from '../../shared/richtext/references.ts';
import { templateToDocument } from '../../shared/templates/templates.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { findCode } from '../people/people.queries.ts';
import { forgetText, indexText } from '../search/search.queries.ts';
import { findTemplate, getTemplate } from '../templates/templates.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { listTags, replaceFacets } from './facets.queries.ts';
import { deleteEarlierRevisions, getRevision, insertRevision, listRevisions } from './history.queries.ts';
import {
  deleteEntry,
  findEntry,
  findState,
  getEntry,
  getUnreadable,
  insertEntry,
  listTrashed,
  updateDeleted,
  updateEntry,
} from './journal.queries.ts';
import { findFirstDay, findPlace, listEntries, listEntriesOfDays, outlineEntries } from './list.queries.ts';

/** Makes a page findable, or in the trash only by its attachments. */
async function makeFindable(trx: Db, entry: Entry, createdAt: number, isInTrash: boolean): Promise<void> {
  const facets = facetsOf(entry);
  await replaceFacets(trx, {
    entryId: entry.id,
    entryDate: entry.entryDate,
    createdAt,
    facets: isInTrash ? facets.filter((facet) => facet.startsWith('file:')) : facets,
  });
  if (isInTrash) return forgetText(trx, entry.id);
  const text = documentToPlainText(entry.body);
  await indexText(trx, { entryId: entry.id, day: entry.entryDate, title: entry.title, text });
}

/** The page with the day that its time has in its zone: the day is never told twice. */
function withDayOfTime(entry: Entry): Entry {
  if (entry.time === null) return entry;
  return { ...entry, entryDate: clockIn(new Date(entry.time.instant), entry.time.timeZone).date };
}

/** Writes the next form of a page, with its history, facets and index, and counts the save. */
async function writeEntry(trx: Db, entry: Entry, now: Date): Promise<Entry> {
  const state = await findState(trx, entry.id);
  if (isStale(state?.revision ?? 0, entry.revision)) throw new AppError('changed-elsewhere');
  if (state && state.deletedAt !== null) throw new AppError('entry-in-trash');
  const saved = withDayOfTime({ ...entry, revision: entry.revision + 1 });
  const { attachmentIds } = referencesOf(saved.body);
  const written = { entry: saved, preview: previewOf(saved.body), hasAttachment: attachmentIds.length > 0, now };
  await (state ? updateEntry : insertEntry)(trx, written);
  await insertRevision(trx, saved, attachmentIds, now);
  await makeFindable(trx, saved, state?.createdAt ?? now.getTime(), false);
  await countCommit(trx);
  return saved;
}

/** An earlier form with what belongs to the page and not to a form of it. */
async function formOf(trx: Db, id: EntryId, number: number): Promise<Entry> {
  const entry = await getEntry(trx, id);
  const { title, body } = await getRevision(trx, id, number);
  return { ...entry, title, body };
}

async function moveToTrash(trx: Db, id: EntryId, deletedAt: Date | null): Promise<void> {
  const state = await findState(trx, id);
  if (!state) throw new AppError('entry-missing');
  await updateDeleted(trx, id, deletedAt);
  await makeFindable(trx, await getEntry(trx, id), state.createdAt, deletedAt !== null);
  await countCommit(trx);
}

async function purge(trx: Db, ids: readonly EntryId[]): Promise<number> {
  for (const id of ids) {
    await forgetText(trx, id);
    await deleteEntry(trx, id);
  }
  if (ids.length > 0) await countCommit(trx);
  return ids.length;
}

async function beginningOf(
  db: Db,
  templateId: string | null,
  personId: string | null,
): Promise<Pick<Entry, 'templateId' | 'templateVersion' | 'body'>> {
  const template = templateId === null ? undefined : await getTemplate(db, templateId);
  const body = template ? templateToDocument(template) : emptyDocument;
  const code = personId === null ? undefined : await findCode(db, personId);
  const mention = { type: 'personMention', attrs: { personId, label: code } };
  const head = { type: 'paragraph', content: [mention, { type: 'text', text: ' ' }] };
  const withPerson: RichTextDocument = { type: 'doc', content: [head, ...(template ? (body.content ?? []) : [])] };
  return { templateId, templateVersion: template?.version ?? null, body: code === undefined ? body : withPerson };
}

export const journalHandlers: DomainHandlers<typeof journalContract, Context> = {
  async beginEntry({ db, newId, now }, { templateId, entryDate = null, personId = null }) {
    const instant = now();
    const today = instantToLocalDate(instant);
    const timeZone = currentTimeZone();
    const isToday = entryDate === null || entryDate === today;
    return {
      id: entryId.parse(newId()),
      revision: 0,
      ...(await beginningOf(db, templateId, personId)),
      entryDate: entryDate ?? today,
      // A page about another day has no time of its own: nobody was asked for one.
      time: isToday ? { instant: instant.toISOString(), timeZone } : null,
      title: '',
      isDraft: true,
      isStarred: false,
      mentionsPupils: false,
      programId: null,
    };
  },

  findEntry: async ({ db }, { id }) => (await findEntry(db, id)) ?? null,

  async findTrashedAt({ db }, { id }) {
    const deletedAt = (await findState(db, id))?.deletedAt ?? null;
    return deletedAt === null ? null : new Date(deletedAt).toISOString();
  },

  readUnreadable: ({ db }, { id }) => getUnreadable(db, id),

  saveEntry({ db, now }, entry) {
    return db.transaction().execute(async (trx) => {
      const savedAt = now();
      const { revision } = await writeEntry(trx, entry, savedAt);
      return { revision, savedAt: savedAt.toISOString() };
    });
  },

  outlineEntries: ({ db }, { filter }) => outlineEntries(db, filter),
  listEntries: ({ db }, { filter, offset, limit }) => listEntries(db, filter, offset, limit),

  findPlace: async ({ db }, { filter, id }) => (await findPlace(db, filter, id)) ?? null,

  async listOnThisDay({ db }, { date }) {
    const first = await findFirstDay(db);
    return first === undefined ? [] : listEntriesOfDays(db, sameDayBefore(date, first), 20);
  },

  listTags: ({ db }, { prefix, limit }) => listTags(db, prefix, limit),

  async trashEntry({ db, now }, { id }) {
    await db.transaction().execute((trx) => moveToTrash(trx, id, now()));
    return null;
  },

  async untrashEntry({ db }, { id }) {
    await db.transaction().execute((trx) => moveToTrash(trx, id, null));
    return null;
  },

  async purgeEntry({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      const state = await findState(trx, id);
      if (!state || state.deletedAt === null) throw new AppError('entry-missing');
      await purge(trx, [id]);
    });
    return null;
  },

  async emptyTrash({ db }) {
    const purged = await db.transaction().execute(async (trx) => purge(trx, await listTrashed(trx)));
    return { purged };
  },

  listRevisions: ({ db }, { id }) => listRevisions(db, id),
  getRevision: ({ db }, { id, number }) => getRevision(db, id, number),

  restoreRevision({ db, now }, { id, number }) {
    return db.transaction().execute(async (trx) => writeEntry(trx, await formOf(trx, id, number), now()));
  },

  copyRevision({ db, now, newId }, { id, number }) {
    return db.transaction().execute(async (trx) => {
      const copy = { ...(await formOf(trx, id, number)), id: entryId.parse(newId()), revision: 0 };
      return writeEntry(trx, copy, now());
    });
  },

  async forgetHistory({ db }, { id }) {
    const gone = await db.transaction().execute(async (trx) => {
      const count = await deleteEarlierRevisions(trx, id);
      if (count > 0) await countCommit(trx);
      return count;
    });
    return { gone };
  },

  async printEntry({ db, desktop }, { id }) {
    const entry = await getEntry(db, id);
    const file = await desktop.askWhereToSave(pdfFileName(entry), 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    // Loaded on demand: the renderer of pages is needed by few sessions and should slow the start of none.
    const { entryToPage } = await import('./journal.print.ts');
    const templateName = entry.templateId === null ? undefined : (await findTemplate(db, entry.templateId))?.name;
    writeChosenFile(file, await desktop.printToPdf(entryToPage(entry, templateName)));
    return { saved: true, fileName: basename(file) };
  },
};

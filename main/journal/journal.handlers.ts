import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { currentTimeZone } from '../../shared/calendar/time-zone.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type Entry, entryId, type journalContract } from '../../shared/journal/journal.contract.ts';
import { pdfFileName, sameDayBefore } from '../../shared/journal/journal.rules.ts';
import { emptyDocument, type RichTextDocument } from '../../shared/richtext/document.ts';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { templateToDocument } from '../../shared/templates/templates.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { findCode } from '../people/people.queries.ts';
import { findRunning } from '../programs/current.queries.ts';
import { findEnding, listSteps } from '../steps/steps.queries.ts';
import { findTemplate, getTemplate } from '../templates/templates.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { listTags } from './facets.queries.ts';
import { deleteEarlierRevisions, getRevision, listRevisions } from './history.queries.ts';
import { findEntry, findState, getEntry, getUnreadable, listTrashed } from './journal.queries.ts';
import { formOf, moveToTrash, purge, writeEntry } from './journal.writing.ts';
import { findFirstDay, findPlace, listEntries, listEntriesOfDays, outlineEntries } from './list.queries.ts';

interface Beginning {
  templateId: string | null;
  personId: string | null;
  promptId: string | null;
}

async function beginningOf(
  db: Db,
  { templateId, personId, promptId }: Beginning,
): Promise<Pick<Entry, 'templateId' | 'templateVersion' | 'body'>> {
  const template = templateId === null ? undefined : await getTemplate(db, templateId);
  const body = template ? templateToDocument(template, promptId) : emptyDocument;
  const code = personId === null ? undefined : await findCode(db, personId);
  const mention = { type: 'personMention', attrs: { personId, label: code } };
  const head = { type: 'paragraph', content: [mention, { type: 'text', text: ' ' }] };
  const withPerson: RichTextDocument = { type: 'doc', content: [head, ...(template ? (body.content ?? []) : [])] };
  return { templateId, templateVersion: template?.version ?? null, body: code === undefined ? body : withPerson };
}

/** The codes of those whom steps concern. */
async function listCodes(db: Db, steps: readonly Step[]): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const { personId } of steps) {
    const code = personId === null ? undefined : await findCode(db, personId);
    if (personId !== null && code !== undefined) codes.set(personId, code);
  }
  return codes;
}

export const journalHandlers: DomainHandlers<typeof journalContract, Context> = {
  async beginEntry({ db, newId, now }, { templateId, entryDate = null, personId = null, promptId = null }) {
    const instant = now();
    const today = instantToLocalDate(instant);
    const timeZone = currentTimeZone();
    const isToday = entryDate === null || entryDate === today;
    return {
      id: entryId.parse(newId()),
      revision: 0,
      ...(await beginningOf(db, { templateId, personId, promptId })),
      entryDate: entryDate ?? today,
      // A page about another day has no time of its own: nobody was asked for one.
      time: isToday ? { instant: instant.toISOString(), timeZone } : null,
      title: '',
      isDraft: true,
      isStarred: false,
      mentionsPupils: false,
      programId: (await findRunning(db, entryDate ?? today))?.id ?? null,
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
      if (count > 0) {
        await updateHasToForget(trx, true); // words that an earlier form had are still in the index's old pieces
        await countCommit(trx);
      }
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
    const steps = await listSteps(db, { entryId: id, personId: null, onlyOpen: false });
    const list = (await findEnding(db, id))?.list ?? [];
    const codes = await listCodes(db, steps);
    const page = entryToPage(entry, { templateName, steps, list, codeOf: (personId) => codes.get(personId) });
    writeChosenFile(file, await desktop.printToPdf(page));
    return { saved: true, fileName: basename(file) };
  },
};

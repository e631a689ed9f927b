import { basename } from 'node:path';
import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type Entry, entryId, type journalContract } from '../../shared/journal/journal.contract.ts';
import { isStale, pdfFileName, previewOf } from '../../shared/journal/journal.rules.ts';
import { emptyDocument } from '../../shared/richtext/document.ts';
import { documentToPlainText } from '../../shared/richtext/plain-text.ts';
import { templateToDocument } from '../../shared/templates/templates.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { indexText } from '../search/search.queries.ts';
import { findTemplate, getTemplate } from '../templates/templates.queries.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { findEntry, findRevision, getEntry, insertEntry, listEntries, updateEntry } from './journal.queries.ts';

async function writeEntry(trx: Db, entry: Entry, now: Date): Promise<void> {
  const write = entry.revision === 1 ? insertEntry : updateEntry;
  await write(trx, entry, previewOf(entry.body), now);
  await indexText(trx, {
    entryId: entry.id,
    day: entry.entryDate,
    title: entry.title,
    text: documentToPlainText(entry.body),
  });
}

export const journalHandlers: DomainHandlers<typeof journalContract, Context> = {
  beginEntry({ newId, now }, { templateId }) {
    const body = templateId === null ? emptyDocument : templateToDocument(getTemplate(templateId));
    return {
      id: entryId.parse(newId()),
      revision: 0,
      templateId,
      entryDate: instantToLocalDate(now()),
      title: '',
      body,
    };
  },

  findEntry: async ({ db }, { id }) => (await findEntry(db, id)) ?? null,

  saveEntry({ db, now }, entry) {
    return db.transaction().execute(async (trx) => {
      if (isStale(await findRevision(trx, entry.id), entry.revision)) throw new AppError('changed-elsewhere');
      const saved = { ...entry, revision: entry.revision + 1 };
      const savedAt = now();
      await writeEntry(trx, saved, savedAt);
      await countCommit(trx);
      return { revision: saved.revision, savedAt: savedAt.toISOString() };
    });
  },

  listEntries: ({ db }, { after, limit }) => listEntries(db, after, limit),

  async printEntry({ db, desktop }, { id }) {
    const entry = await getEntry(db, id);
    const file = await desktop.askWhereToSave(pdfFileName(entry), 'pdf');
    if (file === undefined) return { saved: false, fileName: '' };
    // Loaded on demand: the renderer of pages is needed by few sessions and should slow the start of none.
    const { entryToPage } = await import('./journal.print.ts');
    const templateName = entry.templateId === null ? undefined : findTemplate(entry.templateId)?.name;
    writeChosenFile(file, await desktop.printToPdf(entryToPage(entry, templateName)));
    return { saved: true, fileName: basename(file) };
  },
};

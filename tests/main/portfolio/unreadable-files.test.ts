import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtFile } from '../../../main/portfolio/clean/clean-file.ts';
import { preparePortfolio } from '../../../main/portfolio/guard/prepare.ts';
import { takeReady } from '../../../main/portfolio/pictures/picture-shelf.ts';
import { findUnreadable } from '../../../main/portfolio/unreadable-files.ts';
import { attachmentId } from '../../../shared/attachments/attachments.contract.ts';
import { type ExportJournal, openExportJournal } from './export-journal.ts';

let journal: ExportJournal;
beforeEach(async () => {
  journal = await openExportJournal({ filmKibibytes: 4 });
});
afterEach(() => journal.context.dispose());

const edit = { crop: null, blurs: [] };

test('a file whose content is gone cannot be read, and that is said of it alone', async () => {
  const { attachments } = journal.context.vault;
  const id = attachmentId.parse(journal.film.id);
  const prepared = await preparePortfolio(journal.context, journal.portfolio.id);
  expect((await findUnreadable(attachments, prepared)).size).toBe(0);
  await attachments.remove(id);
  expect([...(await findUnreadable(attachments, prepared)).values()]).toMatchObject([{ reason: 'file-unreadable' }]);
  expect(await takeReady(attachments, id, edit)).toBeNull();
});

test('a mistake is no damaged file: with a store that was closed meanwhile, nothing is taken for unreadable', async () => {
  const { attachments } = journal.context.vault;
  const id = attachmentId.parse(journal.film.id);
  const prepared = await preparePortfolio(journal.context, journal.portfolio.id);
  await journal.context.vault.lock();
  await expect(findUnreadable(attachments, prepared)).rejects.toThrow(TypeError);
  await expect(takeReady(attachments, id, edit)).rejects.toThrow(TypeError);
  await expect(lookAtFile(attachments, id, 'application/pdf')).rejects.toThrow(TypeError);
});

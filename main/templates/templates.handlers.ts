import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { messages } from '../../shared/messages.ts';
import {
  type Template,
  type TemplateText,
  templateLimits,
  type templatesContract,
  templateText,
} from '../../shared/templates/templates.contract.ts';
import { templateFileName, textToFile } from '../../shared/templates/templates.file.ts';
import {
  cleanText,
  inOrder,
  isSameText,
  keepPromptIds,
  renamePrompts,
} from '../../shared/templates/templates.wording.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { writeChosenFile } from '../files/write-chosen-file.ts';
import { countCommit } from '../vault/vault.queries.ts';
import { readTemplateFile } from './templates.file.ts';
import {
  findVersion,
  getTemplate,
  insertTemplate,
  isBuiltIn,
  listTemplates,
  updateChoice,
  updateOrder,
  updateTemplate,
} from './templates.queries.ts';

/** The wording as it is kept. Throws `invalid-input` where nothing is left of a line that was only hidden marks. */
function tidy(text: TemplateText): TemplateText {
  const checked = templateText.safeParse(cleanText(text));
  if (!checked.success) throw new AppError('invalid-input');
  return checked.data;
}

/** A new own template. Its prompts are prompts of their own, so that a prompt's id and version name one wording for ever. */
async function addTemplate(trx: Db, text: TemplateText, newId: () => string): Promise<Template> {
  const id = newId();
  await insertTemplate(trx, { id, version: 1, ...renamePrompts(inOrder(text), newId) });
  await countCommit(trx);
  return getTemplate(trx, id);
}

async function changeTemplate(trx: Db, id: string, text: TemplateText, newId: () => string): Promise<Template> {
  if (isBuiltIn(id)) throw new AppError('template-built-in');
  const known = await getTemplate(trx, id);
  const next = keepPromptIds(inOrder(text), known, newId);
  if (isSameText(known, next)) return known;
  await updateTemplate(trx, { id, version: known.version + 1, ...next });
  await countCommit(trx);
  return getTemplate(trx, id);
}

function copyName(name: string): string {
  return messages.templates.copyOf.replace('{{name}}', () => name).slice(0, templateLimits.name);
}

export const templatesHandlers: DomainHandlers<typeof templatesContract, Context> = {
  listTemplates: ({ db }) => listTemplates(db),

  findVersion: async ({ db }, { id, version }) => (await findVersion(db, id, version)) ?? null,

  saveTemplate({ db, newId }, { id, ...text }) {
    const tidied = tidy(text);
    return db
      .transaction()
      .execute((trx) => (id === null ? addTemplate(trx, tidied, newId) : changeTemplate(trx, id, tidied, newId)));
  },

  duplicateTemplate({ db, newId }, { id }) {
    return db.transaction().execute(async (trx) => {
      const text = await getTemplate(trx, id);
      return addTemplate(trx, tidy({ ...inOrder(text), name: copyName(text.name) }), newId);
    });
  },

  async setFavourite({ db }, { id, isFavourite }) {
    await db.transaction().execute(async (trx) => {
      await getTemplate(trx, id);
      await updateChoice(trx, id, { isFavourite });
      await countCommit(trx);
    });
    return null;
  },

  async archiveTemplate({ db }, { id, isArchived }) {
    await db.transaction().execute(async (trx) => {
      await getTemplate(trx, id);
      await updateChoice(trx, id, { isArchived });
      await countCommit(trx);
    });
    return null;
  },

  async orderTemplates({ db }, { ids }) {
    if (ids.some(isBuiltIn)) throw new AppError('template-built-in');
    await db.transaction().execute(async (trx) => {
      await updateOrder(trx, ids);
      await countCommit(trx);
    });
    return null;
  },

  async exportTemplate({ db, desktop }, { id }) {
    const template = await getTemplate(db, id);
    const file = await desktop.askWhereToSave(templateFileName(template.name), 'template');
    if (file === undefined) return { saved: false, fileName: '' };
    writeChosenFile(file, new TextEncoder().encode(textToFile(template)));
    return { saved: true, fileName: basename(file) };
  },

  async importTemplate({ db, desktop, newId }) {
    const file = await desktop.askForFile('template');
    if (file === undefined) return null;
    const text = readTemplateFile(file);
    return db.transaction().execute((trx) => addTemplate(trx, text, newId));
  },
};

import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type Template, templateWording } from '../../shared/templates/templates.contract.ts';
import type { Db } from '../db/schema.ts';
import builtIn from './built-in.json' with { type: 'json' };

/** The templates that come with Cairn, in the order in which they are offered. */
const builtInTemplates: readonly Template[] = z
  .array(templateWording)
  .parse(builtIn)
  .map((wording) => ({ ...wording, isBuiltIn: true, isFavourite: false, isArchived: false }));

export async function listTemplates(_db: Db): Promise<Template[]> {
  return [...builtInTemplates];
}

export async function findTemplate(_db: Db, id: string): Promise<Template | undefined> {
  return builtInTemplates.find((candidate) => candidate.id === id);
}

export async function getTemplate(db: Db, id: string): Promise<Template> {
  const found = await findTemplate(db, id);
  if (!found) throw new AppError('template-missing');
  return found;
}

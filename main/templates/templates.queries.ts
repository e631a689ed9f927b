import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type Template, template } from '../../shared/templates/templates.contract.ts';
import builtIn from './built-in.json' with { type: 'json' };

/** The templates that come with Cairn, in the order in which they are offered. */
const builtInTemplates: readonly Template[] = z.array(template).parse(builtIn);

export function listTemplates(): Template[] {
  return [...builtInTemplates];
}

export function findTemplate(id: string): Template | undefined {
  return builtInTemplates.find((candidate) => candidate.id === id);
}

export function getTemplate(id: string): Template {
  const found = findTemplate(id);
  if (!found) throw new AppError('template-missing');
  return found;
}

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';
import type { TemplateText } from '../../shared/templates/templates.contract.ts';
import { fileToText, MAX_TEMPLATE_FILE_BYTES } from '../../shared/templates/templates.file.ts';

function readSmallFile(file: string): string | undefined {
  const handle = openSync(file, 'r');
  try {
    const facts = fstatSync(handle);
    return facts.isFile() && facts.size <= MAX_TEMPLATE_FILE_BYTES ? readFileSync(handle, 'utf8') : undefined;
  } finally {
    closeSync(handle);
  }
}

/** The wording in a template file. Throws `template-file-unreadable` and `template-file-newer`. */
export function readTemplateFile(file: string): TemplateText {
  let content: string | undefined;
  try {
    content = readSmallFile(file);
  } catch (error) {
    // Of its own: at this door the sentences about the journal's folder would point the wrong way.
    throw new AppError('template-file-unreadable', { cause: error });
  }
  if (content === undefined) throw new AppError('template-file-unreadable');
  const reading = fileToText(content);
  if (reading.kind === 'newer') throw new AppError('template-file-newer');
  if (reading.kind === 'unreadable') throw new AppError('template-file-unreadable');
  return reading.text;
}

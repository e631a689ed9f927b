import { z } from 'zod';
import { type TemplateText, templateLimits, templateText } from './templates.contract.ts';
import { cleanText } from './templates.wording.ts';

const SCHEMA = 'cairn-template/1';

/** More than the largest template takes; a larger file is not read. */
export const MAX_TEMPLATE_FILE_BYTES = 2 * 1024 * 1024;

/**
 * What a template file holds: only wording, in the order in which one reads it. Neither the template nor its prompts bring
 * ids along; the journal that takes them in names them itself, so a file can never stand in for what is there.
 */
const templateFile = z.strictObject({
  schema: z.literal(SCHEMA),
  ...templateText.omit({ sections: true }).shape,
  sections: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(templateLimits.title),
        prompts: z.array(z.string().min(1).max(templateLimits.prompt)).min(1).max(templateLimits.prompts),
      }),
    )
    .min(1)
    .max(templateLimits.sections),
});

/** The text of a template's file: always the same for the same wording, and readable without Cairn. */
export function textToFile({ name, family, when, minutes, source, sections, endsWith, endings }: TemplateText): string {
  const file: z.infer<typeof templateFile> = {
    schema: SCHEMA,
    name,
    family,
    when,
    minutes,
    source,
    sections: sections.map(({ title, prompts }) => ({ title, prompts: prompts.map(({ text }) => text) })),
    endsWith,
    endings,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type FileReading = { kind: 'template'; text: TemplateText } | { kind: 'newer' } | { kind: 'unreadable' };

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  const { schema } = (value ?? {}) as { schema?: unknown };
  const version = typeof schema === 'string' ? /^cairn-template\/(\d{1,9})$/.exec(schema)?.[1] : undefined;
  return Number(version ?? 0) > 1;
}

/** The wording in a file's text, cleaned of what cannot be seen. Its prompts have ids by their places, to be replaced. */
export function fileToText(content: string): FileReading {
  const value = parseJson(content);
  if (isNewer(value)) return { kind: 'newer' };
  const file = templateFile.safeParse(value);
  if (!file.success) return { kind: 'unreadable' };
  const { schema: _, sections, ...head } = file.data;
  const numbered = sections.map(({ title, prompts }, section) => ({
    title,
    prompts: prompts.map((text, index) => ({ id: `${section}.${index}`, text })),
  }));
  const checked = templateText.safeParse(cleanText({ ...head, sections: numbered }));
  return checked.success ? { kind: 'template', text: checked.data } : { kind: 'unreadable' };
}

const FILE_NAME_CHARACTERS = 80;

/** A file name that every file system takes. */
export function templateFileName(name: string): string {
  const safe = name.replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ').replaceAll(/\s+/g, ' ');
  return `${[...safe.trim()].slice(0, FILE_NAME_CHARACTERS).join('').trim() || 'Template'}.json`;
}

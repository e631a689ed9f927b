import { isSeen } from '../ipc/line.ts';
import type { Prompt, TemplateText, TemplateWording } from './templates.contract.ts';

const tag = /<[/!]?[a-z][^<>]*>/gi;

/** What cannot be seen: direction marks, halves of characters. The joiners of scripts and of emoji stay. */
const hidden = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}]/gu;

/** One line of plain text: without line breaks, and without marks that cannot be seen. */
export function cleanLine(text: string): string {
  const cleaned = text
    .replaceAll(hidden, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
  return isSeen(cleaned) ? cleaned : '';
}

/** A line that names something: without HTML too, which would only be noise in a list. */
export function cleanName(text: string): string {
  const cleaned = cleanLine(text.replaceAll(tag, ''));
  return cleaned === text ? text : cleanName(cleaned);
}

/** The wording as it may be kept. Lines can become empty by it, so it is checked again afterwards. */
export function cleanText(text: TemplateText): TemplateText {
  return {
    ...text,
    name: cleanName(text.name),
    source: cleanLine(text.source),
    when: cleanLine(text.when),
    endsWith: cleanLine(text.endsWith),
    endings: [...new Set(text.endings)],
    sections: text.sections.map((section) => ({
      title: cleanName(section.title),
      prompts: section.prompts.map(({ id, text }) => ({ id, text: cleanLine(text) })),
    })),
  };
}

/** The same wording in which `rename` says what each prompt is called. */
export function renamePrompts<Wording extends Pick<TemplateText, 'sections'>>(
  wording: Wording,
  rename: (prompt: Prompt) => string,
): Wording {
  const sections = wording.sections.map((section) => ({
    ...section,
    prompts: section.prompts.map((prompt) => ({ ...prompt, id: rename(prompt) })),
  }));
  return { ...wording, sections };
}

/**
 * The next wording with prompts that are told apart: those that `known` has keep their ids, so that answers are found again
 * by them; all others, and a second one of the same id, get new ones.
 */
export function keepPromptIds(next: TemplateText, known: Pick<TemplateText, 'sections'>, newId: () => string) {
  const free = new Set(known.sections.flatMap(({ prompts }) => prompts.map(({ id }) => id)));
  return renamePrompts(next, ({ id }) => (free.delete(id) ? id : newId()));
}

/** Whether two wordings read the same and name the same prompts; their ids and versions are not compared. */
export function isSameText(a: TemplateText | TemplateWording, b: TemplateText | TemplateWording): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** The wording's parts in one order, and nothing else. */
export function inOrder({
  name,
  family,
  source,
  when,
  minutes,
  sections,
  endsWith,
  endings,
}: TemplateText): TemplateText {
  return {
    name,
    family,
    when,
    minutes,
    source,
    sections: sections.map(({ title, prompts }) => ({
      title,
      prompts: prompts.map(({ id, text }) => ({ id, text })),
    })),
    endsWith,
    endings,
  };
}

import type { RichTextDocument, RichTextNode } from '../../shared/richtext/document.ts';

export function paragraph(text: string): RichTextNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** A page without prompts, a paragraph per line. */
export function page(...lines: string[]): RichTextDocument {
  return { type: 'doc', content: lines.map(paragraph) };
}

/** One prompt section with its answer. */
export function answer(promptId: string, prompt: string, heading: string | null, ...lines: string[]): RichTextNode {
  return {
    type: 'promptSection',
    attrs: { promptId, promptVersion: 1, heading, prompt },
    content: lines.map(paragraph),
  };
}

/** A row of the table `entry` as migration 0020 made it. */
export const entryRow = {
  id: 'e',
  revision: 1,
  template_id: null,
  entry_date: '2026-11-19',
  title: '',
  body_version: 1,
  body_json: '{}',
  preview: '',
  created_at: 1,
  updated_at: 1,
};

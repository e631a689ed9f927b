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

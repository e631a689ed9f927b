import type { RichTextDocument, RichTextNode } from '../richtext/document.ts';

export interface PagePrompt {
  id: string;
  /** As the page asks it. */
  words: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The prompts of a page in its order, each once. */
export function promptsOf({ content = [] }: RichTextDocument): PagePrompt[] {
  const prompts = new Map<string, string>();
  for (const { type, attrs } of content as RichTextNode[]) {
    const id = text(attrs?.['promptId']);
    if (type !== 'promptSection' || id === '' || prompts.has(id)) continue;
    prompts.set(id, text(attrs?.['prompt']) || text(attrs?.['heading']));
  }
  return [...prompts].map(([id, words]) => ({ id, words }));
}

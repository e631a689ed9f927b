import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { richTextExtensions } from '../../../shared/richtext/extensions.ts';
import { PromptSection } from '../../../shared/richtext/prompt-section.ts';
import { EditablePromptSection } from './prompt-section.ts';

/** The shared schema with what only an editor needs; no node or mark is added here. */
export function editorExtensions(placeholder: string): Extensions {
  return [
    ...richTextExtensions.map((extension) =>
      extension.name === PromptSection.name ? EditablePromptSection : extension,
    ),
    Placeholder.configure({
      // Only a page without prompts says how to begin; a prompt says it better.
      placeholder: ({ editor }) => (editor.state.doc.firstChild?.type.name === PromptSection.name ? '' : placeholder),
      showOnlyWhenEditable: true,
    }),
  ];
}

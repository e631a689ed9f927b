import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { richTextExtensions } from '../../../shared/richtext/extensions.ts';
import { PromptSection } from '../../../shared/richtext/prompt-section.ts';
import { PromptGuard } from './prompt-guard.ts';
import { EditablePromptSection } from './prompt-section.ts';
import { SectionKeys } from './section-keys.ts';
import { isSection } from './sections.ts';

/** The shared schema with what only an editor needs; no node or mark is added here. */
export function editorExtensions(placeholder: string): Extensions {
  return [
    ...richTextExtensions.map((extension) =>
      extension.name === PromptSection.name ? EditablePromptSection : extension,
    ),
    SectionKeys,
    PromptGuard,
    Placeholder.configure({
      // Only a page without prompts says how to begin; a prompt says it better.
      placeholder: ({ editor }) => (isSection(editor.state.doc.firstChild) ? '' : placeholder),
      showOnlyWhenEditable: true,
    }),
  ];
}

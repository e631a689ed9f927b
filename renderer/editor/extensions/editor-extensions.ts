import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { richTextExtensions } from '../../../shared/richtext/extensions.ts';
import { Find } from '../find/find-plugin.ts';
import type { InsertWords } from '../suggest/insert-source.ts';
import { AttachFiles } from './attach-files.ts';
import { ShownFile, ShownImage } from './attached.ts';
import { Bounds } from './bounds.ts';
import { CleanPaste } from './clean-paste.ts';
import { ClosedPrompts } from './closed-prompts.ts';
import { FocusMode } from './focus-mode.ts';
import { LivePersonMention, LiveTagMention } from './mentions.ts';
import { PromptGuard } from './prompt-guard.ts';
import { EditablePromptSection, type PromptWords } from './prompt-section.ts';
import { SectionKeys } from './section-keys.ts';
import { isSection } from './sections.ts';
import { Suggestions } from './suggestions.ts';
import { TableKeys } from './table-keys.ts';

/** The app's own words that stand inside the text, in the coach's language. */
export interface EditorWords {
  placeholder: string;
  prompt: PromptWords;
  insert: InsertWords;
}

/** Extensions that may read signs in pasted text: an address becomes a link, but `**words**` stay as they were written. */
export const pasteRules = ['link'];

/** The shared schema with what only an editor needs; no node or mark is added here. */
export function editorExtensions({ placeholder, prompt, insert }: EditorWords): Extensions {
  const shown = new Map(
    [EditablePromptSection.configure({ words: prompt }), LivePersonMention, LiveTagMention, ShownImage, ShownFile].map(
      (extension) => [extension.name, extension],
    ),
  );
  return [
    ...richTextExtensions.map((extension) => shown.get(extension.name) ?? extension),
    Suggestions.configure({ words: insert }),
    TableKeys,
    SectionKeys,
    PromptGuard,
    ClosedPrompts,
    Bounds,
    CleanPaste,
    AttachFiles,
    Find,
    FocusMode,
    Placeholder.configure({
      // Only a page without prompts says how to begin; a prompt says it better.
      placeholder: ({ editor }) => (isSection(editor.state.doc.firstChild) ? '' : placeholder),
      showOnlyWhenEditable: true,
    }),
  ];
}

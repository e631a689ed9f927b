import { screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { EditorHostContext } from '../../../renderer/editor/host.ts';
import { RichTextEditor, type RichTextEditorProps } from '../../../renderer/editor/RichTextEditor.tsx';
import type { RichTextDocument } from '../../../shared/richtext/document.ts';
import { openJournalWindow } from '../../support/journal-window.tsx';
import type { SmallJournal } from './host.tsx';

export interface OpenPage {
  editor: Editor;
  writing: HTMLElement;
  /** The page as it was reported last. */
  readonly written: RichTextDocument;
}

/** A whole page with its tools in a window, with a journal around it when one is given. */
export async function openPage(
  document: RichTextDocument,
  host?: SmallJournal,
  props: Partial<RichTextEditorProps> = {},
): Promise<OpenPage> {
  const journal = await openJournalWindow();
  let written = document;
  journal.show(
    <EditorHostContext value={host}>
      <RichTextEditor
        initial={document}
        label="Page"
        placeholder="Write"
        onChange={(changed) => {
          written = changed;
        }}
        {...props}
      />
    </EditorHostContext>,
  );
  const writing = await screen.findByRole('textbox', { name: 'Page' });
  const { editor } = writing as HTMLElement & { editor: Editor }; // TipTap leaves itself on its element
  return {
    editor,
    writing,
    get written() {
      return written;
    },
  };
}

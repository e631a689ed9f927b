import { EditorContent, useEditor } from '@tiptap/react';
import type { RichTextDocument } from '../../shared/richtext/document.ts';
import './editor.css';
import { editorExtensions } from './extensions/editor-extensions.ts';
import { useEditorWords } from './useEditorWords.ts';
import { useHostInText } from './useHostInText.ts';

/** A page for reading. Give it a `key` that changes with the page. */
export function RichTextView({ page, label }: { page: RichTextDocument; label: string }) {
  const words = useEditorWords('');
  const editor = useEditor({
    injectCSS: false, // the window's policy allows no style elements; editor.css says the same
    editable: false,
    extensions: editorExtensions(words),
    content: page,
    editorProps: { attributes: { 'aria-label': label, role: 'document', spellcheck: 'false' } },
  });
  useHostInText(editor, false);
  return (
    <div className="writing-page">
      <EditorContent editor={editor} />
    </div>
  );
}

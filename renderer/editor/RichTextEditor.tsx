import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichTextDocument } from '../../shared/richtext/document.ts';
import './editor.css';
import { editorExtensions } from './extensions/editor-extensions.ts';
import { LinkCard } from './LinkCard.tsx';
import { Toolbar } from './Toolbar.tsx';

export interface RichTextEditorProps {
  /** The page at the start. Later changes of this value are not taken over: what is typed wins. */
  initial: RichTextDocument;
  label: string;
  placeholder: string;
  onChange: (document: RichTextDocument) => void;
  onBlur?: () => void;
  hasToolbar?: boolean;
  /** What stands between the tools and the page, such as its title. */
  children?: ReactNode;
  autoFocus?: boolean;
}

/** Writing with prompts. Knows no journal: it is given a page and reports a page. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { t } = useTranslation();
  const report = useEffectEvent(props.onChange);
  const leave = useEffectEvent(() => props.onBlur?.());
  const editor = useEditor({
    injectCSS: false, // the page's policy allows no style elements; editor.css says the same
    extensions: editorExtensions(props.placeholder),
    content: props.initial,
    autofocus: props.autoFocus === true ? 'start' : false,
    editorProps: {
      attributes: { 'aria-label': props.label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
    },
  });
  useEffect(() => {
    const changed = () => report(editor.getJSON() as RichTextDocument);
    const left = () => leave();
    editor.on('update', changed);
    editor.on('blur', left);
    return () => {
      editor.off('update', changed);
      editor.off('blur', left);
    };
  }, [editor]);
  return (
    <>
      {props.hasToolbar !== false && <Toolbar editor={editor} label={t('editor.tools.label')} />}
      {props.children}
      <div className="writing-page">
        <EditorContent editor={editor} />
        <LinkCard editor={editor} />
      </div>
    </>
  );
}

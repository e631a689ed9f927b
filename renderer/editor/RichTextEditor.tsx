import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDocument, type RichTextDocument } from '../../shared/richtext/document.ts';
import './editor.css';
import { FilePicker } from './attached/FilePicker.tsx';
import { EditorFoot, RemarkLine } from './EditorFoot.tsx';
import { editorExtensions, pasteRules } from './extensions/editor-extensions.ts';
import { FindBar } from './find/FindBar.tsx';
import { LinkCard } from './LinkCard.tsx';
import { LinkAtCaret } from './LinkForm.tsx';
import { HiddenPrompts } from './prompts/HiddenPrompts.tsx';
import { PromptDialog } from './prompts/PromptDialog.tsx';
import { PromptMenu } from './prompts/PromptMenu.tsx';
import { SuggestionPopup } from './suggest/SuggestionPopup.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TableMenu } from './tables/TableMenu.tsx';
import { UnreadablePage } from './UnreadablePage.tsx';
import { useEditorWords } from './useEditorWords.ts';
import { useFocusMode } from './useFocusMode.ts';
import { useHostInText } from './useHostInText.ts';

export interface RichTextEditorProps {
  /** The page at the start. Later changes of this value are not taken over: what is typed wins. */
  initial: RichTextDocument;
  label: string;
  placeholder: string;
  onChange: (document: RichTextDocument) => void;
  onBlur?: () => void;
  /** The writing tools above the page and, with them, the count of words at its foot; both are there unless this is false. */
  hasToolbar?: boolean;
  /** Only the current paragraph in full ink, and no tools. Left out, the editor keeps it to itself; F9 turns it on. */
  isFocusMode?: boolean;
  /** Focus mode was turned on or off here: the page can put its own surroundings out of sight. */
  onFocusMode?: (isOn: boolean) => void;
  /** What stands between the tools and the page, such as its title. */
  children?: ReactNode;
  autoFocus?: boolean;
}

/** The text itself, made once for as long as the page is open: saving does not make it anew, so undo reaches over it. */
function useText(props: RichTextEditorProps): Editor | null {
  const words = useEditorWords(props.placeholder);
  return useEditor({
    // Only once it is on the screen. TipTap throws away a text that was made while drawing if the drawing takes a moment.
    immediatelyRender: false,
    injectCSS: false, // the page's policy allows no style elements; editor.css says the same
    extensions: editorExtensions(words),
    enablePasteRules: pasteRules,
    content: props.initial,
    autofocus: props.autoFocus === true ? 'start' : false,
    editorProps: {
      attributes: { 'aria-label': props.label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
    },
  });
}

/**
 * TipTap draws the whole text once more when it is put away, block by block. Out of the window that costs next to nothing; in
 * it, half a minute for a page of 25,000 blocks. This runs before TipTap's own clean-up, which is that of a child.
 */
function useQuickGoodbye(editor: Editor): void {
  useLayoutEffect(() => () => document.createElement('div').append(editor.view.dom), [editor]);
}

function Page({ editor, ...props }: RichTextEditorProps & { editor: Editor }) {
  const { t } = useTranslation();
  const report = useEffectEvent(props.onChange);
  const leave = useEffectEvent(() => props.onBlur?.());
  const hasTools = props.hasToolbar !== false;
  useHostInText(editor, hasTools);
  useQuickGoodbye(editor);
  const isFocusMode = useFocusMode(editor, props);
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
      {hasTools && !isFocusMode && <Toolbar editor={editor} label={t('editor.tools.label')} />}
      <FindBar editor={editor} />
      {props.children}
      <div className="writing-page" data-focus-mode={isFocusMode}>
        <EditorContent editor={editor} />
        <TableMenu editor={editor} />
        <LinkCard editor={editor} />
        <LinkAtCaret editor={editor} />
        <PromptMenu editor={editor} />
        <SuggestionPopup editor={editor} />
      </div>
      <HiddenPrompts editor={editor} />
      <RemarkLine editor={editor} />
      {hasTools && <EditorFoot editor={editor} />}
      <PromptDialog editor={editor} />
      <FilePicker editor={editor} />
    </>
  );
}

function Writing(props: RichTextEditorProps) {
  const editor = useText(props);
  return editor && <Page {...props} editor={editor} />;
}

/**
 * Writing with prompts. Knows no journal: it is given a page and reports a page; people, tags and files come from the
 * `EditorHostContext` around it. A page that it cannot write is shown as words and never reported, so that nothing is lost.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const [isReadable] = useState(() => parseDocument(props.initial) !== undefined);
  if (isReadable) return <Writing {...props} />;
  return (
    <>
      {props.children}
      <UnreadablePage document={props.initial} />
    </>
  );
}

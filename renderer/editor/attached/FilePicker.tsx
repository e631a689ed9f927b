import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { attachFiles } from '../extensions/attach-files.ts';
import { surroundingsOf } from '../extensions/surroundings.ts';
import { useStore } from '../store.ts';

/** The system's own dialog for choosing files, opened from the toolbar and the `/` menu. */
export function FilePicker({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { panel } = surroundingsOf(editor);
  const isAsked = useStore(panel)?.kind === 'file';
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    panel.set(undefined);
    input.current?.click();
  }, [isAsked, panel]);
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      tabIndex={-1}
      aria-label={t('editor.tools.file')}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = ''; // so that the same file can be chosen again
        void attachFiles(editor, files, editor.state.selection.from);
        editor.view.focus();
      }}
    />
  );
}

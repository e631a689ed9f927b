import type { Editor } from '@tiptap/core';
import { useLayoutEffect } from 'react';
import { surroundingsOf } from './extensions/surroundings.ts';
import { useEditorHost } from './host.ts';

/** Gives the text the journal around it, and lets mentions say the codes of now whenever that one is another. */
export function useHostInText(editor: Editor, hasTools: boolean): void {
  const host = useEditorHost();
  useLayoutEffect(() => {
    const surroundings = surroundingsOf(editor);
    surroundings.host = host;
    surroundings.hasTools = hasTools;
    for (const redraw of surroundings.codesChanged) redraw();
  }, [editor, host, hasTools]);
}

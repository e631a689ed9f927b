import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from '../EditorFoot.module.css';
import { countHidden, showHiddenPrompts } from './prompt-commands.ts';

/** One line at the end of a page says what is out of sight, and brings it back. */
export function HiddenPrompts({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const count = useEditorState({ editor, selector: ({ editor: now }) => countHidden(now.state.doc) });
  if (count === 0) return null;
  function show(): void {
    showHiddenPrompts(editor);
    editor.view.focus();
  }
  return (
    <p className={classes.hidden}>
      {t('editor.prompts.hidden', { count })} ·{' '}
      <Button variant="subtle" size="compact-sm" onClick={show}>
        {t('editor.prompts.show', { count })}
      </Button>
    </p>
  );
}

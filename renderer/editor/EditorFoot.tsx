import { Button, CloseButton } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import classes from './EditorFoot.module.css';
import { setFocusMode } from './extensions/focus-mode.ts';
import { type Remark, surroundingsOf } from './extensions/surroundings.ts';
import { useStore } from './store.ts';
import { useWordCount } from './useWordCount.ts';

/** How many words there are, and the way out of focus mode. */
export function EditorFoot({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { all, selected } = useWordCount(editor);
  const isFocusMode = useStore(surroundingsOf(editor).focusMode);
  return (
    <div className={classes.foot}>
      <span data-testid="word-count">
        {selected === undefined
          ? t('editor.count.words', { count: all })
          : t('editor.count.selected', { count: selected, all })}
      </span>
      {isFocusMode && (
        <Button
          variant="subtle"
          size="compact-sm"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setFocusMode(editor, false)}
        >
          {t('editor.focusMode.leave')}
        </Button>
      )}
    </div>
  );
}

function useRemarkWords(): (remark: Remark) => string {
  const { t } = useTranslation();
  return (remark) => {
    if (remark.kind === 'personRefused') return t('editor.suggest.personRefused', { code: remark.code });
    if (remark.kind === 'removedPrompt') return t('editor.prompts.removed');
    return t(`editor.refused.${remark.kind}`);
  };
}

/** A sentence about something that was not done as asked; it stays until it is read and closed. */
export function RemarkLine({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { remark } = surroundingsOf(editor);
  const shown = useStore(remark);
  const wordsOf = useRemarkWords();
  function undo(): void {
    remark.set(undefined);
    editor.chain().focus().undo().run();
  }
  return (
    <div role="status">
      {shown && (
        <div className={classes.remark}>
          <p>{wordsOf(shown)}</p>
          {shown.kind === 'removedPrompt' && (
            <Button variant="subtle" size="compact-sm" onClick={undo}>
              {t('editor.prompts.undo')}
            </Button>
          )}
          <CloseButton aria-label={t('editor.refused.close')} onClick={() => remark.set(undefined)} />
        </div>
      )}
    </div>
  );
}

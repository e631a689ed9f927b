import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RichTextEditor } from '../editor/RichTextEditor.tsx';
import type { Autosave } from './autosave.ts';

export interface EntryDraftProps {
  autosave: Autosave;
  hasToolbar?: boolean;
  autoFocus?: boolean;
  children?: ReactNode;
}

/** The page itself, saved as it is written. */
export function EntryDraft({ autosave, hasToolbar = true, autoFocus = false, children }: EntryDraftProps) {
  const { t } = useTranslation();
  return (
    <RichTextEditor
      initial={autosave.current.body}
      label={t('journal.page')}
      placeholder={t('journal.blankPlaceholder')}
      onChange={(body) => autosave.change({ body })}
      onBlur={() => void autosave.flush()}
      hasToolbar={hasToolbar}
      autoFocus={autoFocus}
    >
      {children}
    </RichTextEditor>
  );
}

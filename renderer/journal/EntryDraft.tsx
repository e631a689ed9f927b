import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RichTextEditor } from '../editor/RichTextEditor.tsx';
import type { Autosave } from './autosave.ts';
import { JournalHost } from './JournalHost.tsx';

export interface EntryDraftProps {
  autosave: Autosave;
  hasToolbar?: boolean;
  autoFocus?: boolean;
  onFocusMode?: (isOn: boolean) => void;
  children?: ReactNode;
}

/** The page itself, saved as it is written. */
export function EntryDraft({ autosave, hasToolbar = true, autoFocus = false, onFocusMode, children }: EntryDraftProps) {
  const { t } = useTranslation();
  return (
    <JournalHost>
      <RichTextEditor
        initial={autosave.current.body}
        label={t('journal.page')}
        placeholder={t('journal.blankPlaceholder')}
        onChange={(body) => autosave.change({ body })}
        onBlur={() => void autosave.flush()}
        hasToolbar={hasToolbar}
        autoFocus={autoFocus}
        {...(onFocusMode ? { onFocusMode } : {})}
      >
        {children}
      </RichTextEditor>
    </JournalHost>
  );
}

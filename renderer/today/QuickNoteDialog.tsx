import { Button, Modal } from '@mantine/core';
import { useFocusReturn } from '@mantine/hooks';
import { LockSimple } from '@phosphor-icons/react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { EntryDraft, useAutosave } from '../journal/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { NoteEnding } from './NoteEnding.tsx';
import classes from './TodayPage.module.css';
import { useKeptMessage } from './useKeptMessage.tsx';
import { NOTE_TEMPLATE } from './useTodaysNote.ts';

const focusNote = () => document.querySelector<HTMLElement>('[role="dialog"] [role="textbox"]')?.focus();

/** The caret stands where the note begins, as soon as the dialog has taken the focus. */
function Writing({ autosave }: { autosave: Parameters<typeof EntryDraft>[0]['autosave'] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => place.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={place}>
      <EntryDraft autosave={autosave} hasToolbar={false} autoFocus />
    </div>
  );
}

function QuickNote({ note, trouble, onClose }: { note: Entry; trouble: ReactNode; onClose: () => void }) {
  const { t } = useTranslation();
  const autosave = useAutosave(note);
  const sayKept = useKeptMessage();

  /** Words that could not be saved stay in sight: the dialog stays open with them. */
  async function close(): Promise<void> {
    if (isEmptyDraft(autosave.current)) return onClose();
    autosave.change({ isDraft: false });
    if (!(await autosave.flush())) return;
    sayKept(note.id);
    onClose();
  }

  return (
    <Modal
      opened
      onClose={() => void close()}
      title={t('today.note')}
      size={680}
      padding={32}
      closeButtonProps={{ 'aria-label': t('today.closeNote') }}
    >
      <div className={classes.dialogNote}>
        <div className={classes.dialogTrouble}>{trouble}</div>
        <Writing autosave={autosave} />
        <NoteEnding autosave={autosave} onEmpty={focusNote} />
        <div className={classes.actions}>
          <Button onClick={() => void close()}>{t('today.keep')}</Button>
          <span className={classes.private}>
            <LockSimple size={16} aria-hidden="true" />
            {t('today.private')}
          </span>
        </div>
      </div>
    </Modal>
  );
}

/** Begins a note with each opening; one on which nothing is written is nowhere. */
function BegunNote({ trouble, onClose }: { trouble: ReactNode; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: note, error } = useQuery({
    queryKey: ['today', 'quick-note'],
    queryFn: () => unwrap(api.journal.beginEntry({ templateId: NOTE_TEMPLATE })),
    gcTime: 0,
  });
  if (note) return <QuickNote note={note} trouble={trouble} onClose={onClose} />;
  return error ? (
    <Modal opened onClose={onClose} title={t('today.note')} closeButtonProps={{ 'aria-label': t('today.closeNote') }}>
      <Notice code={failureOf(error).code} />
    </Modal>
  ) : null;
}

export interface QuickNoteDialogProps {
  opened: boolean;
  /** What is said of words that could not be saved: beside the note, because the window behind a dialog is out of reach. */
  trouble?: ReactNode;
  onClose: () => void;
}

/**
 * A two-minute note from anywhere in the app. Saved as it is typed; closing the dialog keeps it, and the caret is back where it
 * was: the dialog itself cannot see to that, because it is made anew for each note.
 */
export function QuickNoteDialog({ opened, trouble, onClose }: QuickNoteDialogProps) {
  useFocusReturn({ opened, shouldReturnFocus: true });
  return opened ? <BegunNote trouble={trouble} onClose={onClose} /> : null;
}

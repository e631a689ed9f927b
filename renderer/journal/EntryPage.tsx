import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { Notice } from '../ui/Notice.tsx';
import { EntryDraft } from './EntryDraft.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { EntryHead } from './EntryHead.tsx';
import classes from './EntryPage.module.css';
import { EntryTools } from './EntryTools.tsx';
import { HistoryView } from './HistoryView.tsx';
import { useAutosave } from './useAutosave.ts';
import { usePrint } from './usePrint.tsx';
import { useTrash } from './useTrash.tsx';

export interface EntryPageProps {
  entry: Entry;
  /** The page went to the trash. */
  onGone: () => void;
  /** Focus mode went on or off: what stands around the page may go out of sight. */
  onFocusMode: (isOn: boolean) => void;
}

/** One page of the journal, being written. */
export function EntryPage({ entry, onGone, onFocusMode }: EntryPageProps) {
  const navigate = useNavigate();
  const autosave = useAutosave(entry);
  const printing = usePrint(autosave);
  const { trash, failure } = useTrash();
  const [isInHistory, setIsInHistory] = useState(false);
  const [isFocusMode, setIsFocusMode] = useState(false);
  useEffect(() => {
    onFocusMode(isFocusMode);
    return () => onFocusMode(false);
  }, [isFocusMode, onFocusMode]);
  const paper = useRef<HTMLElement>(null);
  const goToWriting = () => paper.current?.querySelector<HTMLElement>('.ProseMirror')?.focus();

  async function openHistory(): Promise<void> {
    if (await autosave.flush()) setIsInHistory(true);
  }
  async function moveToTrash(): Promise<void> {
    if (!(await autosave.flush())) return; // words that are nowhere else stay in sight
    if (autosave.current.revision === 0 || (await trash(entry.id))) onGone();
  }

  if (isInHistory)
    return (
      <HistoryView
        entry={autosave.current}
        onBack={() => setIsInHistory(false)}
        onRestored={(restored) => {
          autosave.replace(restored);
          setIsInHistory(false);
        }}
        onCopied={(id) => void navigate(`/journal/${id}`)}
      />
    );
  return (
    <article ref={paper} className={classes.paper}>
      <div className={classes.column}>
        {!isFocusMode && (
          <EntryTools
            autosave={autosave}
            printing={printing}
            onHistory={() => void openHistory()}
            onTrash={() => void moveToTrash()}
          />
        )}
        <EntryDraft autosave={autosave} autoFocus={isEmptyDraft(autosave.current)} onFocusMode={setIsFocusMode}>
          {(printing.failure ?? failure?.code) && <Notice code={printing.failure ?? failure?.code ?? 'unexpected'} />}
          <EntryHead autosave={autosave} onEnter={goToWriting} />
        </EntryDraft>
        {!isFocusMode && <EntryFoot autosave={autosave} onPrint={() => void printing.print()} />}
      </div>
    </article>
  );
}

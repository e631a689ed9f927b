import { useRef } from 'react';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { Notice } from '../ui/Notice.tsx';
import { EntryDraft } from './EntryDraft.tsx';
import { EntryHead } from './EntryHead.tsx';
import classes from './EntryPage.module.css';
import { KeepAsNew } from './KeepAsNew.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { useAutosave } from './useAutosave.ts';
import { usePrint } from './usePrint.ts';

/** One page of the journal, being written. */
export function EntryPage({ entry }: { entry: Entry }) {
  const autosave = useAutosave(entry);
  const printing = usePrint(autosave);
  const paper = useRef<HTMLElement>(null);
  const goToWriting = () => paper.current?.querySelector<HTMLElement>('.ProseMirror')?.focus();
  return (
    <article ref={paper} className={classes.paper}>
      <div className={classes.column}>
        <MoreMenu printing={printing} />
        <EntryDraft autosave={autosave} autoFocus={isEmptyDraft(autosave.current)}>
          {printing.failure && <Notice code={printing.failure} />}
          <KeepAsNew autosave={autosave} />
          <EntryHead autosave={autosave} onEnter={goToWriting} />
        </EntryDraft>
      </div>
    </article>
  );
}

import { Footprints } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { useKeyNames } from '../ui/useKeyNames.ts';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUnlinkEvidence } from './evidence-queries.ts';
import { type Linked, ShowsDialog, useLinkedWords } from './ShowsDialog.tsx';
import { THIS_SHOWS_KEYS, useLendThisShows } from './this-shows.ts';
import { useSay } from './useSay.tsx';

export interface ThisShowsProps {
  entryId: EntryId;
  className: string | undefined;
  /** Saves the page; an empty one is not stored, and of words that could not be saved the journal itself tells. */
  onStore: () => Promise<'stored' | 'empty' | 'unsaved'>;
}

/** "This shows…": a page is linked to a part of a framework with two clicks, or by its keys from anywhere on it. */
export function ThisShows({ entryId, className, onStore }: ThisShowsProps) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  const say = useSay();
  const linkedWords = useLinkedWords();
  const sayRefused = useSayRefused();
  const unlink = useUnlinkEvidence();
  const [isOpen, setIsOpen] = useState(false);

  async function open(): Promise<void> {
    const state = await onStore();
    if (state === 'stored') setIsOpen(true);
    if (state === 'empty') say(t('evidence.shows.notYet'));
  }
  useLendThisShows(() => void open());

  function close(linked: Linked | undefined): void {
    setIsOpen(false);
    if (!linked) return;
    const { id, target } = linked;
    say(linkedWords(linked), () => {
      void unlink.mutateAsync({ id, target }).catch(sayRefused);
    });
  }

  return (
    <>
      <button
        type="button"
        className={className}
        title={nameKeys(THIS_SHOWS_KEYS)}
        aria-haspopup="dialog"
        onClick={() => void open()}
      >
        <Footprints size={16} aria-hidden="true" />
        {t('evidence.shows.button')}
      </button>
      {isOpen && <ShowsDialog entryId={entryId} onDone={close} />}
    </>
  );
}

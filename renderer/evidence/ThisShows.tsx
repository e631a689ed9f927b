import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Footprints } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId, EvidenceTarget } from '../../shared/evidence/evidence.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { useKeyNames } from '../ui/useKeyNames.ts';
import { useUnlinkEvidence } from './evidence-queries.ts';
import { ShowsDialog } from './ShowsDialog.tsx';
import { THIS_SHOWS_KEYS, useLendThisShows } from './this-shows.ts';

export interface ThisShowsProps {
  entryId: EntryId;
  className: string | undefined;
  /** Saves the page; an empty one is not stored, and of words that could not be saved the journal itself tells. */
  onStore: () => Promise<'stored' | 'empty' | 'unsaved'>;
}

/** What was just said of a page can be taken back by one touch. */
function useSayLinked() {
  const { t } = useTranslation();
  const unlink = useUnlinkEvidence();
  return (linked: { id: EvidenceId; target: EvidenceTarget; code: string; name: string }) => {
    const message = `shows-${linked.id}-${linked.target.competencyId}`;
    notifications.show({
      id: message,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {t('evidence.shows.linkedNow', { code: linked.code, name: linked.name })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(message);
              unlink.mutate({ id: linked.id, target: linked.target });
            }}
          >
            {t('evidence.undo')}
          </Button>
        </>
      ),
    });
  };
}

/** "This shows…": a page is linked to a part of a framework with two clicks, or by its keys from anywhere on it. */
export function ThisShows({ entryId, className, onStore }: ThisShowsProps) {
  const { t } = useTranslation();
  const nameKeys = useKeyNames();
  const sayLinked = useSayLinked();
  const [isOpen, setIsOpen] = useState(false);

  async function open(): Promise<void> {
    const state = await onStore();
    if (state === 'stored') setIsOpen(true);
    if (state === 'empty')
      notifications.show({
        message: t('evidence.shows.notYet'),
        closeButtonProps: { 'aria-label': t('app.dismiss') },
      });
  }
  useLendThisShows(() => void open());

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
      {isOpen && (
        <ShowsDialog
          entryId={entryId}
          onDone={(linked) => {
            setIsOpen(false);
            if (linked) sayLinked(linked);
          }}
        />
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { announceSaved, announceUnsaved, useSaveState } from '../api/save-state.ts';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';
import { readAgain, rememberSaved } from './journal-queries.ts';

/** Gives words that the journal refused a page of their own, and lets the newer form be read again. */
function useKeepAsNew(autosave: Autosave): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const { id: oldId, templateId } = autosave.current;
    const begun = await api.journal.beginEntry({ templateId });
    if (!begun.ok) return announceUnsaved(begun.error);
    const copy = { ...autosave.current, id: begun.value.id, revision: 0 };
    const saved = await api.journal.saveEntry(copy);
    if (!saved.ok) return announceUnsaved(saved.error);
    autosave.discard();
    announceSaved(new Date(saved.value.savedAt));
    rememberSaved(queryClient, { ...copy, revision: saved.value.revision });
    await readAgain(queryClient, oldId);
    await navigate(`/journal/${copy.id}`);
  };
}

/** Shown when the journal has a newer form of the page than the one that was written on. */
export function KeepAsNew({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const state = useSaveState();
  const keep = useKeepAsNew(autosave);
  if (state.kind !== 'unsaved' || autosave.failure?.code !== 'changed-elsewhere') return null;
  return (
    <div className={classes.refused}>
      <p>{t('journal.refused')}</p>
      <Button variant="default" size="compact-sm" onClick={() => void keep()}>
        {t('journal.keepAsNew')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from './autosave.ts';
import classes from './EntryPage.module.css';

/** The end of a page: done with it, or not yet. */
export function EntryFoot({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation();
  const [isDraft, setIsDraft] = useState(autosave.current.isDraft);
  if (!isDraft) return null;

  function finish(): void {
    setIsDraft(false);
    autosave.change({ isDraft: false });
    void autosave.flush();
  }

  return (
    <footer className={classes.foot}>
      <Button variant="default" onClick={finish}>
        {t('journal.done')}
      </Button>
      <span>{t('journal.isDraft')}</span>
    </footer>
  );
}

import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppErrorCode } from '../../shared/errors.ts';
import { api } from '../api/client.ts';
import { useEvent } from '../api/useEvent.ts';
import type { Autosave } from './autosave.ts';

export interface Printing {
  isBusy: boolean;
  failure: AppErrorCode | null;
  print: () => Promise<void>;
}

/** Prints the page as it stands in the journal, so it is saved first. */
export function usePrint(autosave: Autosave): Printing {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<AppErrorCode | null>(null);

  const say = (message: ReactNode) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });

  async function print(): Promise<void> {
    if (isBusy || !(await autosave.flush())) return; // the banner says why it could not be saved
    if (autosave.current.revision === 0) return void say(t('journal.nothingToPrint'));
    setIsBusy(true);
    setFailure(null);
    const answer = await api.journal.printEntry({ id: autosave.current.id });
    setIsBusy(false);
    if (!answer.ok) setFailure(answer.error.code);
    else if (answer.value.saved) say(<span data-private>{t('journal.printed', { name: answer.value.fileName })}</span>);
  }

  useEvent('menuCommand', (command) => {
    if (command === 'printEntry') void print();
  });
  return { isBusy, failure, print };
}

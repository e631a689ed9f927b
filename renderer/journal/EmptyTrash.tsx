import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './EntryPage.module.css';
import { forgetLists } from './journal-queries.ts';

/** Removes everything in the trash for good, after a question. */
export function EmptyTrash({ onEmptied }: { onEmptied: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const emptying = useAsk(api.journal.emptyTrash);

  async function empty(): Promise<void> {
    if ((await emptying.ask(null)) === undefined) return;
    setIsAsking(false);
    await forgetLists(queryClient);
    onEmptied();
  }

  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
        {t('journal.emptyTrash')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('journal.emptyTrashAsk')}
        withCloseButton={false}
      >
        <p>{t('journal.purgeText')}</p>
        {emptying.failure && <Notice code={emptying.failure.code} />}
        <div className={classes.answers}>
          <Button data-autofocus onClick={() => setIsAsking(false)}>
            {t('journal.keepIt')}
          </Button>
          <Button variant="subtle" color="risk" onClick={() => void empty()}>
            {t('journal.emptyTrash')}
          </Button>
        </div>
      </Modal>
    </>
  );
}

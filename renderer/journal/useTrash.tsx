import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { api } from '../api/client.ts';
import { type AskedFor, useAsk } from '../api/useAsk.ts';
import { forgetLists } from './journal-queries.ts';

/** The message about a page that went to the trash: it goes as soon as it is not true any more. */
const messageOf = (id: EntryId) => `trashed-${id}`;

/** To the trash and back, with a way to take it back at once. */
export function useTrash(): {
  trash: (id: EntryId) => Promise<boolean>;
  untrash: (id: EntryId) => Promise<boolean>;
  purge: (id: EntryId) => Promise<boolean>;
  failure: AskedFor['failure'];
} {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const trashing = useAsk(api.journal.trashEntry);
  const untrashing = useAsk(api.journal.untrashEntry);
  const purging = useAsk(api.journal.purgeEntry);

  async function untrash(id: EntryId): Promise<boolean> {
    const isDone = (await untrashing.ask({ id })) !== undefined;
    if (isDone) notifications.hide(messageOf(id));
    await forgetLists(queryClient);
    return isDone;
  }

  async function trash(id: EntryId): Promise<boolean> {
    if ((await trashing.ask({ id })) === undefined) return false;
    await forgetLists(queryClient);
    notifications.show({
      id: messageOf(id),
      message: (
        <>
          {t('journal.trashed')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(messageOf(id));
              void untrash(id);
            }}
          >
            {t('journal.undo')}
          </Button>
        </>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
    return true;
  }

  async function purge(id: EntryId): Promise<boolean> {
    const isDone = (await purging.ask({ id })) !== undefined;
    if (isDone) notifications.hide(messageOf(id));
    await forgetLists(queryClient);
    return isDone;
  }

  return { trash, untrash, purge, failure: trashing.failure ?? untrashing.failure ?? purging.failure };
}

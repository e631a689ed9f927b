import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { todayKey } from './usePages.ts';

/** Says that a note is in the journal, with the way to it; what Today tells of the journal counts it from now on. */
export function useKeptMessage(): (id: EntryId) => void {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (id) => {
    void queryClient.invalidateQueries({ queryKey: todayKey });
    notifications.show({
      message: (
        <>
          {t('today.kept')} <a href={`#/journal/${id}`}>{t('today.open')}</a>
        </>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

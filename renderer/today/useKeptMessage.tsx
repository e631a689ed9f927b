import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../shared/journal/journal.contract.ts';

/** Says that a note is in the journal, with the way to it. */
export function useKeptMessage(): (id: EntryId) => void {
  const { t } = useTranslation();
  return (id) =>
    notifications.show({
      message: (
        <>
          {t('today.kept')} <a href={`#/journal/${id}`}>{t('today.open')}</a>
        </>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
}

import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useEvent } from '../api/useEvent.ts';

/** Says why the window came to the front, whichever page it shows. */
export function StartedAgain() {
  const { t } = useTranslation();
  useEvent('startedAgain', () => {
    notifications.show({ message: t('app.startedAgain'), closeButtonProps: { 'aria-label': t('app.dismiss') } });
  });
  return null;
}

import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { Notice } from './Notice.tsx';

/** Says why something was refused where the thing that it was about is not on the screen any more, as after an undo. */
export function useSayRefused(): (error: unknown) => void {
  const { t } = useTranslation();
  return (error) => {
    notifications.show({
      autoClose: false,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: <Notice code={failureOf(error).code} />,
    });
  };
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Where the message stands as long as it can be undone, in milliseconds. */
const UNDO_MILLISECONDS = 8000;

/**
 * Says that something happened, with a way to take it back. It takes the place of an earlier message: what the coach has done
 * just now is not to wait behind it.
 */
export function useSay(): (words: string, onUndo?: () => void) => void {
  const { t } = useTranslation();
  return (words, onUndo) => {
    notifications.clean();
    const id = notifications.show({
      autoClose: UNDO_MILLISECONDS,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          {words}{' '}
          {onUndo && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                notifications.hide(id);
                onUndo();
              }}
            >
              {t('evidence.undo')}
            </Button>
          )}
        </>
      ),
    });
  };
}

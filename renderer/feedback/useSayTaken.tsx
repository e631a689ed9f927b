import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../shared/feedback/feedback.contract.ts';
import { Veiled } from '../ui/Veiled.tsx';

/** Where the message stands as long as it can be undone, in milliseconds. */
const UNDO_MILLISECONDS = 8000;

/** Says that a theme was taken away, with a way to bring it back as it was. */
export function useSayTaken(): (theme: Theme, onUndo: () => void) => void {
  const { t } = useTranslation();
  return ({ name }, onUndo) => {
    notifications.clean();
    const id = notifications.show({
      autoClose: UNDO_MILLISECONDS,
      closeButtonProps: { 'aria-label': t('app.dismiss') },
      message: (
        <>
          <Veiled word={name} words={(said) => t('feedback.themes.removed', { name: said })} />{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              onUndo();
            }}
          >
            {t('feedback.themes.undo')}
          </Button>
        </>
      ),
    });
  };
}

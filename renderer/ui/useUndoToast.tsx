import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';

/** How long a message stays that takes something back. */
const STAYS_MILLISECONDS = 8000;

/** Says what was done, with a way to undo it. */
export function useUndoToast(): (words: ReactNode, onUndo: () => void) => void {
  const { t } = useTranslation();
  return (words, onUndo) => {
    const undo = () => {
      notifications.hide(toast);
      onUndo();
    };
    const toast = notifications.show({
      autoClose: STAYS_MILLISECONDS,
      message: (
        <span className={classes.toast}>
          {words}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('app.undo')}
          </Button>
        </span>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

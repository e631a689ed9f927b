import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './continuum.module.css';

/** Says what was done, with a way to undo it. */
export function useToast(): (words: ReactNode, onUndo: () => void) => void {
  const { t } = useTranslation();
  return (words, onUndo) => {
    const undo = () => {
      notifications.hide(toast);
      onUndo();
    };
    const toast = notifications.show({
      message: (
        <span className={classes.toast}>
          {words}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('continuum.undo')}
          </Button>
        </span>
      ),
      closeButtonProps: { 'aria-label': t('app.dismiss') },
    });
  };
}

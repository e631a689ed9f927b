import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './TemplateEdit.module.css';
import type { LeaveGuard } from './useLeaveGuard.ts';

/** Asks before changes are given up. Staying is the safe answer. */
export function LeaveDialog({ guard: { isAsking, stay, leave } }: { guard: LeaveGuard }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isAsking}
      onClose={stay}
      title={t('templates.edit.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('templates.edit.leaveText')}</p>
      <div className={classes.answers}>
        <Button variant="subtle" onClick={leave}>
          {t('templates.edit.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('templates.edit.stay')}
        </Button>
      </div>
    </Modal>
  );
}

import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ui.module.css';
import type { LeaveGuard } from './useLeaveGuard.ts';

export interface LeaveDialogProps {
  guard: LeaveGuard;
  /** What is not saved yet, in a sentence. */
  text: string;
}

/** Asks before changes are given up. Staying is the safe answer. */
export function LeaveDialog({ guard: { isAsking, stay, leave }, text }: LeaveDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isAsking}
      onClose={stay}
      title={t('app.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{text}</p>
      <div className={classes.answers}>
        <Button variant="subtle" onClick={leave}>
          {t('app.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('app.stay')}
        </Button>
      </div>
    </Modal>
  );
}

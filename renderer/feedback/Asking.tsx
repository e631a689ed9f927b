import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './rounds.module.css';

export interface AskingProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** What goes ahead, and what leaves everything as it is: that is the safe answer, filled and focused. */
  confirm: string;
  keep: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onKeep: () => void;
}

/** Asks before something that cannot be undone. */
export function Asking({ isOpen, title, children, confirm, keep, isPending, error, onConfirm, onKeep }: AskingProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onKeep}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.question}>
        {children}
        {error && <Notice code={failureOf(error).code} />}
        <div className={classes.answers}>
          <Button variant="default" aria-disabled={isPending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button data-autofocus onClick={onKeep}>
            {keep}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

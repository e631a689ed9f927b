import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './attachments.module.css';

export interface OutsideDialogProps {
  name: string;
  opened: boolean;
  onClose: () => void;
  onOpen: () => void;
}

/** A readable copy is about to leave the vault: said before it happens, with staying as the easy way. */
export function OutsideDialog({ name, opened, onClose, onOpen }: OutsideDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('attachments.outsideTitle')}
      closeButtonProps={{ 'aria-label': t('attachments.close') }}
    >
      <div className={classes.dialog}>
        <p>
          <Veiled word={name} words={(said) => t('attachments.outsideText', { name: said })} />
        </p>
        <p className={classes.quiet}>{t('attachments.outsideMore')}</p>
        <div className={classes.answers}>
          <Button data-autofocus onClick={onClose}>
            {t('attachments.outsideStay')}
          </Button>
          <Button variant="default" onClick={onOpen}>
            {t('attachments.outsideGo')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

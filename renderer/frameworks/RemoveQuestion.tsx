import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './frameworks.module.css';

export interface RemoveQuestionProps {
  framework: Framework;
  opened: boolean;
  onKeep: () => void;
  onRemove: () => void;
}

/** Asks before the words of a framework go for good. Keeping it is the safe answer. */
export function RemoveQuestion({ framework, opened, onKeep, onRemove }: RemoveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onKeep}
      title={t('frameworks.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('frameworks.keep') }}
    >
      <p>
        <Veiled word={framework.name} words={(name) => t('frameworks.removeText', { name })} />
      </p>
      <div className={classes.answers}>
        <Button variant="subtle" onClick={onRemove}>
          {t('frameworks.remove')}
        </Button>
        <Button data-autofocus onClick={onKeep}>
          {t('frameworks.keep')}
        </Button>
      </div>
    </Modal>
  );
}

import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './continuum.module.css';
import { useChangePairs } from './continuum-queries.ts';

export interface RemoveQuestionProps {
  pair: Pair;
  opened: boolean;
  onClose: () => void;
}

/** A pair goes for good, with its marks: that is asked. */
export function RemoveQuestion({ pair, opened, onClose }: RemoveQuestionProps) {
  const { t } = useTranslation();
  const { remove } = useChangePairs();
  const words = t('continuum.pairWords', { from: pair.from, to: pair.to });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Veiled word={words} words={(said) => t('continuum.removeTitle', { words: said })} />}
      size={440}
      closeButtonProps={{ 'aria-label': t('continuum.keepPair') }}
    >
      <div className={classes.form}>
        <p>{t('continuum.removeText', { count: pair.marks.length })}</p>
        {!pair.isArchived && <p className={classes.quiet}>{t('continuum.removeAsk')}</p>}
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.actions}>
          <Button data-autofocus onClick={onClose}>
            {t('continuum.keepPair')}
          </Button>
          <Button variant="default" onClick={() => remove.mutate(pair.id, { onSuccess: onClose })}>
            {t('continuum.removeYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useForgetEvidence } from './evidence-queries.ts';
import classes from './picker.module.css';

/** Asks before a piece is forgotten, with what is said about it. */
export function ForgetDialog({ piece, onDone }: { piece: Evidence; onDone: (isForgotten: boolean) => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const forget = useForgetEvidence();
  const { kind } = piece.source;
  const isOwn = kind === 'words' || kind === 'address';
  return (
    <Modal
      opened
      onClose={() => onDone(false)}
      title={t('evidence.piece.forgetTitle')}
      size={480}
      closeButtonProps={{ 'aria-label': t('evidence.picker.close') }}
    >
      <div className={classes.form}>
        <p>{t(isOwn ? 'evidence.piece.forgetOwn' : 'evidence.piece.forgetText')}</p>
        {forget.error && <Notice code={failureOf(forget.error).code} />}
        <div className={classes.answers}>
          <Button variant="default" data-autofocus onClick={() => onDone(false)}>
            {t('evidence.piece.notNow')}
          </Button>
          <Button onClick={() => forget.mutate(piece.id, { onSuccess: () => onDone(true) })}>
            {t('evidence.piece.forgetNow')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

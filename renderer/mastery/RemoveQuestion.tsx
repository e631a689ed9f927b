import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './mastery.module.css';
import { useRemoveAssessment } from './mastery-queries.ts';

export interface RemoveQuestionProps {
  assessment: Assessment;
  isOpen: boolean;
  /** Kept, or gone. */
  onDone: (isGone: boolean) => void;
}

/** Asks before a self-assessment is taken away for good. */
export function RemoveQuestion({ assessment, isOpen, onDone }: RemoveQuestionProps) {
  const { t } = useTranslation();
  const remove = useRemoveAssessment();
  const takeAway = () => remove.mutate(assessment.id, { onSuccess: () => onDone(true) });
  return (
    <Modal
      opened={isOpen}
      onClose={() => onDone(false)}
      title={t('mastery.result.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.question}>
        <p>{t('mastery.result.removeText')}</p>
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.actions}>
          <Button variant="default" aria-disabled={remove.isPending} onClick={takeAway}>
            {t('mastery.result.removeConfirm')}
          </Button>
          <Button data-autofocus onClick={() => onDone(false)}>
            {t('mastery.result.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedStep } from '../../shared/steps/steps.contract.ts';
import { useFocusBack } from '../ui/useFocusBack.ts';
import classes from './next-steps.module.css';
import type { EndState } from './useMove.tsx';

export interface EndDialogProps {
  step: ListedStep;
  onEnd: (state: EndState, reason: string) => void;
  onClose: () => void;
}

/** How a step ended: done, changed or let go, with a word why. Closing it leaves the step where it is. */
export function EndDialog({ step, onEnd, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('nextSteps.howEnded')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      returnFocus={false}
    >
      <div className={classes.endForm}>
        <p data-private className={classes.endText}>
          {step.text}
        </p>
        <TextInput
          data-private
          label={t('nextSteps.why')}
          placeholder={t('nextSteps.whyPlaceholder')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.endAnswers}>
          <Button variant="subtle" onClick={() => onEnd('dropped', reason.trim())}>
            {t('nextSteps.answers.dropped')}
          </Button>
          <Button variant="default" onClick={() => onEnd('changed', reason.trim())}>
            {t('nextSteps.answers.changed')}
          </Button>
          <Button data-autofocus onClick={() => onEnd('done', reason.trim())}>
            {t('nextSteps.answers.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

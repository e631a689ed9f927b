import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useToday } from '../../ui/useToday.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepDay, StepIfThen, StepPlace, StepSource, StepText, StepWho } from './StepPanel.tsx';
import classes from './step.module.css';
import { useThisStep } from './useThisStep.ts';

/** Everything about one step, over the page from which it was opened or over the steps. Each change is kept as it is said. */
export function StepDialog() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const { key, search } = useLocation();
  const { stepId = '' } = useParams();
  const { step, error, isNone, change, keepWords } = useThisStep(stepId);
  const [isBecoming, setIsBecoming] = useState(false);
  useFocusBack();

  /** Where the coach came from; an address that was typed leads to the steps. */
  function close(): void {
    void (key === 'default' ? navigate({ pathname: '/next-steps', search }) : navigate(-1));
  }

  const parts = step && { step, today, change, keepWords };
  return (
    <Modal
      opened
      onClose={close}
      size={680}
      title={t('nextSteps.step.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      closeOnEscape={!isBecoming} // there it leaves the words of the new step, and no more
      returnFocus={false}
    >
      {(error || isNone) && <Notice code={isNone ? 'step-missing' : failureOf(error).code} />}
      {!step && !error && !isNone && <PaperLines />}
      {parts && (
        <div className={classes.step} key={parts.step.id}>
          <StepText {...parts} />
          <StepDay {...parts} />
          <StepWho {...parts} />
          <StepIfThen {...parts} />
          {parts.step.state === 'open' && <StepPlace {...parts} />}
          <StepSource step={parts.step} />
          <StepEnd
            {...parts}
            isBecoming={isBecoming}
            onBecoming={setIsBecoming}
            onBecame={(id) => {
              setIsBecoming(false);
              void navigate({ pathname: `/next-steps/step/${id}`, search }, { replace: true });
            }}
            onRemoved={close}
          />
        </div>
      )}
    </Modal>
  );
}

import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Step } from '../../shared/steps/steps.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import { Line } from './Line.tsx';
import classes from './steps.module.css';
import { useRemoveWithUndo } from './useRemoveWithUndo.tsx';
import { stepToWanted, useSaveStep, type WantedStep } from './useSteps.ts';

function StepMenu({ step, onChange }: { step: Step; onChange: (change: Partial<WantedStep>) => void }) {
  const { t } = useTranslation();
  const remove = useRemoveWithUndo();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ToolButton label={t('steps.more', { text: step.text })} tooltip={t('app.more')} icon={DotsThree} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate(`/next-steps/step/${step.id}`)}>{t('steps.open')}</Menu.Item>
        {step.state === 'open' ? (
          <>
            <Menu.Item onClick={() => onChange({ state: 'done' })}>{t('steps.doneWithWord')}</Menu.Item>
            <Menu.Item onClick={() => onChange({ state: 'changed' })}>{t('steps.changed')}</Menu.Item>
            <Menu.Item onClick={() => onChange({ state: 'dropped' })}>{t('steps.letGo')}</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => onChange({ state: 'open' })}>{t('steps.bringBack')}</Menu.Item>
        )}
        <Menu.Item onClick={() => void remove(step)}>{t('steps.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** One step of a page: its tick, its words, its day, and what else can be done with it. */
export function StepRow({ step }: { step: Step }) {
  const { t } = useTranslation();
  const today = useToday();
  const save = useSaveStep();
  const [wasJustEnded, setWasJustEnded] = useState(false);
  const change = (part: Partial<WantedStep>) => save.mutateAsync({ ...stepToWanted(step), ...part });

  // What is simply ticked asks for no word; what became something else or was let go has a line for one.
  const hasReason = step.state !== 'done' || wasJustEnded || step.reason !== '';

  function changeFromMenu(part: Partial<WantedStep>): void {
    setWasJustEnded(part.state !== 'open');
    save.mutate({ ...stepToWanted(step), ...part });
  }

  return (
    <li className={classes.step}>
      <span className={classes.tickBox}>
        <input
          type="checkbox"
          className={classes.tick}
          checked={step.state === 'done'}
          aria-label={t('steps.doneLabel', { text: step.text })}
          onChange={(event) =>
            save.mutate({ ...stepToWanted(step), state: event.currentTarget.checked ? 'done' : 'open' })
          }
        />
      </span>
      <Line
        label={t('steps.textLabel', { text: step.text })}
        stored={step.text}
        maxLength={500}
        isClosed={step.state !== 'open'}
        save={(text) => change({ text })}
      />
      <span className={classes.day}>
        <DayField
          label={t('steps.day', { text: step.text })}
          words={step.dueOn === null ? t('steps.addDay') : dayWords(step.dueOn, today)}
          value={step.dueOn}
          defaultDate={today}
          clearLabel={t('steps.noDay')}
          onChange={(dueOn) => save.mutate({ ...stepToWanted(step), dueOn })}
        />
      </span>
      <StepMenu step={step} onChange={changeFromMenu} />
      {save.error && (
        <div className={classes.refused}>
          <Notice code={failureOf(save.error).code} />
        </div>
      )}
      {step.state !== 'open' && hasReason && (
        <div className={classes.reason}>
          <span>{t(`steps.was.${step.state}`)}</span>
          <Line
            label={t('steps.reason')}
            placeholder={t('steps.reasonPlaceholder')}
            stored={step.reason}
            maxLength={300}
            mayBeEmpty
            takesFocus={wasJustEnded}
            save={(reason) => change({ reason })}
          />
        </div>
      )}
    </li>
  );
}

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import { firstSchoolDay } from './first-day.ts';
import classes from './program.module.css';
import type { ProgramActions } from './useProgramActions.tsx';

/** Asks when the year begins, and puts the example among the coach's own programs. */
export function ExampleDialog({ actions, onClose }: { actions: ProgramActions; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [startsOn, setStartsOn] = useState(firstSchoolDay(useToday()));

  async function add(): Promise<void> {
    const made = await actions.addExample(startsOn);
    onClose();
    if (made) await navigate(`/portfolio/programs/${made.id}`);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programs.exampleTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('programs.exampleText')}</p>
        <div className={classes.dayLine}>
          <span>{t('programs.exampleStart')}</span>
          <DayField
            label={t('programs.exampleStart')}
            words={datedWords(startsOn)}
            value={startsOn}
            onChange={(day) => day && setStartsOn(day)}
          />
        </div>
        <div className={classes.answers}>
          <Button variant="default" onClick={onClose}>
            {t('programs.cancel')}
          </Button>
          <Button data-autofocus onClick={() => void add()}>
            {t('programs.exampleAdd')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

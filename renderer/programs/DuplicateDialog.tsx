import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Program } from '../../shared/programs/programs.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { datedWords } from '../ui/day-words.ts';
import { nextYear } from './first-day.ts';
import classes from './program.module.css';
import type { ProgramActions } from './useProgramActions.tsx';

interface DuplicateDialogProps {
  program: Program;
  actions: ProgramActions;
  onClose: () => void;
}

/** The same program for another cohort: what it is called, and when it begins. */
export function DuplicateDialog({ program, actions, onClose }: DuplicateDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState(program.name);
  const [cohort, setCohort] = useState('');
  const [startsOn, setStartsOn] = useState<LocalDate | null>(program.startsOn && nextYear(program.startsOn));

  async function make(): Promise<void> {
    const made = await actions.duplicate({ id: program.id, name, cohort, startsOn });
    onClose();
    if (made) await navigate(`/portfolio/programs/${made.id}`);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programs.duplicateTitle')}
      size={460}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void make();
        }}
      >
        <p>{t('programs.duplicateText')}</p>
        <TextInput
          data-autofocus
          data-private
          label={t('programs.duplicateName')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('programs.duplicateCohort')}
          value={cohort}
          maxLength={60}
          placeholder={t('programs.edit.cohortHint')}
          onChange={(event) => setCohort(event.currentTarget.value)}
        />
        <div className={classes.dayLine}>
          <span>{t('programs.duplicateStart')}</span>
          <DayField
            label={t('programs.duplicateStart')}
            words={startsOn === null ? t('programs.duplicateNoStart') : datedWords(startsOn)}
            value={startsOn}
            onChange={setStartsOn}
          />
        </div>
        <div className={classes.answers}>
          <Button variant="default" onClick={onClose}>
            {t('programs.cancel')}
          </Button>
          <Button type="submit">{t('programs.duplicateAdd')}</Button>
        </div>
      </form>
    </Modal>
  );
}

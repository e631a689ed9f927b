import { Progress, Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { type Assessment, type Occasion, occasions } from '../../shared/mastery/mastery.contract.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './assess.module.css';
import { useSaveOccasion } from './mastery-queries.ts';

export interface AssessHeadProps {
  assessment: Assessment;
  framework: FrameworkWording;
  progress: { answered: number; of: number };
}

/** Which self-assessment this is, for which day and occasion it stands, and how far it has come. */
export function AssessHead({ assessment, framework, progress }: AssessHeadProps) {
  const { t } = useTranslation();
  const today = useToday();
  const id = useId();
  const save = useSaveOccasion();
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <h1 tabIndex={-1}>{t('mastery.begin.title')}</h1>
        <div className={classes.chips}>
          <span className={classes.hint}>
            {assessment.form === 'quick' ? `${framework.name}, ${t('mastery.forms.quick')}` : framework.name}
          </span>
          <DayField
            label={t('mastery.take.takenOn')}
            words={dayWords(assessment.takenOn, today)}
            value={assessment.takenOn}
            onChange={(takenOn) => takenOn && save.mutate({ ...assessment, takenOn })}
          />
          <Select
            size="xs"
            w={170}
            aria-label={t('mastery.take.occasion')}
            data={occasions.map((value) => ({ value, label: t(`mastery.occasions.${value}`) }))}
            value={assessment.occasion}
            allowDeselect={false}
            onChange={(value) => value && save.mutate({ ...assessment, occasion: value as Occasion })}
          />
        </div>
      </div>
      <p id={id} className={classes.hint}>
        {t('mastery.take.progress', progress)}
      </p>
      <Progress size={4} value={(100 * progress.answered) / Math.max(1, progress.of)} aria-labelledby={id} />
    </header>
  );
}

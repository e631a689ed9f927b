import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { type Assessment, type Occasion, occasions } from '../../shared/mastery/mastery.contract.ts';
import { failureOf } from '../api/failure.ts';
import { DayField } from '../ui/DayField.tsx';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
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
  const save = useSaveOccasion();
  const { id, occasion, takenOn } = assessment;
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <div>
          <p className={classes.hint}>{t('mastery.take.progress', progress)}</p>
          <h1 tabIndex={-1}>{t('mastery.begin.title')}</h1>
        </div>
        <div className={classes.chips}>
          <span className={classes.hint}>
            {assessment.form === 'quick' ? `${framework.name}, ${t('mastery.forms.quick')}` : framework.name}
          </span>
          <DayField
            label={t('mastery.take.takenOn')}
            words={dayWords(takenOn, today)}
            value={takenOn}
            onChange={(day) => day && save.mutate({ id, occasion, takenOn: day })}
          />
          <NativeSelect
            size="xs"
            aria-label={t('mastery.take.occasion')}
            data={occasions.map((value) => ({ value, label: t(`mastery.occasions.${value}`) }))}
            value={occasion}
            onChange={(event) => save.mutate({ id, takenOn, occasion: event.currentTarget.value as Occasion })}
          />
        </div>
      </div>
      {save.error && <Notice code={failureOf(save.error).code} />}
    </header>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { progressOf } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './mastery.module.css';
import { useFrameworkVersion, useRemoveAssessment } from './mastery-queries.ts';

/** A self-assessment that was begun and waits. Without an answer there is nothing to lose, and it can be taken away at once. */
export function OpenOne({ assessment, isMain }: { assessment: Assessment; isMain: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const framework = useFrameworkVersion(assessment.frameworkId, assessment.frameworkVersion);
  const remove = useRemoveAssessment();
  if (!framework) return null;
  const progress = progressOf(framework, assessment);
  const day = dayWords(assessment.takenOn, today);
  return (
    <section className={classes.open}>
      <div>
        <h2>{t(assessment.form === 'quick' ? 'mastery.open.quick' : 'mastery.open.title', { day })}</h2>
        <p>{t('mastery.open.text', progress)}</p>
        {remove.error && <Notice code={failureOf(remove.error).code} />}
      </div>
      <div className={classes.actions}>
        {assessment.answers.length === 0 && (
          <Button variant="subtle" onClick={() => remove.mutate(assessment.id)}>
            {t('mastery.open.remove')}
          </Button>
        )}
        <Button component={Link} to={`/growth/assess/${assessment.id}`} variant={isMain ? 'filled' : 'default'}>
          {t('mastery.goOn')}
        </Button>
      </div>
    </section>
  );
}

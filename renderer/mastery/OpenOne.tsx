import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { progressOf } from '../../shared/mastery/scoring.rules.ts';
import { failureOf } from '../api/failure.ts';
import { dayWords } from '../ui/day-words.ts';
import { Notice } from '../ui/Notice.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './mastery.module.css';
import { useRemoveAssessment, useWordingOf } from './mastery-queries.ts';
import { RemoveQuestion } from './RemoveQuestion.tsx';

/** A self-assessment that was begun and waits. It can be taken away: without an answer at once, since there is nothing to lose. */
export function OpenOne({ assessment, isMain }: { assessment: Assessment; isMain: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: framework, error } = useWordingOf(assessment);
  const remove = useRemoveAssessment();
  const [isAsking, setIsAsking] = useState(false);
  const isEmpty = assessment.answers.length === 0;
  if (!framework) return error && <Notice code={failureOf(error).code} />;
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
        <Button variant="subtle" onClick={() => (isEmpty ? remove.mutate(assessment.id) : setIsAsking(true))}>
          {t('mastery.open.remove')}
        </Button>
        <Button component={Link} to={`/growth/assess/${assessment.id}`} variant={isMain ? 'filled' : 'default'}>
          {t('mastery.goOn')}
        </Button>
      </div>
      <RemoveQuestion assessment={assessment} isOpen={isAsking} onDone={() => setIsAsking(false)} />
    </section>
  );
}

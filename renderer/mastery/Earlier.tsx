import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { resultOf } from '../../shared/mastery/scoring.rules.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './mastery.module.css';
import { useFrameworkVersion } from './mastery-queries.ts';
import { heldWords } from './words.ts';

function EarlierLine({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const today = useToday();
  const framework = useFrameworkVersion(assessment.frameworkId, assessment.frameworkVersion);
  const held = framework ? heldWords(t, framework, resultOf(framework, assessment, new Set())) : '';
  return (
    <li>
      <Link to={`/growth/result/${assessment.id}`}>{dayWords(assessment.takenOn, today)}</Link>
      <span>
        {[
          ...(framework ? [framework.name] : []),
          t(`mastery.occasions.${assessment.occasion}`),
          ...(assessment.form === 'quick' ? [t('mastery.forms.quick')] : []),
          ...(held === '' ? [] : [held]),
        ].join(' · ')}
      </span>
    </li>
  );
}

/** The results before the newest one, each a link. */
export function Earlier({ assessments }: { assessments: readonly Assessment[] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={classes.earlier} aria-labelledby={id}>
      <h2 id={id}>{t('mastery.result.earlier')}</h2>
      <ul>
        {assessments.map((one) => (
          <EarlierLine key={one.id} assessment={one} />
        ))}
      </ul>
    </section>
  );
}

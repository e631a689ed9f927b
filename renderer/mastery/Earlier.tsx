import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { resultOf } from '../../shared/mastery/scoring.rules.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';
import classes from './mastery.module.css';
import { useWordingOf } from './mastery-queries.ts';
import { heldWords } from './words.ts';

function EarlierLine({ assessment, newest }: { assessment: Assessment; newest: Assessment }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data: framework } = useWordingOf(assessment);
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
      {assessment.form === newest.form && assessment.frameworkId === newest.frameworkId && (
        <Link
          to={`/growth/then-and-now?from=${assessment.id}&to=${newest.id}`}
          aria-label={t('mastery.result.compareWith', { day: dayWords(assessment.takenOn, today) })}
        >
          {t('mastery.result.compare')}
        </Link>
      )}
    </li>
  );
}

/** The results before the newest one, each a link, and beside it the way to both side by side. */
export function Earlier({ assessments, newest }: { assessments: readonly Assessment[]; newest: Assessment }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={classes.earlier} aria-labelledby={id}>
      <h2 id={id}>{t('mastery.result.earlier')}</h2>
      <ul>
        {assessments.map((one) => (
          <EarlierLine key={one.id} assessment={one} newest={newest} />
        ))}
      </ul>
    </section>
  );
}

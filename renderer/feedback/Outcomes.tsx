import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outcome, toldOf } from '../../shared/feedback/batches.rules.ts';
import classes from './collect.module.css';

/** What became of what was brought in: how many were taken, and of each other one why not. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useTranslation();
  const id = useId();
  const { accepted, others } = toldOf(outcomes);
  // Two files may have the same name: their place tells them apart.
  const told = others.map((outcome, place) => ({ ...outcome, place }));
  return (
    <section className={classes.outcome} aria-labelledby={id} role="status">
      <h3 id={id}>{t('feedback.intake.outcome')}</h3>
      <p>{accepted > 0 ? t('feedback.intake.accepted', { count: accepted }) : t('feedback.intake.acceptedNone')}</p>
      {told.length > 0 && (
        <ul aria-labelledby={id}>
          {told.map(({ name, verdict, place }) => (
            <li key={place}>
              <b>{name === null ? t('feedback.intake.block') : <span data-private>{name}</span>}</b>
              {verdict === 'unread' ? t('feedback.intake.unread') : t(`feedback.verdicts.${verdict}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

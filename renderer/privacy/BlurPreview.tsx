import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedLine } from '../../shared/privacy/page-words.rules.ts';
import classes from './privacy.module.css';

/** The lines in which words go: now, and then. */
export function BlurPreview({ lines }: { lines: readonly ChangedLine[] }) {
  const { t } = useTranslation();
  const id = useId();
  if (lines.length === 0) return <p className={classes.text}>{t('privacy.nothingHolds')}</p>;
  return (
    <section aria-labelledby={id} className={classes.preview}>
      <h3 id={id}>{t('privacy.preview')}</h3>
      <div className={classes.lines}>
        {lines.map(({ place, before, after }) => (
          <dl key={place}>
            <dt>{t('privacy.before')}</dt>
            <dd className={classes.before} data-private>
              {before}
            </dd>
            <dt>{t('privacy.after')}</dt>
            <dd data-private>{after}</dd>
          </dl>
        ))}
      </div>
    </section>
  );
}

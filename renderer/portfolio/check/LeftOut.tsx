import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';
import { Section } from './Section.tsx';

/** What does not go along, and why. */
export function LeftOut({ leftOut }: Pick<Check, 'leftOut'>) {
  const { t } = useTranslation();
  return (
    <Section title={t('portfolio.check.out.title')}>
      {leftOut.length === 0 && <p className={classes.quiet}>{t('portfolio.check.out.none')}</p>}
      {leftOut.length > 0 && (
        <ul className={classes.rows}>
          {leftOut.map(({ pieceId, title, reason }) => (
            <li key={`${pieceId} ${title}`}>
              <span data-private>{title === '' ? t('portfolio.check.out.untitled') : title}</span>
              <span className={classes.meta}>{t(`portfolio.check.out.reason.${reason}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import classes from './check.module.css';
import { Section } from './Section.tsx';

/** What sharing changes, in plain words. */
export function LawNotes() {
  const { t } = useTranslation();
  return (
    <Section title={t('portfolio.check.law.title')}>
      <div className={classes.notes}>
        <p>{t('portfolio.check.law.ferpa')}</p>
        <p>{t('portfolio.check.law.gdpr')}</p>
        <p>{t('portfolio.check.law.care')}</p>
        <p className={classes.meta}>{t('portfolio.check.law.text')}</p>
      </div>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { UsersThree } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Check, PortfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import { capital, numberWords } from '../ui/number-words.ts';
import classes from './builder.module.css';

/** What is still to be decided before the portfolio leaves; nothing where all is decided. */
export function CheckBanner({ id, check }: { id: PortfolioId; check: Check }) {
  const { t } = useTranslation();
  const words = check.hits.filter(({ decision }) => decision === null);
  const pictures = check.pictures.filter(({ isChecked }) => !isChecked);
  const count = words.length + pictures.length;
  if (count === 0) return null;
  const areNames = pictures.length === 0 && words.every(({ kind }) => kind === 'name');
  const what = { count, number: numberWords(t, count) };
  return (
    <div className={classes.banner}>
      <UsersThree size={22} aria-hidden="true" className={classes.bannerIcon} />
      <div className={classes.bannerText}>
        <p className={classes.bannerTitle}>
          {capital(t(areNames ? 'portfolio.builder.check.names' : 'portfolio.builder.check.words', what))}
          {areNames && count <= 3 && (
            <>
              {': '}
              {words.map(({ key, words: name }, index) => (
                <span key={key}>
                  {index > 0 && (index < words.length - 1 ? ', ' : ` ${t('portfolio.builder.check.and')} `)}“
                  <span data-private>{name}</span>”
                </span>
              ))}
            </>
          )}
        </p>
        <p>{t('portfolio.builder.check.text')}</p>
      </div>
      <Button renderRoot={(props) => <Link {...props} to={`/portfolio/${id}/check`} />}>
        {t(areNames ? 'portfolio.builder.check.toNames' : 'portfolio.builder.check.toWords', what)}
      </Button>
    </div>
  );
}

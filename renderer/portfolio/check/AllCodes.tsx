import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';
import type { Answer } from './check-queries.ts';

export interface AllCodesProps {
  codes: readonly Hit[];
  isBusy: boolean;
  onAnswer: (answers: Answer[]) => void;
}

/** All codes become their labels in one step. */
export function AllCodes({ codes, isBusy, onAnswer }: AllCodesProps) {
  const { t } = useTranslation();
  const labels = codes.map(({ key, suggestion }) => ({ key, decision: 'replace' as const, replacement: suggestion }));
  return (
    <div className={classes.allCodes}>
      <div>
        <h3>{t('portfolio.check.words.allCodes')}</h3>
        <p className={classes.quiet}>{t('portfolio.check.words.allCodesText')}</p>
        <p className={classes.quiet}>
          {codes.slice(0, 4).map(({ key, words, suggestion }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <span data-private>{words}</span> → {suggestion}
            </span>
          ))}
          {codes.length > 4 && ' …'}
        </p>
      </div>
      <Button variant="default" onClick={() => !isBusy && onAnswer(labels)}>
        {t('portfolio.check.words.useForAll', { count: codes.length })}
      </Button>
    </div>
  );
}

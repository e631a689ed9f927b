import { CheckCircle } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Artefact } from '../../shared/artefacts/artefacts.contract.ts';
import { type Missing, missingForPortfolio } from '../../shared/artefacts/artefacts.rules.ts';
import { Card } from '../ui/Card.tsx';
import { useToday } from '../ui/useToday.ts';
import classes from './artefacts.module.css';

function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation();
  return (missing) => {
    if (missing.kind === 'alt') return t('artefacts.missing.alt', { count: missing.count });
    if (missing.kind !== 'permission') return t(`artefacts.missing.${missing.kind}`);
    const count = missing.refused.reduce((sum, { permission }) => sum + permission.count, 0);
    return t('artefacts.missing.permission', { count });
  };
}

/** What is missing before the artefact can go into a portfolio; what is not missing is not listed. */
export function MissingCard({ artefact }: { artefact: Artefact }) {
  const { t } = useTranslation();
  const words = useMissingWords();
  const missing = missingForPortfolio(artefact, useToday());
  return (
    <Card title={t('artefacts.missing.title')}>
      {missing.length === 0 ? (
        <p className={classes.ready}>
          <CheckCircle size={18} aria-hidden="true" />
          {t('artefacts.missing.none')}
        </p>
      ) : (
        <ul className={classes.missing}>
          {missing.map((one) => (
            <li key={one.kind}>{words(one)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './check.module.css';

function Outcome({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  if (hit.decision === 'keep') return t('portfolio.check.words.kept');
  if (hit.decision === 'leave-out') return t('portfolio.check.words.leftOut');
  return <span data-private>{t('portfolio.check.words.becomes', { label: hit.replacement })}</span>;
}

/** What was decided, folded, and how to decide it again. */
export function Decided({ hits, onChange }: { hits: readonly Hit[]; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  return (
    <details className={classes.decided}>
      <summary>{t('portfolio.check.words.decided', { count: hits.length })}</summary>
      <ul className={classes.decidedRows}>
        {hits.map((hit) => (
          <li key={hit.key}>
            <span className={classes.decidedWords}>
              <span data-private>{hit.words}</span> <Outcome hit={hit} />
            </span>
            <span className={classes.meta}>{t('portfolio.check.words.places', { count: hit.places.length })}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('portfolio.check.words.change', { words: hit.words })}
              onClick={() => onChange(hit.key)}
            >
              {t('portfolio.check.words.changeShort')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

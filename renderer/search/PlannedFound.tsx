import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlannedHit } from '../../shared/search/search.contract.ts';
import { addressOf, PlannedWords } from './PlannedWords.tsx';
import classes from './SearchPage.module.css';

/** Steps, goals and plans that match, the best of them. */
export function PlannedFound({ planned }: { planned: readonly PlannedHit[] }) {
  const { t } = useTranslation();
  const id = useId();
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.people}>
      <h2 id={id}>{t('search.page.planned')}</h2>
      <ul>
        {planned.map((hit) => (
          <li key={hit.id}>
            <Link to={addressOf(hit)}>
              <PlannedWords hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

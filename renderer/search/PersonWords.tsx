import { useTranslation } from 'react-i18next';
import type { PersonHit } from '../../shared/search/search.contract.ts';
import classes from './HitWords.module.css';
import { Parts } from './HitWords.tsx';

/** Somebody who was found: the code, what they are to the coach, and what is noted around what matched. */
export function PersonWords({ hit }: { hit: PersonHit }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hit}>
      <b data-private>
        <Parts parts={hit.codeParts} />
      </b>
      <span className={classes.day}>{hit.isArchived ? t('search.archived') : t(`people.kinds.${hit.kind}`)}</span>
      <span className={classes.words} data-private>
        <Parts parts={hit.textParts} />
      </span>
    </span>
  );
}

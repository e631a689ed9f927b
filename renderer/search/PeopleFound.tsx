import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonHit } from '../../shared/search/search.contract.ts';
import { PersonWords } from './PersonWords.tsx';
import classes from './SearchPage.module.css';
import { useFoundPeople } from './useSearch.ts';

const FEW = 3;
const MOST = 100;

/** People of whom something is noted that matches: the best few, and all of them when the coach asks for more. */
export function usePeopleFound(query: string) {
  const [isOpen, setIsOpen] = useState(false);
  const people = useFoundPeople(query, isOpen ? MOST : FEW + 1);
  return {
    people: isOpen ? people : people.slice(0, FEW),
    onMore: !isOpen && people.length > FEW ? () => setIsOpen(true) : null,
  };
}

export interface PeopleFoundProps {
  people: readonly PersonHit[];
  onMore: (() => void) | null;
}

export function PeopleFound({ people, onMore }: PeopleFoundProps) {
  const { t } = useTranslation();
  const id = useId();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.people}>
      <h2 id={id}>{t('search.page.people')}</h2>
      <ul>
        {people.map((hit) => (
          <li key={hit.id}>
            <Link to={`/people/${hit.id}`}>
              <PersonWords hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          {t('search.page.morePeople')}
        </Button>
      )}
    </section>
  );
}

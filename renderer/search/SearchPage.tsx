import { TextInput } from '@mantine/core';
import { MagnifyingGlass } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isFiltered } from '../../shared/journal/journal.facets.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { FilterBar } from './FilterBar.tsx';
import { PeopleFound, usePeopleFound } from './PeopleFound.tsx';
import { PlannedFound } from './PlannedFound.tsx';
import { ResultList } from './ResultList.tsx';
import classes from './SearchPage.module.css';
import { paramsToSought, type Sought, soughtToParams } from './search-address.ts';
import { useFoundPlanned, useResults } from './useSearch.ts';

/** The best of them: the list of next steps has a search of its own. */
const MOST_PLANNED = 12;

function Empty({ isAsking }: { isAsking: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      picture={<MagnifyingGlass size={32} aria-hidden="true" />}
      title={t(isAsking ? 'search.page.noneTitle' : 'search.page.empty')}
    >
      {t(isAsking ? 'search.page.noneText' : 'search.page.emptyText')}
    </EmptyState>
  );
}

function Results({ sought }: { sought: Sought }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hits, hasMore, isSettled, readOn, error } = useResults(sought);
  const { query, filter } = sought;
  const isNarrowed = isFiltered(filter) || filter.shelf !== 'all';
  const isAsking = query.trim() !== '' || isNarrowed;
  const found = usePeopleFound(isNarrowed ? '' : query); // a filter asks for pages
  const planned = useFoundPlanned(isNarrowed ? '' : query, MOST_PLANNED);
  const others = found.people.length + planned.length;
  const count = hits.length;
  if (error) return <Notice code={failureOf(error).code} />;
  return (
    <>
      <PeopleFound {...found} />
      <PlannedFound planned={planned} />
      <p className={classes.count} role="status">
        {isSettled && count === 0 && others > 0 && t('search.page.noneTitle')}
        {isSettled && count > 0 && (hasMore ? t('search.countMore', { count }) : t('search.count', { count }))}
      </p>
      {count > 0 && (
        <ResultList
          key={JSON.stringify(sought)}
          hits={hits}
          hasMore={hasMore}
          onReadOn={readOn}
          onOpen={({ id }) => void navigate(`/journal/${id}`)}
        />
      )}
      {isSettled && count === 0 && others === 0 && <Empty isAsking={isAsking} />}
    </>
  );
}

/** Everything that a search finds, with filters. Its address says what was searched for, so that Back comes back to it. */
export function SearchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const sought = paramsToSought(params);
  const change = (next: Partial<Sought>) => setParams(soughtToParams({ ...sought, ...next }), { replace: true });
  return (
    <div className={classes.page}>
      <PageTitle>{t('search.page.title')}</PageTitle>
      <TextInput
        data-private
        type="search"
        aria-label={t('search.page.field')}
        placeholder={t('search.page.placeholder')}
        leftSection={<MagnifyingGlass size={18} aria-hidden="true" />}
        value={sought.query}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ query: event.currentTarget.value })}
      />
      <FilterBar value={sought.filter} onChange={(filter) => change({ filter })} />
      <Results sought={sought} />
    </div>
  );
}

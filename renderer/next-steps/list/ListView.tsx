import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { useBrowsed } from '../step-queries.ts';
import { ListFilters } from './ListFilters.tsx';
import classes from './ListView.module.css';
import { filterOf, filterToParams, filterToSieve, isWide, type ListFilter } from './list-filter.ts';
import { Rows } from './Rows.tsx';

export const STEPS_AT_ONCE = 100;
const REST_MILLISECONDS = 150;

/** All steps, open ones or those that ended, found by words, person and source. */
export function ListView({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<ListFilter>(() => filterOf(params));
  const [words] = useDebouncedValue(filter.words, REST_MILLISECONDS);
  const { steps, hasMore, isReadingMore, readMore, error } = useBrowsed({
    sieve: filterToSieve({ ...filter, words }),
    order: filter.shows === 'open' ? 'due' : 'closed',
    limit: STEPS_AT_ONCE,
  });

  function change(part: Partial<ListFilter>): void {
    const next = { ...filter, ...part };
    setFilter(next);
    setParams(filterToParams(next), { replace: true });
  }

  const wideWords = t(filter.shows === 'open' ? 'nextSteps.list.noneOpen' : 'nextSteps.list.noneEnded');
  const nothingWords = isWide({ ...filter, words }) ? wideWords : t('nextSteps.list.nothing');

  return (
    <div className={classes.list}>
      <ListFilters value={filter} onChange={change} />
      {error && <Notice code={failureOf(error).code} />}
      {!steps && !error && <PaperLines />}
      <p role="status" className={classes.nothing}>
        {steps?.length === 0 && nothingWords}
      </p>
      {steps && steps.length > 0 && (
        <Rows steps={steps} today={today} hasMore={hasMore} onMore={() => !isReadingMore && readMore()} />
      )}
    </div>
  );
}

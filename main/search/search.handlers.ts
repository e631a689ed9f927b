import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import { everything, isFiltered } from '../../shared/journal/journal.facets.ts';
import type { searchContract } from '../../shared/search/search.contract.ts';
import { queryToMatch } from '../../shared/search/search.rules.ts';
import type { Context } from '../context.ts';
import { searchEntries } from './search.queries.ts';

const filtersAnything = (filter: EntryFilter) => filter.shelf !== 'all' || isFiltered(filter);

export const searchHandlers: DomainHandlers<typeof searchContract, Context> = {
  searchEntries({ db }, { query, limit, filter = everything, from = null }) {
    const match = query.trim() === '' && filtersAnything(filter) ? null : queryToMatch(query);
    if (match === undefined || filter.shelf === 'trash') return { hits: [], next: null };
    return searchEntries(db, { match, filter, from, limit });
  },
};

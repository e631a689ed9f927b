import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { everything } from '../../shared/journal/journal.facets.ts';
import type { searchContract } from '../../shared/search/search.contract.ts';
import { queryToMatch } from '../../shared/search/search.rules.ts';
import type { Context } from '../context.ts';
import { searchEntries } from './search.queries.ts';

export const searchHandlers: DomainHandlers<typeof searchContract, Context> = {
  searchEntries({ db }, { query, limit, filter = everything, from = null }) {
    const match = queryToMatch(query);
    if (match === undefined || filter.shelf === 'trash') return { hits: [], next: null };
    return searchEntries(db, { match, filter, from, limit });
  },
};

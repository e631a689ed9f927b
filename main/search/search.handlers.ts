import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { searchContract } from '../../shared/search/search.contract.ts';
import { queryToMatch } from '../../shared/search/search.rules.ts';
import type { Context } from '../context.ts';
import { searchEntries } from './search.queries.ts';

export const searchHandlers: DomainHandlers<typeof searchContract, Context> = {
  searchEntries({ db }, { query, limit }) {
    const match = queryToMatch(query);
    return match === undefined ? [] : searchEntries(db, match, limit);
  },
};

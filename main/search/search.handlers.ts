import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { EntryFilter } from '../../shared/journal/journal.contract.ts';
import { everything, isFiltered } from '../../shared/journal/journal.facets.ts';
import type { PersonHit, searchContract } from '../../shared/search/search.contract.ts';
import { queryToMatch } from '../../shared/search/search.rules.ts';
import type { Context } from '../context.ts';
import { findByRealName, searchNoted } from './people.queries.ts';
import { searchPlanned } from './planned.queries.ts';
import { searchEntries } from './search.queries.ts';

const filtersAnything = (filter: EntryFilter) => filter.shelf !== 'all' || isFiltered(filter);

export const searchHandlers: DomainHandlers<typeof searchContract, Context> = {
  searchEntries({ db }, { query, limit, filter = everything, from = null }) {
    const match = query.trim() === '' && filtersAnything(filter) ? null : queryToMatch(query);
    if (match === undefined || filter.shelf === 'trash') return { hits: [], next: null };
    return searchEntries(db, { match, filter, from, limit });
  },

  async searchPeople({ db }, { query, limit }) {
    const match = queryToMatch(query);
    if (match === undefined) return [];
    const named = await findByRealName(db, query, limit);
    const others = await searchNoted(db, match, limit + named.length);
    const isNew = ({ id }: PersonHit) => !named.some((hit) => hit.id === id);
    return [...named, ...others.filter(isNew)].slice(0, limit);
  },

  async searchPlanned({ db }, { query, limit }) {
    const match = queryToMatch(query);
    return match === undefined ? [] : searchPlanned(db, match, limit);
  },
};

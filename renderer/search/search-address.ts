import { type EntryFilter, entryFilter } from '../../shared/journal/journal.contract.ts';
import { everything } from '../../shared/journal/journal.facets.ts';

export interface Sought {
  query: string;
  filter: EntryFilter;
}

/** The part of an address behind `?` that says what is searched for. It stays in the window and is kept nowhere. */
export function soughtToParams({ query, filter }: Sought): URLSearchParams {
  const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const [name, value] of Object.entries(filter))
    if (value !== everything[name as keyof EntryFilter]) params.set(name, String(value));
  return params;
}

/** What an address says; parts that make no sense are left out. */
export function paramsToSought(params: URLSearchParams): Sought {
  const given = [...params].filter(([name]) => name in everything);
  const values = given.map(([name, value]) => [
    name,
    typeof everything[name as keyof EntryFilter] === 'boolean' || value,
  ]);
  const filter = entryFilter.safeParse({ ...everything, ...Object.fromEntries(values) });
  return { query: (params.get('q') ?? '').slice(0, 500), filter: filter.success ? filter.data : everything };
}

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PersonHit, PlannedHit, SearchHit } from '../../shared/search/search.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import type { Sought } from './search-address.ts';

const PAUSE_MILLISECONDS = 100;
const HITS_AT_ONCE = 50;
/** In the palette; all of them are on the page of results. */
const MOST_PEOPLE = 3;
const MOST_PLANNED = 4;

/** Nothing of a search is kept: what was asked is forgotten with the last who looks at it. */
const forgetful = { gcTime: 0, staleTime: 0, placeholderData: keepPreviousData } as const;

export interface Found {
  hits: readonly SearchHit[];
  hasMore: boolean;
  people: readonly PersonHit[];
  planned: readonly PlannedHit[];
  /** Whether the hits answer the letters that stand in the field now. */
  isSettled: boolean;
  error: Error | null;
}

async function searchBoth(query: string, limit: number) {
  const [pages, people, planned] = await Promise.all([
    unwrap(api.search.searchEntries({ query, limit })),
    unwrap(api.search.searchPeople({ query, limit: MOST_PEOPLE })),
    unwrap(api.search.searchPlanned({ query, limit: MOST_PLANNED })),
  ]);
  return { ...pages, people, planned };
}

/** The newest hits as the coach types. An answer to older letters is never shown over a newer one. */
export function useSearch(typed: string, limit: number): Found {
  const [query] = useDebouncedValue(typed.trim() === '' ? '' : typed, PAUSE_MILLISECONDS);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', query, limit],
    queryFn: () => searchBoth(query, limit),
    enabled: query !== '',
    ...forgetful,
  });
  const isAsked = query !== '';
  return {
    hits: isAsked && !error ? (data?.hits ?? []) : [],
    hasMore: isAsked && !error && data?.next !== undefined && data.next !== null,
    people: isAsked && !error ? (data?.people ?? []) : [],
    planned: isAsked && !error ? (data?.planned ?? []) : [],
    isSettled: query === typed && !isFetching && isAsked && !error,
    error: isAsked ? error : null,
  };
}

/** People of whom something is noted that matches; nobody for an empty query. */
export function useFoundPeople(query: string, limit: number): readonly PersonHit[] {
  const [asked] = useDebouncedValue(query.trim(), PAUSE_MILLISECONDS);
  const { data } = useQuery({
    queryKey: ['search', 'people', asked, limit],
    queryFn: () => unwrap(api.search.searchPeople({ query: asked, limit })),
    enabled: asked !== '',
    ...forgetful,
  });
  return asked === '' || query.trim() === '' ? [] : (data ?? []);
}

/** What is planned and matches; nothing for an empty query. */
export function useFoundPlanned(query: string, limit: number): readonly PlannedHit[] {
  const [asked] = useDebouncedValue(query.trim(), PAUSE_MILLISECONDS);
  const { data } = useQuery({
    queryKey: ['search', 'planned', asked, limit],
    queryFn: () => unwrap(api.search.searchPlanned({ query: asked, limit })),
    enabled: asked !== '',
    ...forgetful,
  });
  return asked === '' || query.trim() === '' ? [] : (data ?? []);
}

/** All hits, read on as far as the coach scrolls. */
export function useResults({ query, filter }: Sought) {
  const [asked] = useDebouncedValue(query, PAUSE_MILLISECONDS);
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['search', 'all', asked, filter],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.search.searchEntries({
          query: asked,
          limit: HITS_AT_ONCE,
          filter,
          ...(pageParam === null ? {} : { from: pageParam }),
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    ...forgetful,
  });
  return {
    hits: error ? [] : (data?.pages.flatMap((page) => page.hits) ?? []),
    isSettled: asked === query && !isFetching && !error,
    hasMore: hasNextPage,
    readOn: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    error,
  };
}

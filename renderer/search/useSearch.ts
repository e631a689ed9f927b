import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

const PAUSE_MILLISECONDS = 100;
const MOST_HITS = 50;

/** Hits as the coach types. An answer to older letters is never shown over a newer one, and none is kept. */
export function useSearch(typed: string) {
  const [query] = useDebouncedValue(typed.trim() === '' ? '' : typed, PAUSE_MILLISECONDS);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', query],
    queryFn: () => unwrap(api.search.searchEntries({ query, limit: MOST_HITS })),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  return {
    hits: query === '' || error ? [] : (data ?? []),
    /** Whether the hits answer the letters that stand in the field now. */
    isSettled: query === typed && !isFetching && query !== '' && !error,
    error: query === '' ? null : error,
  };
}

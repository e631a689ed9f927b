import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

export const frameworksKey = ['frameworks'] as const;

/** All frameworks as they are being read: built-in ones first, also those that were put aside. */
export function useFrameworksQuery() {
  return useQuery({ queryKey: frameworksKey, queryFn: () => unwrap(api.frameworks.listFrameworks(null)) });
}

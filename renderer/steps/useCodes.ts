import { useQuery } from '@tanstack/react-query';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** Finds a person's code; undefined for a person who is gone. Real names are not asked for here. */
export function useCodes(): (id: PersonId) => string | undefined {
  const people = useQuery({
    queryKey: ['people', 'list', 'codes'], // asked again whenever the list of people is,
    queryFn: async () => new Map((await unwrap(api.people.listPeople(null))).map(({ id, code }) => [id, code])),
  }).data;
  return (id) => people?.get(id);
}

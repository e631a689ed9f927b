import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedPerson, Person, PersonId } from '../../shared/people/people.contract.ts';
import { matchPeople } from '../../shared/people/people.rules.ts';
import { api } from '../api/client.ts';
import { FailureError, unwrap } from '../api/failure.ts';

const listKey = ['people', 'list'];

const listQuery = queryOptions({ queryKey: listKey, queryFn: () => unwrap(api.people.listPeople(null)) });

/** Everybody, by code; archived people too. Undefined until main has answered. */
export function usePeople(): readonly ListedPerson[] | undefined {
  return useQuery(listQuery).data;
}

/** The same for the pages of People themselves: how many pages mention somebody changes elsewhere, so they ask again. */
export function useFreshPeople() {
  return useQuery({ ...listQuery, staleTime: 0 });
}

/** The code of a person; undefined when there is none of that id, or not yet. */
export function usePersonCode(id: string): string | undefined {
  return usePeople()?.find((person) => person.id === id)?.code;
}

/** What may stand on a page of somebody: never the real name. */
export type FoundPerson = Pick<Person, 'id' | 'code' | 'kind'>;

/**
 * People for a mention: by letters of the code, or of the real name, which finds the code and stays where it is. Those in
 * the archive come last. Rejects with a `FailureError`.
 */
export async function findPeople(queryClient: QueryClient, query: string): Promise<FoundPerson[]> {
  const people = await queryClient.ensureQueryData(listQuery);
  return matchPeople(people, query).map(({ id, code, kind }) => ({ id, code, kind }));
}

/** A person of whom nothing is known but the code. */
export const newcomer = {
  id: null,
  kind: 'coachee',
  role: '',
  group: '',
  school: '',
  consentNote: '',
  agreementReadOn: null,
  openQuestion: '',
  isArchived: false,
  realName: '',
} as const;

/** Adds a person by code alone, from a mention. Rejects with a `FailureError`: `code-taken` when somebody has it. */
export async function addPerson(queryClient: QueryClient, code: string): Promise<FoundPerson> {
  const person = await unwrap(api.people.savePerson({ ...newcomer, code }));
  await queryClient.invalidateQueries({ queryKey: listKey });
  return { id: person.id, code: person.code, kind: person.kind };
}

export interface NewPerson {
  code: string;
  kind: Person['kind'];
  role: string;
}

export function useAddPerson() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewPerson) => unwrap(api.people.savePerson({ ...newcomer, ...wanted })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}

/** What can change of a person. */
export type PersonChange = Partial<Omit<Person, 'id'> & { realName: string }>;

/**
 * Changes some of a person. What is on the screen changes at once, so that of two changes that follow each other closely the
 * second does not undo the first; where main refuses, it is taken back.
 */
export function useChangePerson(id: PersonId) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: PersonChange) => {
      const before = queryClient.getQueryData(listQuery.queryKey)?.find((person) => person.id === id);
      if (!before) throw new FailureError({ code: 'person-missing' });
      const { entryCount: _pages, lastContactOn: _last, ...person } = { ...before, ...change };
      void queryClient.cancelQueries({ queryKey: listKey });
      const show = (shown: PersonChange) =>
        queryClient.setQueryData(listQuery.queryKey, (list) =>
          list?.map((other) => (other.id === id ? { ...other, ...shown } : other)),
        );
      show(change);
      const answer = await api.people.savePerson(person);
      if (!answer.ok) {
        show(Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof PersonChange]])));
        throw new FailureError(answer.error);
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: listKey }),
  });
}

export function useRemovePerson() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: PersonId) => unwrap(api.people.removePerson({ id })),
    // Not waited for: whoever is on the person's own page leaves it first.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['people'] }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Contact, PersonId } from '../../shared/people/people.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** The contacts with a person, newest first. */
export function useContacts(personId: PersonId) {
  return useQuery({
    queryKey: ['people', 'contacts', personId],
    queryFn: () => unwrap(api.people.listContacts({ personId })),
  });
}

/** A contact before it is kept: without an id it is a new one. */
export type WantedContact = Omit<Contact, 'id'> & { id: string | null };

/** Keeping and removing contacts. Both change the list of people too, which shows the last one. */
export function useKeepContact() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['people'] });
  return {
    save: useMutation({
      mutationFn: (wanted: WantedContact) => unwrap(api.people.saveContact(wanted)),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ id }: Contact) => unwrap(api.people.removeContact({ id })),
      onSettled,
    }),
  };
}

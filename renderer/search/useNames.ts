import { useQuery } from '@tanstack/react-query';
import type { Named } from '../../shared/search/palette.rules.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useTemplates } from '../templates/public.ts';

/** Something that a filter or the palette can name. */
export interface NamedThing extends Named {
  id: string;
  /** Not offered any more, but pages still name it. */
  isArchived: boolean;
}

const MOST_TAGS = 1000;

/** People by code, who are also found by real name; that is never shown. */
export function usePeopleNames(): readonly NamedThing[] {
  const { data = [] } = useQuery({ queryKey: ['people', 'list'], queryFn: () => unwrap(api.people.listPeople(null)) });
  return data.map(({ id, code, realName, isArchived }) => ({ id, label: code, keywords: [realName], isArchived }));
}

/** Tags, the most used first. Asked anew each time, for every save may bring one. */
export function useTagNames(): readonly NamedThing[] {
  const { data = [] } = useQuery({
    queryKey: ['journal', 'tags', 'all'],
    queryFn: () => unwrap(api.journal.listTags({ prefix: '', limit: MOST_TAGS })),
    staleTime: 0,
  });
  return data.map(({ tag }) => ({ id: tag, label: tag, isArchived: false }));
}

export function useTemplateNames(): readonly NamedThing[] {
  return useTemplates().map(({ id, name, isArchived }) => ({ id, label: name, isArchived }));
}

export function useProgramNames(): readonly NamedThing[] {
  const { data = [] } = useQuery({ queryKey: ['programs'], queryFn: () => unwrap(api.programs.listPrograms(null)) });
  return data.map(({ id, name }) => ({ id, label: name, isArchived: false }));
}

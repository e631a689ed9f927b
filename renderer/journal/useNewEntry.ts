import { useQueryClient } from '@tanstack/react-query';
import { type NavigateOptions, useNavigate } from 'react-router';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { type Beginning, beginEntry } from './journal-queries.ts';

/** Where a begun entry is written. The template goes along: after a reload the page is begun again, for it is nowhere. */
function addressOf(id: EntryId, templateId: string | null): string {
  return `/journal/${id}?${new URLSearchParams({ template: templateId ?? '' })}`;
}

/** Begins an entry from a template, or without one, and opens its page; also about a person or another day. */
export function useNewEntry(): (
  templateId: string | null,
  options?: NavigateOptions & Omit<Beginning, 'templateId'>,
) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (templateId, { entryDate = null, personId = null, ...options } = {}) => {
    const { id } = await beginEntry(queryClient, { templateId, entryDate, personId });
    await navigate(addressOf(id, templateId), options);
  };
}

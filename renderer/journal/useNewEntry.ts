import { useQueryClient } from '@tanstack/react-query';
import { type NavigateOptions, useNavigate } from 'react-router';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { type Beginning, beginEntry } from './journal-queries.ts';

/** Where a begun entry is written. What it began with goes along: after a reload it is begun again, for it is nowhere. */
function addressOf(id: EntryId, { templateId, promptId }: Beginning): string {
  const parts = { template: templateId ?? '', ...(promptId ? { prompt: promptId } : {}) };
  return `/journal/${id}?${new URLSearchParams(parts)}`;
}

/**
 * Begins an entry from a template, or without one, and opens its page; also about a person or another day. `begun` is told of it
 * before.
 */
export function useNewEntry(): (
  templateId: string | null,
  options?: NavigateOptions & Omit<Beginning, 'templateId'> & { begun?: (id: EntryId) => Promise<unknown> },
) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (templateId, { entryDate = null, personId = null, promptId = null, begun, ...options } = {}) => {
    const beginning = { templateId, entryDate, personId, promptId };
    const { id } = await beginEntry(queryClient, beginning);
    await begun?.(id);
    await navigate(addressOf(id, beginning), options);
  };
}

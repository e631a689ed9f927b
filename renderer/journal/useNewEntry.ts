import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { beginEntry } from './journal-queries.ts';

/** Begins an entry from a template, or without one, and opens its page. */
export function useNewEntry(): (templateId: string | null) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (templateId) => {
    const { id } = await beginEntry(queryClient, templateId);
    await navigate(`/journal/${id}`);
  };
}

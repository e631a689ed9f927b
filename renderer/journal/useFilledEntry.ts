import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';
import { beginEntry, rememberSaved } from './journal-queries.ts';

export interface Filling {
  title: string;
  /** What stands above the template's prompts. */
  above: readonly RichTextNode[];
}

/**
 * Begins an entry from a template with words on it already, and opens its page. Unlike an empty one it is kept at once: what was
 * chosen to be on it is there, also when nothing more is written.
 */
export function useFilledEntry(): (templateId: string | null, filling: Filling) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (templateId, { title, above }) => {
    const begun = await beginEntry(queryClient, { templateId });
    const body = { ...begun.body, content: [...above, ...(begun.body.content ?? [])] };
    const filled = { ...begun, title, body };
    const { revision, savedAt } = await unwrap(api.journal.saveEntry(filled));
    rememberSaved(queryClient, { ...filled, revision });
    announceSaved(new Date(savedAt));
    await navigate(`/journal/${begun.id}`);
  };
}

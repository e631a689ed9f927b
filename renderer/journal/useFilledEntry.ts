import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { announceSaved } from '../api/save-state.ts';
import { beginEntry, rememberSaved } from './journal-queries.ts';

export interface Filling {
  title: string;
  /** What stands above the template's prompts. */
  above: readonly RichTextNode[];
  /** The program that it belongs to; without it the one that runs today. */
  programId?: string | null;
  /** What hangs on the page, such as what it is shown for: done once it is kept, and before it opens. */
  kept?: (id: EntryId) => Promise<unknown>;
}

/**
 * Begins an entry from a template with words on it already, and opens its page. Unlike an empty one it is kept at once: what was
 * chosen to be on it is there, also when nothing more is written.
 */
export function useFilledEntry(): (templateId: string | null, filling: Filling) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (templateId, { title, above, programId, kept }) => {
    const begun = await beginEntry(queryClient, { templateId });
    const body = { ...begun.body, content: [...above, ...(begun.body.content ?? [])] };
    const filled = { ...begun, title, body, programId: programId === undefined ? begun.programId : programId };
    const { revision, savedAt } = await unwrap(api.journal.saveEntry(filled));
    rememberSaved(queryClient, { ...filled, revision });
    announceSaved(new Date(savedAt));
    await kept?.(begun.id);
    await navigate(`/journal/${begun.id}`);
  };
}

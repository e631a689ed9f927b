import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';

/** Nothing shows it: no page, not even in the trash or in an earlier form, no artefact and no cover. */
export const isUnused = ({ entries, others, isInHistory }: ListedAttachment): boolean =>
  entries.length === 0 && others.length === 0 && !isInHistory;

import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';

/** No page shows it, not even in the trash or in an earlier form. */
export const isUnused = ({ entries, isInHistory }: ListedAttachment): boolean => entries.length === 0 && !isInHistory;

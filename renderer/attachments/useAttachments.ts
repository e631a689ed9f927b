import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment, AttachmentId } from '../../shared/attachments/attachments.contract.ts';
import { isMisnamed } from '../../shared/attachments/attachments.rules.ts';
import { extensionOf, kindOf } from '../../shared/attachments/attachments.types.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';

/** What is known of one attachment; null when its content is not in the journal. */
export function useAttachment(id: AttachmentId) {
  return useQuery({
    queryKey: ['attachments', 'one', id],
    queryFn: () => unwrap(api.attachments.findAttachment({ id })),
  });
}

/** Pages change without this list hearing of it: it is read anew whenever it is shown. */
export function useAttachmentList() {
  const queryFn = () => unwrap(api.attachments.listAttachments(null));
  return useQuery({ queryKey: ['attachments', 'list'], queryFn, staleTime: 0 });
}

export function useSpace() {
  return useQuery({
    queryKey: ['attachments', 'space'],
    queryFn: () => unwrap(api.attachments.measureSpace(null)),
    staleTime: 0,
  });
}

/** Reads everything about attachments anew. */
export function useLookAtAttachments(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['attachments'] });
}

/** What a file is, in words: its kind by its content, said aloud where its name tells of another. */
export function useKindWords(): (attachment: Attachment, name?: string) => string {
  const { t } = useTranslation();
  return ({ bytes, mediaType, name: ownName }, name = ownName) => {
    if (bytes === 0) return t('attachments.empty');
    const kind = t(`attachments.kinds.${kindOf(mediaType)}`);
    return isMisnamed(name, mediaType) ? t('attachments.misnamed', { kind, extension: extensionOf(name) }) : kind;
  };
}

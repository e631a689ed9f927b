import { useTranslation } from 'react-i18next';
import type { ListedAttachment } from '../../shared/attachments/attachments.contract.ts';
import { addressOfKind } from '../../shared/steps/steps.address.ts';

export interface PlaceOfFile {
  to: string;
  /** The coach's own words, and the sentence around them. */
  title: string;
  words: (title: string) => string;
}

/** Where an attachment is shown: pages first, then artefacts and covers of portfolios. */
export function usePlaces(): (listed: ListedAttachment) => PlaceOfFile[] {
  const { t } = useTranslation();
  return ({ entries, others }) => [
    ...entries.map(({ id, title }) => ({
      to: `/journal/${id}`,
      title: title || t('attachments.untitled'),
      words: (said: string) => said,
    })),
    ...others.map(({ kind, id, title }) => ({
      to: kind === 'artefact' ? addressOfKind('artefact', id) : `/portfolio/${id}`,
      title,
      words: (said: string) =>
        t(kind === 'artefact' ? 'attachments.ofArtefact' : 'attachments.ofPortfolio', { title: said }),
    })),
  ];
}

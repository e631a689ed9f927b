import { File, FlagPennant, GlobeSimple, type Icon, Notebook, Quotes } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceSource, WantedSource } from '../../shared/evidence/evidence.contract.ts';

export const sourceIcons: Record<EvidenceSource['kind'], Icon> = {
  page: Notebook,
  file: File,
  step: FlagPennant,
  words: Quotes,
  address: GlobeSimple,
};

/** A source that is known by the id of its piece alone. */
export type OwnSource = Extract<WantedSource, { words: string }>;

/** The source as it is linked again, words and addresses under their own id. */
export const sourceToWanted = ({ id, source }: Evidence): WantedSource =>
  source.kind === 'words' || source.kind === 'address' ? { ...source, id } : source;

/** Two sources with the same key are the same piece; words are only ever themselves. */
export function keyOf(source: WantedSource | EvidenceSource): string {
  switch (source.kind) {
    case 'page':
      return `page:${source.entryId}`;
    case 'file':
      return `file:${source.entryId}:${source.attachmentId}`;
    case 'step':
      return `step:${source.stepId}`;
    case 'words':
    case 'address':
      return `own:${source.id}`;
  }
}

/** What a piece is called; a page may have neither title nor words. */
export function usePieceTitle(): (piece: Pick<Evidence, 'title' | 'source'>) => string {
  const { t } = useTranslation();
  return ({ title, source }) => {
    if (title.trim() !== '') return title;
    return t(source.kind === 'file' ? 'evidence.nameless' : 'evidence.untitled');
  };
}

import {
  File,
  FlagPennant,
  GlobeSimple,
  type Icon,
  Notebook,
  PuzzlePiece,
  Quotes,
  Signpost,
  Target,
  UsersThree,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceSource, WantedSource } from '../../shared/evidence/evidence.contract.ts';
import { addressOfKind } from '../../shared/steps/steps.address.ts';

export const sourceIcons: Record<EvidenceSource['kind'], Icon> = {
  page: Notebook,
  file: File,
  step: FlagPennant,
  words: Quotes,
  address: GlobeSimple,
  artefact: PuzzlePiece,
  assessment: Signpost,
  round: UsersThree,
  goal: Target,
};

interface Way {
  kind: 'page' | 'artefact' | 'assessment' | 'round' | 'goal';
  to: string;
}

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
    case 'artefact':
      return `artefact:${source.artefactId}`;
    case 'assessment':
      return `assessment:${source.assessmentId}`;
    case 'round':
      return `round:${source.roundId}`;
    case 'goal':
      return `goal:${source.goalId}`;
    case 'words':
    case 'address':
      return `own:${source.id}`;
  }
}

/** Where a piece is read: its page, or the screen of what it is; none for words, addresses and a step without a page. */
export function wayTo({ source, entryId }: Pick<Evidence, 'source' | 'entryId'>): Way | undefined {
  switch (source.kind) {
    case 'artefact':
      return { kind: 'artefact', to: addressOfKind('artefact', source.artefactId) };
    case 'assessment':
      return { kind: 'assessment', to: addressOfKind('assessment', source.assessmentId) };
    case 'round':
      return { kind: 'round', to: addressOfKind('round', source.roundId) };
    case 'goal':
      return { kind: 'goal', to: addressOfKind('goal', source.goalId) };
    default:
      return entryId === null ? undefined : { kind: 'page', to: addressOfKind('page', entryId) };
  }
}

/** A piece as the source that it is, for showing it for something else. */
export function useAsChosen(): (piece: Evidence) => { source: WantedSource; title: string; happenedOn: string } {
  const titleOf = usePieceTitle();
  return (piece) => ({ source: sourceToWanted(piece), title: titleOf(piece), happenedOn: piece.happenedOn });
}

/** What a piece is called; a page may have neither title nor words. */
export function usePieceTitle(): (piece: Pick<Evidence, 'title' | 'source'>) => string {
  const { t } = useTranslation();
  return ({ title, source }) => {
    if (title.trim() !== '') return title;
    if (source.kind === 'page') return t('evidence.untitled');
    return source.kind === 'file' ? t('evidence.nameless') : t(`evidence.kinds.${source.kind}`);
  };
}

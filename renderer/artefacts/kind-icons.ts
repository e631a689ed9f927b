import { Cards, FilmStrip, ForkKnife, type Icon, MapTrifold, PuzzlePiece, Table } from '@phosphor-icons/react';
import type { ArtefactKind } from '../../shared/artefacts/artefacts.contract.ts';

export const kindIcons: Record<ArtefactKind, Icon> = {
  video: FilmStrip,
  'tracking-sheet': Table,
  'conversation-resource': Cards,
  roadmap: MapTrifold,
  menu: ForkKnife,
  other: PuzzlePiece,
};

import { partsToShow } from '../../../shared/portfolio/document.rules.ts';
import type { DocumentPiece } from '../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../shared/portfolio/messages/export.messages.ts';
import type { FileEvidence, FileFramework } from '../../../shared/portfolio/portfolio.file.ts';
import type { Prepared } from '../prepared.ts';
import type { PortfolioRecord } from './json.ts';
import { blocksToMarkdown } from './markdown/blocks.ts';

/** As Open Badges 3.0 names it; its members are those of `Evidence` and of `Alignment` in the published schema. */
interface BadgeEvidence {
  type: ['Evidence'];
  name: string;
  description: string;
  /** Markdown. */
  narrative: string;
  genre: string;
  audience: string;
}

interface Alignment {
  type: ['Alignment'];
  targetName: string;
  /** Frameworks of a journal have no address on the web; these names are unique, and lead nowhere. */
  targetUrl: string;
  targetCode: string;
  targetFramework: string;
  targetType: 'CFItem';
}

const words = exportMessages.openBadges;
const withoutFiles = { pictureOf: () => undefined, fileOf: () => undefined, next: () => 0 };

function alignmentsOf(piece: DocumentPiece, { evidence, frameworks }: PortfolioRecord): Alignment[] {
  return evidence.flatMap(({ piece: id, shownFor }: FileEvidence) => {
    if (id !== piece.id || shownFor.kind !== 'competency') return [];
    const framework = frameworks.find((one: FileFramework) => one.id === shownFor.framework);
    const competency = framework?.domains
      .flatMap(({ competencies }) => competencies)
      .find((one) => one.id === shownFor.competency);
    if (!framework || !competency) return [];
    return [
      {
        type: ['Alignment'],
        targetName: competency.name === '' ? competency.code : competency.name,
        targetUrl: `urn:x-cairn:${encodeURIComponent(framework.id)}:${encodeURIComponent(competency.id)}`,
        targetCode: competency.code,
        targetFramework: framework.name,
        targetType: 'CFItem',
      },
    ];
  });
}

const pieceToEvidence = (piece: DocumentPiece, audience: string): BadgeEvidence => ({
  type: ['Evidence'],
  name: piece.title,
  description: [piece.meta, piece.why].filter((line) => line !== '').join('\n'),
  narrative: blocksToMarkdown(piece.blocks, withoutFiles),
  genre: words.genres[piece.kind],
  audience,
});

/**
 * The pieces in the shape that Open Badges 3.0 gives to evidence, for a program that wants to issue a credential for them. It is
 * no credential: nobody has signed it, and a credential without a proof is none.
 */
export function toOpenBadges({ document, madeOn }: Prepared, record: PortfolioRecord) {
  const pieces = partsToShow(document).flatMap((part) => part.pieces);
  return {
    isCredential: false,
    note: words.note,
    shapedAfter: 'Open Badges 3.0, https://www.imsglobal.org/spec/ob/v3p0/',
    madeOn,
    items: pieces.map((piece) => ({
      evidence: pieceToEvidence(piece, document.cover.program),
      alignment: alignmentsOf(piece, record),
    })),
  };
}

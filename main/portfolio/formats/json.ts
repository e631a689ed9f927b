import { partsToShow } from '../../../shared/portfolio/document.rules.ts';
import type { DocumentPart } from '../../../shared/portfolio/document.ts';
import { type FilePart, PORTFOLIO_SCHEMA, type PortfolioFile } from '../../../shared/portfolio/portfolio.file.ts';
import type { Prepared } from '../prepared.ts';
import { blocksToFile, type PathsInZip } from './json/blocks.ts';

/** What a portfolio says of ratings and links, by ids; read from the journal and looked through by the name guard. */
export type PortfolioRecord = Pick<PortfolioFile, 'frameworks' | 'assessments' | 'evidence'>;

function partToFile({ id, title, intro, pieces }: DocumentPart, paths: PathsInZip): FilePart {
  return {
    id,
    title,
    intro: blocksToFile(intro, paths),
    pieces: pieces.map(({ id: pieceId, kind, title: pieceTitle, meta, why, shows, blocks }) => ({
      id: pieceId,
      kind,
      title: pieceTitle,
      meta,
      why,
      shows,
      blocks: blocksToFile(blocks, paths),
    })),
  };
}

/** A portfolio for programs to read: the same words, in their order, and what they are shown for. */
export function toPortfolioFile(prepared: Prepared, record: PortfolioRecord, paths: PathsInZip): PortfolioFile {
  const { document, madeOn, report } = prepared;
  const { title, subtitle, author, program, cohort, coversFrom, coversTo, logo } = document.cover;
  const { replaced, kept, sentences, leftOut, pictures, files } = report;
  return {
    schema: PORTFOLIO_SCHEMA,
    madeOn,
    language: 'en',
    cover: {
      title,
      subtitle,
      author,
      program,
      cohort,
      coversFrom,
      coversTo,
      logo: logo === null ? null : paths.picture(logo),
    },
    parts: partsToShow(document).map((part) => partToFile(part, paths)),
    ...record,
    redaction: { replaced, kept, sentences, leftOut, pictures, files },
  };
}

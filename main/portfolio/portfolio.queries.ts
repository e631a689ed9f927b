import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import {
  type Cover,
  type Outline,
  type OutlinePiece,
  type PortfolioId,
  paperSizes,
  pieceId,
  pieceSource,
  portfolioId,
  themes,
} from '../../shared/portfolio/portfolio.contract.ts';
import {
  type PhaseId,
  type ProgramId,
  phaseId,
  programId,
  requirementId,
} from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import type { PortfolioTable } from './portfolio.table.ts';

/** A portfolio as it is kept: its outline says where each piece is to be read, and holds none of its words. */
export interface StoredPortfolio extends Cover {
  id: PortfolioId;
  programId: ProgramId | null;
  phaseIds: PhaseId[];
  parts: Outline;
  revision: number;
  changedAt: string;
}

const rowToCover = (row: PortfolioTable): Cover => ({
  title: row.title,
  subtitle: row.subtitle,
  author: row.author,
  program: row.program,
  cohort: row.cohort,
  coversFrom: row.covers_from,
  coversTo: row.covers_to,
  logoId: row.logo_id,
  theme: z.enum(themes).parse(row.theme),
  size: z.enum(paperSizes).parse(row.size),
});

/** Pieces by the part that they stand in, in their order. */
async function piecesOf(db: Db, id: PortfolioId): Promise<Map<string, OutlinePiece[]>> {
  const rows = await db
    .selectFrom('portfolio_piece as piece')
    .innerJoin('portfolio_part as part', 'part.id', 'piece.part_id')
    .selectAll('piece')
    .where('part.portfolio_id', '=', id)
    .orderBy('piece.position')
    .execute();
  const pieces = new Map<string, OutlinePiece[]>();
  for (const row of rows) {
    const piece: OutlinePiece = {
      id: pieceId.parse(row.id),
      source: pieceSource.parse(JSON.parse(row.source)),
      title: row.title,
      why: row.why,
      requirementId: row.requirement_id === null ? null : requirementId.parse(row.requirement_id),
    };
    const known = pieces.get(row.part_id);
    if (known) known.push(piece);
    else pieces.set(row.part_id, [piece]);
  }
  return pieces;
}

/** A portfolio with its outline. Throws `portfolio-missing`. */
export async function getPortfolio(db: Db, id: PortfolioId): Promise<StoredPortfolio> {
  const row = await db.selectFrom('portfolio').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('portfolio-missing');
  const parts = await db
    .selectFrom('portfolio_part')
    .selectAll()
    .where('portfolio_id', '=', id)
    .orderBy('position')
    .execute();
  const pieces = await piecesOf(db, id);
  return {
    ...rowToCover(row),
    id: portfolioId.parse(row.id),
    programId: row.program_id === null ? null : programId.parse(row.program_id),
    phaseIds: z.array(phaseId).parse(JSON.parse(row.phase_ids)),
    parts: parts.map((part) => ({
      id: part.id,
      title: part.title,
      intro: part.intro,
      phaseId: part.phase_id === null ? null : phaseId.parse(part.phase_id),
      pieces: pieces.get(part.id) ?? [],
    })),
    revision: row.revision,
    changedAt: new Date(row.changed_at).toISOString(),
  };
}

import {
  type Cover,
  type Outline,
  type PortfolioHead,
  type PortfolioId,
  portfolioId,
} from '../../shared/portfolio/portfolio.contract.ts';
import { programId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import type { StoredPortfolio } from './portfolio.queries.ts';
import type { PortfolioPieceTable, PortfolioTable } from './portfolio.table.ts';

/** What was changed last first. */
export async function listHeads(db: Db): Promise<PortfolioHead[]> {
  const rows = await db
    .selectFrom('portfolio')
    .select(['id', 'title', 'program', 'cohort', 'program_id', 'changed_at'])
    .select(({ selectFrom }) => [
      selectFrom('portfolio_piece as piece')
        .innerJoin('portfolio_part as part', 'part.id', 'piece.part_id')
        .whereRef('part.portfolio_id', '=', 'portfolio.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('pieces'),
      selectFrom('portfolio_export')
        .whereRef('portfolio_export.portfolio_id', '=', 'portfolio.id')
        .select(({ fn }) => fn.max('exported_at').as('last'))
        .as('exported_at'),
    ])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: portfolioId.parse(row.id),
    title: row.title,
    program: row.program,
    cohort: row.cohort,
    programId: row.program_id === null ? null : programId.parse(row.program_id),
    changedAt: new Date(row.changed_at).toISOString(),
    pieceCount: row.pieces ?? 0,
    lastExportedAt: row.exported_at === null ? null : new Date(row.exported_at).toISOString(),
  }));
}

const coverToRow = (cover: Cover) => ({
  title: cover.title,
  subtitle: cover.subtitle,
  author: cover.author,
  program: cover.program,
  cohort: cover.cohort,
  covers_from: cover.coversFrom,
  covers_to: cover.coversTo,
  logo_id: cover.logoId,
  theme: cover.theme,
  size: cover.size,
});

type Head = Cover & Pick<StoredPortfolio, 'id' | 'programId' | 'phaseIds' | 'revision'>;

const headToRow = (head: Head, now: Date): Omit<PortfolioTable, 'created_at'> => ({
  ...coverToRow(head),
  id: head.id,
  program_id: head.programId,
  phase_ids: JSON.stringify(head.phaseIds),
  revision: head.revision,
  changed_at: now.getTime(),
});

export async function insertPortfolio(trx: Db, head: Head, now: Date): Promise<void> {
  await trx
    .insertInto('portfolio')
    .values({ ...headToRow(head, now), created_at: now.getTime() })
    .execute();
}

export async function updatePortfolio(trx: Db, head: Head, now: Date): Promise<void> {
  await trx.updateTable('portfolio').set(headToRow(head, now)).where('id', '=', head.id).execute();
}

/** SQLite binds at most 32,766 values in one statement. */
const ROWS_AT_ONCE = 500;

const pieceRows = ({ id, pieces }: Outline[number]): PortfolioPieceTable[] =>
  pieces.map((piece, position) => ({
    id: piece.id,
    part_id: id,
    position,
    kind: piece.source.kind,
    source: JSON.stringify(piece.source),
    title: piece.title,
    why: piece.why,
    requirement_id: piece.requirementId,
  }));

/** The whole outline in its new order, in place of the one before. */
export async function writeOutline(trx: Db, id: PortfolioId, parts: Outline): Promise<void> {
  await trx.deleteFrom('portfolio_part').where('portfolio_id', '=', id).execute();
  if (parts.length === 0) return;
  const rows = parts.map((part, position) => ({
    id: part.id,
    portfolio_id: id,
    position,
    title: part.title,
    intro: part.intro,
    phase_id: part.phaseId,
  }));
  await trx.insertInto('portfolio_part').values(rows).execute();
  const pieces = parts.flatMap(pieceRows);
  for (let at = 0; at < pieces.length; at += ROWS_AT_ONCE)
    await trx
      .insertInto('portfolio_piece')
      .values(pieces.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

/** False when there is no such portfolio. */
export async function deletePortfolio(trx: Db, id: PortfolioId): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('portfolio').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

import { z } from 'zod';
import { type ExportFormat, exportFormats, type PortfolioId } from '../../shared/portfolio/portfolio.contract.ts';
import type { Db } from '../db/schema.ts';

/** That a portfolio was handed out. */
export interface Handed {
  id: string;
  format: ExportFormat;
  at: string;
  fileName: string;
  sha256: string;
  replaced: number;
  leftOut: number;
}

/** The newest first. */
export async function listHanded(db: Db, id: PortfolioId): Promise<Handed[]> {
  const rows = await db
    .selectFrom('portfolio_export')
    .selectAll()
    .where('portfolio_id', '=', id)
    .orderBy('exported_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    format: z.enum(exportFormats).parse(row.format),
    at: new Date(row.exported_at).toISOString(),
    fileName: row.file_name,
    sha256: row.sha256,
    replaced: row.replaced,
    leftOut: row.left_out,
  }));
}

export async function insertHanded(trx: Db, portfolio: PortfolioId, handed: Handed): Promise<void> {
  await trx
    .insertInto('portfolio_export')
    .values({
      id: handed.id,
      portfolio_id: portfolio,
      format: handed.format,
      exported_at: Date.parse(handed.at),
      file_name: handed.fileName,
      sha256: handed.sha256,
      replaced: handed.replaced,
      left_out: handed.leftOut,
    })
    .execute();
}

import { z } from 'zod';
import { type AttachmentId, attachmentId } from '../../../shared/attachments/attachments.contract.ts';
import type { Decision } from '../../../shared/portfolio/guard/hits.rules.ts';
import {
  decisions,
  type PictureEdit,
  type PortfolioId,
  pictureEdit,
} from '../../../shared/portfolio/portfolio.contract.ts';
import type { Db } from '../../db/schema.ts';

/** What was decided about words, by the key of what was found. */
export async function listDecisions(db: Db, id: PortfolioId): Promise<Decision[]> {
  const rows = await db
    .selectFrom('portfolio_decision')
    .select(['key', 'decision', 'replacement'])
    .where('portfolio_id', '=', id)
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ ...row, decision: z.enum(decisions).parse(row.decision) }));
}

/** Keeps a decision in the place of an earlier one. */
export async function writeDecision(db: Db, id: PortfolioId, one: Decision): Promise<void> {
  await db
    .insertInto('portfolio_decision')
    .values({ portfolio_id: id, ...one })
    .onConflict((conflict) =>
      conflict.columns(['portfolio_id', 'key']).doUpdateSet({ decision: one.decision, replacement: one.replacement }),
    )
    .execute();
}

/** Takes decisions back. */
export async function deleteDecisions(db: Db, id: PortfolioId, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db.deleteFrom('portfolio_decision').where('portfolio_id', '=', id).where('key', 'in', keys).execute();
}

/** What is done to pictures in this portfolio. */
export async function listEdits(db: Db, id: PortfolioId): Promise<Map<AttachmentId, PictureEdit>> {
  const rows = await db
    .selectFrom('portfolio_picture')
    .select(['attachment_id', 'crop', 'blurs', 'is_checked'])
    .where('portfolio_id', '=', id)
    .execute();
  const edits = rows.map((row) =>
    pictureEdit.parse({
      attachmentId: attachmentId.parse(row.attachment_id),
      crop: row.crop === null ? null : JSON.parse(row.crop),
      blurs: JSON.parse(row.blurs),
      isChecked: row.is_checked === 1,
    }),
  );
  return new Map(edits.map((edit) => [edit.attachmentId, edit]));
}

export async function writeEdit(db: Db, id: PortfolioId, edit: PictureEdit): Promise<void> {
  const columns = {
    crop: edit.crop === null ? null : JSON.stringify(edit.crop),
    blurs: JSON.stringify(edit.blurs),
    is_checked: edit.isChecked ? 1 : 0,
  };
  await db
    .insertInto('portfolio_picture')
    .values({ portfolio_id: id, attachment_id: edit.attachmentId, ...columns })
    .onConflict((conflict) => conflict.columns(['portfolio_id', 'attachment_id']).doUpdateSet(columns))
    .execute();
}

import {
  type EvidenceId,
  type EvidenceTarget,
  evidenceId,
  type WantedSource,
} from '../../shared/evidence/evidence.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { Db } from '../db/schema.ts';
import type { EvidenceTable } from './evidence.table.ts';

type SourceColumns = Pick<EvidenceTable, 'kind' | 'entry_id' | 'attachment_id' | 'step_id' | 'words' | 'happened_on'>;

function sourceToColumns(source: WantedSource): SourceColumns {
  const none = { entry_id: null, attachment_id: null, step_id: null, words: null, happened_on: null };
  switch (source.kind) {
    case 'page':
      return { ...none, kind: 'page', entry_id: source.entryId };
    case 'file':
      return { ...none, kind: 'file', entry_id: source.entryId, attachment_id: source.attachmentId };
    case 'step':
      return { ...none, kind: 'step', step_id: source.stepId };
    case 'words':
      return { ...none, kind: 'words', words: source.words, happened_on: source.happenedOn };
  }
}

export interface Piece {
  id: EvidenceId;
  kind: string;
}

/** The piece that a source is already; undefined when it is none yet, and for new words. */
export async function findPiece(db: Db, source: WantedSource): Promise<Piece | undefined> {
  const { kind, entry_id, attachment_id, step_id } = sourceToColumns(source);
  if (source.kind === 'words' && source.id === null) return undefined;
  let query = db.selectFrom('evidence').select(['id', 'kind']);
  if (source.kind === 'words') query = query.where('id', '=', source.id);
  else query = query.where('kind', '=', kind);
  if (entry_id !== null) query = query.where('entry_id', '=', entry_id);
  if (attachment_id !== null) query = query.where('attachment_id', '=', attachment_id);
  if (step_id !== null) query = query.where('step_id', '=', step_id);
  const row = await query.executeTakeFirst();
  return row && { id: evidenceId.parse(row.id), kind: row.kind };
}

export async function insertPiece(trx: Db, id: EvidenceId, source: WantedSource, now: Date): Promise<void> {
  await trx
    .insertInto('evidence')
    .values({ id, ...sourceToColumns(source), created_at: now.getTime() })
    .execute();
}

/** Other words, or another day, for a piece of words. */
export async function updatePiece(trx: Db, id: EvidenceId, source: WantedSource): Promise<void> {
  await trx.updateTable('evidence').set(sourceToColumns(source)).where('id', '=', id).execute();
}

export async function deletePiece(trx: Db, id: EvidenceId): Promise<void> {
  await trx.deleteFrom('evidence').where('id', '=', id).execute();
}

const linkOf = (db: Db, id: EvidenceId, { frameworkId, competencyId }: EvidenceTarget) =>
  db
    .selectFrom('evidence_link')
    .select('why')
    .where('framework_id', '=', frameworkId)
    .where('competency_id', '=', competencyId)
    .where('evidence_id', '=', id);

export async function isLinked(db: Db, id: EvidenceId, target: EvidenceTarget): Promise<boolean> {
  return (await linkOf(db, id, target).executeTakeFirst()) !== undefined;
}

/** Shows a piece for something; where it is shown for that already, only why is said anew. */
export async function writeLink(
  trx: Db,
  id: EvidenceId,
  { frameworkId, competencyId }: EvidenceTarget,
  { why, linkedAt }: { why: string; linkedAt: Date },
): Promise<void> {
  await trx
    .insertInto('evidence_link')
    .values({
      framework_id: frameworkId,
      competency_id: competencyId,
      evidence_id: id,
      why,
      linked_at: linkedAt.getTime(),
    })
    .onConflict((conflict) => conflict.columns(['framework_id', 'competency_id', 'evidence_id']).doUpdateSet({ why }))
    .execute();
}

export async function deleteLink(
  trx: Db,
  id: EvidenceId,
  { frameworkId, competencyId }: EvidenceTarget,
): Promise<void> {
  await trx
    .deleteFrom('evidence_link')
    .where('framework_id', '=', frameworkId)
    .where('competency_id', '=', competencyId)
    .where('evidence_id', '=', id)
    .execute();
}

/** Whether a piece is shown for anything at all. */
export async function isUsed(db: Db, id: EvidenceId): Promise<boolean> {
  const row = await db.selectFrom('evidence_link').select('why').where('evidence_id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Whether a page shows a file as it is now. */
export async function showsFile(db: Db, entryId: EntryId, facet: string): Promise<boolean> {
  const row = await db
    .selectFrom('entry_facet')
    .select('facet')
    .where('entry_id', '=', entryId)
    .where('facet', '=', facet)
    .executeTakeFirst();
  return row !== undefined;
}

import { type EvidenceAbout, evidenceAbout } from '../../shared/evidence/about.contract.ts';
import { nothingSaid } from '../../shared/evidence/about.rules.ts';
import {
  type EvidenceId,
  type EvidenceTarget,
  evidenceId,
  type WantedSource,
} from '../../shared/evidence/evidence.contract.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import type { Db } from '../db/schema.ts';
import type { EvidenceLinkTable, EvidenceTable } from './evidence.table.ts';

const noSource = {
  entry_id: null,
  attachment_id: null,
  step_id: null,
  artefact_id: null,
  assessment_id: null,
  round_id: null,
  goal_id: null,
  words: null,
  address: null,
  happened_on: null,
};

type SourceColumns = Pick<EvidenceTable, 'kind' | keyof typeof noSource>;

function sourceToColumns(source: WantedSource): SourceColumns {
  const none = noSource;
  switch (source.kind) {
    case 'page':
      return { ...none, kind: 'page', entry_id: source.entryId };
    case 'file':
      return { ...none, kind: 'file', entry_id: source.entryId, attachment_id: source.attachmentId };
    case 'step':
      return { ...none, kind: 'step', step_id: source.stepId };
    case 'artefact':
      return { ...none, kind: 'artefact', artefact_id: source.artefactId };
    case 'assessment':
      return { ...none, kind: 'assessment', assessment_id: source.assessmentId };
    case 'round':
      return { ...none, kind: 'round', round_id: source.roundId };
    case 'goal':
      return { ...none, kind: 'goal', goal_id: source.goalId };
    case 'words':
      return { ...none, kind: 'words', words: source.words, happened_on: source.happenedOn };
    case 'address': {
      const { words, address } = source;
      return { ...none, kind: 'address', words, address, happened_on: source.happenedOn };
    }
  }
}

/** A source that has no row of its own elsewhere in the journal, and is therefore known by the id of its piece alone. */
export type OwnSource = Extract<WantedSource, { kind: 'words' | 'address' }>;
export const isOwn = (source: WantedSource): source is OwnSource =>
  source.kind === 'words' || source.kind === 'address';

export interface Piece {
  id: EvidenceId;
  kind: string;
}

/** The piece that a source is already; undefined when it is none yet, and for new words or a new address. */
export async function findPiece(db: Db, source: WantedSource): Promise<Piece | undefined> {
  const { kind, words: _words, address: _address, happened_on: _day, ...ids } = sourceToColumns(source);
  if (isOwn(source) && source.id === null) return undefined;
  let query = db.selectFrom('evidence').select(['id', 'kind']);
  if (isOwn(source)) query = query.where('id', '=', source.id);
  else query = query.where('kind', '=', kind);
  for (const [column, id] of Object.entries(ids) as [keyof typeof ids, string | null][])
    if (id !== null) query = query.where(column, '=', id);
  const row = await query.executeTakeFirst();
  return row && { id: evidenceId.parse(row.id), kind: row.kind };
}

export async function insertPiece(trx: Db, id: EvidenceId, source: WantedSource, now: Date): Promise<void> {
  await trx
    .insertInto('evidence')
    .values({ id, ...sourceToColumns(source), created_at: now.getTime() })
    .execute();
}

/** Other words, another address, or another day, for a piece that consists of them. */
export async function updatePiece(trx: Db, id: EvidenceId, source: OwnSource): Promise<void> {
  await trx.updateTable('evidence').set(sourceToColumns(source)).where('id', '=', id).execute();
}

type AboutColumns = Pick<EvidenceTable, 'form' | 'impact_level' | 'could_refute' | 'adults' | 'pupils'> & {
  shows: string;
};

export const columnsToAbout = ({ form, impact_level, shows, could_refute, adults, pupils }: AboutColumns) =>
  evidenceAbout.parse({
    form,
    level: impact_level,
    shows,
    couldRefute: could_refute === null ? null : could_refute === 1,
    adults,
    pupils,
  });

/** What is said about a piece, whether its page is in sight or not; nothing of one that is not there. */
export async function findAbout(db: Db, id: EvidenceId): Promise<EvidenceAbout> {
  const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? columnsToAbout(row) : nothingSaid;
}

export async function updateAbout(trx: Db, id: EvidenceId, about: EvidenceAbout): Promise<void> {
  const { form, level, shows, couldRefute, adults, pupils } = about;
  await trx
    .updateTable('evidence')
    .set({ form, impact_level: level, shows, adults, pupils })
    .set({ could_refute: couldRefute === null ? null : Number(couldRefute) })
    .where('id', '=', id)
    .execute();
}

export async function deletePiece(trx: Db, id: EvidenceId): Promise<void> {
  await trx.deleteFrom('evidence').where('id', '=', id).execute();
}

type TargetColumns = Pick<
  EvidenceLinkTable,
  'framework_id' | 'competency_id' | 'goal_id' | 'plan_id' | 'requirement_id'
>;

function targetToColumns(target: EvidenceTarget): Partial<TargetColumns> {
  switch (target.kind) {
    case 'competency':
      return { framework_id: target.frameworkId, competency_id: target.competencyId };
    case 'goal':
      return { goal_id: target.goalId };
    case 'plan':
      return { plan_id: target.planId };
    case 'requirement':
      return { requirement_id: target.requirementId };
  }
}

/** The columns of a target as a row names them, each with the value that it has there. */
const keysOf = (target: EvidenceTarget) => Object.entries(targetToColumns(target)) as [keyof TargetColumns, string][];

/** The ids of the pieces that are shown for one target. */
export function shownFor(db: Db, target: EvidenceTarget) {
  let query = db.selectFrom('evidence_link').select('evidence_id');
  for (const [column, value] of keysOf(target)) query = query.where(column, '=', value);
  return query;
}

export async function isLinked(db: Db, id: EvidenceId, target: EvidenceTarget): Promise<boolean> {
  return (await shownFor(db, target).where('evidence_id', '=', id).executeTakeFirst()) !== undefined;
}

/** Shows a piece for something; where it is shown for that already, only why is said anew. */
export async function writeLink(
  trx: Db,
  id: EvidenceId,
  target: EvidenceTarget,
  { why, linkedAt }: { why: string; linkedAt: Date },
): Promise<void> {
  const columns = keysOf(target).map(([column]) => column);
  await trx
    .insertInto('evidence_link')
    .values({ evidence_id: id, ...targetToColumns(target), why, linked_at: linkedAt.getTime() })
    .onConflict((conflict) => conflict.columns([...columns, 'evidence_id']).doUpdateSet({ why }))
    .execute();
}

export async function deleteLink(trx: Db, id: EvidenceId, target: EvidenceTarget): Promise<void> {
  let query = trx.deleteFrom('evidence_link').where('evidence_id', '=', id);
  for (const [column, value] of keysOf(target)) query = query.where(column, '=', value);
  await query.execute();
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

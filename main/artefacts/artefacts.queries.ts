import { type Artefact, type ArtefactId, artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { phaseId } from '../../shared/programs/programs.contract.ts';
import type { Db } from '../db/schema.ts';
import type { ArtefactTable } from './artefacts.table.ts';
import { insertParts, type KeptParts, listParts } from './parts.queries.ts';

/** An artefact as it is kept: of a file only which, and what the coach says to it. */
export type KeptArtefact = Omit<Artefact, keyof KeptParts> & KeptParts;

const toRow = (one: KeptArtefact): ArtefactTable => ({
  id: one.id,
  kind: one.kind,
  title: one.title,
  purpose: one.purpose,
  why: one.why,
  learned: one.learned,
  closer: one.closer,
  good_enough_on: one.goodEnoughOn,
  phase_id: one.phaseId,
  created_at: Date.parse(one.createdAt),
});

const fromRow = (row: ArtefactTable, parts: KeptParts): KeptArtefact => ({
  id: artefactId.parse(row.id),
  kind: row.kind as Artefact['kind'],
  title: row.title,
  purpose: row.purpose,
  why: row.why,
  learned: row.learned,
  closer: row.closer,
  goodEnoughOn: row.good_enough_on,
  phaseId: row.phase_id === null ? null : phaseId.parse(row.phase_id),
  createdAt: new Date(row.created_at).toISOString(),
  ...parts,
});

/** All with their parts, the newest first. */
export async function listArtefacts(db: Db): Promise<KeptArtefact[]> {
  const rows = await db.selectFrom('artefact').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  const partsOf = await listParts(db, null);
  return rows.map((row) => fromRow(row, partsOf(row.id)));
}

export async function findArtefact(db: Db, id: ArtefactId): Promise<KeptArtefact | undefined> {
  const row = await db.selectFrom('artefact').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row, (await listParts(db, id))(row.id));
}

export async function insertArtefact(trx: Db, one: KeptArtefact): Promise<void> {
  await trx.insertInto('artefact').values(toRow(one)).execute();
  await insertParts(trx, one.id, one);
}

/** The artefact and all its parts as they are given: parts that are not among them are gone. */
export async function updateArtefact(trx: Db, one: KeptArtefact): Promise<void> {
  await trx.updateTable('artefact').set(toRow(one)).where('id', '=', one.id).execute();
  for (const part of ['artefact_file', 'artefact_link', 'artefact_permission', 'artefact_sharing'] as const)
    await trx.deleteFrom(part).where('artefact_id', '=', one.id).execute();
  await insertParts(trx, one.id, one);
}

/** Its parts, and what it was shown for, go with it. False when there is no such artefact. */
export async function deleteArtefact(trx: Db, id: ArtefactId): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('artefact').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whether a phase is in the journal. */
export async function hasPhase(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('program_phase').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

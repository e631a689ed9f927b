import { AppError } from '../../shared/errors.ts';
import { isDescribed } from '../../shared/evidence/about.rules.ts';
import {
  type EvidenceId,
  type EvidenceTarget,
  type evidenceContract,
  evidenceId,
  type WantedSource,
} from '../../shared/evidence/evidence.contract.ts';
import { hasCompetency } from '../../shared/evidence/evidence.rules.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import type { EntryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { findBest } from '../../shared/search/palette.rules.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { getFramework } from '../frameworks/frameworks.queries.ts';
import { findState } from '../journal/journal.queries.ts';
import { findStep } from '../steps/steps.queries.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import {
  deleteLink,
  deletePiece,
  findAbout,
  findPiece,
  insertPiece,
  isLinked,
  isOwn,
  isUsed,
  showsFile,
  updateAbout,
  updatePiece,
  writeLink,
} from './evidence.queries.ts';
import { isThere, isThingThere, listFilesOnPages, listTargets } from './offers.queries.ts';
import { findLastFramework, getEvidence, listEvidence } from './sight.queries.ts';
import { listThings } from './things.queries.ts';

async function requirePage(trx: Db, id: EntryId): Promise<void> {
  const state = await findState(trx, id);
  if (!state) throw new AppError('entry-missing');
  if (state.deletedAt !== null) throw new AppError('entry-in-trash');
}

/** Throws where the coach could not find the source in the journal. */
async function requireSource(trx: Db, source: WantedSource): Promise<void> {
  if (source.kind === 'page' || source.kind === 'file') await requirePage(trx, source.entryId);
  if (source.kind === 'file' && !(await showsFile(trx, source.entryId, facets.file(source.attachmentId))))
    throw new AppError('attachment-missing');
  if (source.kind === 'page' || source.kind === 'file' || isOwn(source)) return;
  if (source.kind !== 'step') {
    if (!(await isThingThere(trx, source))) throw new AppError(`${source.kind}-missing`);
    return;
  }
  const step = await findStep(trx, source.stepId);
  if (!step) throw new AppError('step-missing');
  if (step.entryId !== null) await requirePage(trx, step.entryId);
}

/** The piece that a source is: found, changed where its words are, or new. */
async function keepPiece(trx: Db, source: WantedSource, newId: () => string, now: Date): Promise<EvidenceId> {
  const known = await findPiece(trx, source);
  if (known && known.kind !== source.kind) throw new AppError('evidence-missing');
  if (known) {
    if (isOwn(source)) await updatePiece(trx, known.id, source);
    return known.id;
  }
  const id = (isOwn(source) ? source.id : null) ?? evidenceId.parse(newId());
  await insertPiece(trx, id, source, now);
  return id;
}

/** What is linked already may be said anew, and what was just taken away comes back, whatever became of the framework. */
async function requireTarget(trx: Db, target: EvidenceTarget, isKnown: boolean): Promise<void> {
  if (target.kind !== 'competency') {
    if (!(await isThere(trx, target))) throw new AppError(`${target.kind}-missing`);
    return;
  }
  const framework = await getFramework(trx, target.frameworkId);
  if (!isKnown && !hasCompetency(framework, target.competencyId)) throw new AppError('competency-missing');
}

export const evidenceHandlers: DomainHandlers<typeof evidenceContract, Context> = {
  listEvidence: ({ db }, filter) => listEvidence(db, filter),

  findLastFramework: async ({ db }) => (await findLastFramework(db)) ?? null,

  findEvidence: ({ db }, { id }) => getEvidence(db, id),

  listTargets: ({ db }) => listTargets(db),

  async findFiles({ db }, { query, limit }) {
    const files = (await listFilesOnPages(db)).map((file) => ({ ...file, label: file.name }));
    const found = query.trim() === '' ? files.slice(0, limit) : findBest(files, query, limit);
    return found.map(({ label: _label, ...file }) => file);
  },

  async findThings({ db }, { query, limit }) {
    const kinds = (await listThings(db)).map((things) => things.map((thing) => ({ ...thing, label: thing.title })));
    const found = kinds.flatMap((things) =>
      query.trim() === '' ? things.slice(0, limit) : findBest(things, query, limit),
    );
    return found.map(({ label: _label, ...thing }) => thing);
  },

  linkEvidence({ db, now, newId }, { source, target, why, linkedAt, about }) {
    return db.transaction().execute(async (trx) => {
      await requireSource(trx, source);
      const id = await keepPiece(trx, source, newId, now());
      await requireTarget(trx, target, linkedAt !== null || (await isLinked(trx, id, target)));
      await writeLink(trx, id, target, { why, linkedAt: linkedAt === null ? now() : new Date(linkedAt) });
      if (about !== null) await updateAbout(trx, id, about);
      if (isOwn(source) || about !== null) await updateHasToForget(trx, true); // other words may have stood there before
      await countCommit(trx);
      return getEvidence(trx, id);
    });
  },

  describeEvidence({ db }, { id, about }) {
    return db.transaction().execute(async (trx) => {
      await getEvidence(trx, id);
      await updateAbout(trx, id, about);
      await updateHasToForget(trx, true);
      await countCommit(trx);
      return getEvidence(trx, id);
    });
  },

  rewordEvidence({ db }, { id, source }) {
    return db.transaction().execute(async (trx) => {
      const { source: before } = await getEvidence(trx, id);
      if (before.kind !== source.kind) throw new AppError('evidence-missing');
      await updatePiece(trx, id, source);
      await updateHasToForget(trx, true);
      await countCommit(trx);
      return getEvidence(trx, id);
    });
  },

  async unlinkEvidence({ db }, { id, target, forgets }) {
    await db.transaction().execute(async (trx) => {
      if (!(await isLinked(trx, id, target))) return;
      await deleteLink(trx, id, target);
      const isKept = !forgets && isDescribed(await findAbout(trx, id));
      if (!isKept && !(await isUsed(trx, id))) await deletePiece(trx, id);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },

  async forgetEvidence({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      await deletePiece(trx, id);
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },
};

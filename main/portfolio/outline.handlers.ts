import { instantToLocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import type { DomainHandlers } from '../../shared/ipc/operation.ts';
import { type AskedPhase, countPieces, fillOutline, stillAsked } from '../../shared/portfolio/fill.rules.ts';
import {
  type Outline,
  type Portfolio,
  type PortfolioId,
  type portfolioContract,
  portfolioId,
} from '../../shared/portfolio/portfolio.contract.ts';
import { portfolioMessages } from '../../shared/portfolio/portfolio.messages.ts';
import type { ProgramId } from '../../shared/programs/programs.contract.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { countCommit, updateHasToForget } from '../vault/vault.queries.ts';
import { findTroubles } from './compose/compose.ts';
import { deletePortfolio, insertPortfolio, listHeads, updatePortfolio, writeOutline } from './outline.queries.ts';
import { getPortfolio, type StoredPortfolio } from './portfolio.queries.ts';
import { listAsked, listKnownParts } from './shown.queries.ts';

type Surroundings = Pick<Context, 'now' | 'newId'>;

const filled = (parts: Outline, phases: readonly AskedPhase[], newId: () => string): Outline =>
  fillOutline(parts, phases, { permissionsTitle: portfolioMessages.builder.permissionsPart, newId });

/** A portfolio as the window shows it: each piece with what it is called now, and what is the matter with it. */
async function toShown(db: Db, stored: StoredPortfolio, { now, newId }: Surroundings): Promise<Portfolio> {
  const looks = await findTroubles(db, stored, instantToLocalDate(now()));
  const asked = await listAsked(db, stored.programId, stored.phaseIds);
  return {
    ...stored,
    parts: stored.parts.map((part) => ({
      ...part,
      pieces: part.pieces.map((piece) => {
        const look = looks.get(piece.id) ?? { sourceTitle: '', happenedOn: null, trouble: null };
        return { ...piece, ...look };
      }),
    })),
    stillAsked: stillAsked(asked),
    fillCount: countPieces(filled(stored.parts, asked, newId)) - countPieces(stored.parts),
  };
}

/** What the program does not have any more is let go; the pieces themselves stay. */
async function withKnownParts(db: Db, parts: Outline): Promise<Outline> {
  const { phases, requirements } = await listKnownParts(db);
  const keep = <Id extends string>(id: Id | null, known: Set<string>) => (id !== null && known.has(id) ? id : null);
  return parts.map((part) => ({
    ...part,
    phaseId: keep(part.phaseId, phases),
    pieces: part.pieces.map((piece) => ({ ...piece, requirementId: keep(piece.requirementId, requirements) })),
  }));
}

/** Throws `program-missing` where a portfolio is to belong to a program that is gone. */
async function requireProgram(db: Db, id: ProgramId | null): Promise<void> {
  if (id !== null && !(await listKnownParts(db)).programs.has(id)) throw new AppError('program-missing');
}

/** Whether words of the coach's are not in the outline any more. */
function hasLostWords(before: Outline, after: Outline): boolean {
  const wordsOf = (parts: Outline) =>
    parts.flatMap(({ title, intro, pieces }) => [
      title,
      intro,
      ...pieces.flatMap((piece) => [piece.title, piece.why, piece.source.kind === 'words' ? piece.source.words : '']),
    ]);
  const kept = new Set(wordsOf(after));
  return wordsOf(before).some((words) => !kept.has(words));
}

/** Writes the outline and counts the change. */
async function replaceOutline(trx: Db, known: StoredPortfolio, parts: Outline, { now }: Surroundings): Promise<void> {
  await writeOutline(trx, known.id, parts);
  await updatePortfolio(trx, { ...known, revision: known.revision + 1 }, now());
  if (hasLostWords(known.parts, parts)) await updateHasToForget(trx, true);
  await countCommit(trx);
}

/** Asked for when a change is kept: over the journal itself, so that whoever asks next need not compose it again. */
const read = async (context: Surroundings & { db: Db }, id: PortfolioId) =>
  toShown(context.db, await getPortfolio(context.db, id), context);

type Handled =
  | 'listPortfolios'
  | 'findPortfolio'
  | 'createPortfolio'
  | 'saveCover'
  | 'saveOutline'
  | 'fillOutline'
  | 'removePortfolio';

export const outlineHandlers: Pick<DomainHandlers<typeof portfolioContract, Context>, Handled> = {
  listPortfolios: ({ db }) => listHeads(db),

  findPortfolio: (context, { id }) => read(context, id),

  async createPortfolio(context, { cover, programId, phaseIds, isFilled }) {
    const id = portfolioId.parse(context.newId());
    await context.db.transaction().execute(async (trx) => {
      await requireProgram(trx, programId);
      await insertPortfolio(trx, { ...cover, id, programId, phaseIds, revision: 1 }, context.now());
      const asked = isFilled ? await listAsked(trx, programId, phaseIds) : [];
      await writeOutline(trx, id, filled([], asked, context.newId));
      await countCommit(trx);
    });
    return read(context, id);
  },

  async saveCover(context, { id, cover, programId, phaseIds }) {
    await context.db.transaction().execute(async (trx) => {
      const known = await getPortfolio(trx, id);
      await requireProgram(trx, programId);
      await updatePortfolio(trx, { ...cover, id, programId, phaseIds, revision: known.revision + 1 }, context.now());
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return read(context, id);
  },

  async saveOutline(context, { id, outline, revision }) {
    await context.db.transaction().execute(async (trx) => {
      const known = await getPortfolio(trx, id);
      if (known.revision !== revision) throw new AppError('changed-elsewhere');
      await replaceOutline(trx, known, await withKnownParts(trx, outline), context);
    });
    return read(context, id);
  },

  async fillOutline(context, { id }) {
    await context.db.transaction().execute(async (trx) => {
      const known = await getPortfolio(trx, id);
      const asked = await listAsked(trx, known.programId, known.phaseIds);
      const parts = filled(known.parts, asked, context.newId);
      if (parts.length !== known.parts.length || countPieces(parts) !== countPieces(known.parts))
        await replaceOutline(trx, known, parts, context);
    });
    return read(context, id);
  },

  async removePortfolio({ db }, { id }) {
    await db.transaction().execute(async (trx) => {
      if (!(await deletePortfolio(trx, id))) return;
      await updateHasToForget(trx, true);
      await countCommit(trx);
    });
    return null;
  },
};

import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { Followed } from '../../../shared/goals/goals.rules.ts';
import type {
  Block,
  DocumentCover,
  DocumentPart,
  DocumentPiece,
  PortfolioDocument,
} from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { permissionsToBlocks, type ShownIn } from '../../../shared/portfolio/permissions-to-blocks.ts';
import type { OutlinePiece, PieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import { paragraphsOf } from '../../../shared/portfolio/runs.rules.ts';
import type { Db } from '../../db/schema.ts';
import type { StoredPortfolio } from '../portfolio.queries.ts';
import { type Composed, composed } from './composed.ts';
import { figureToBlocks } from './goal.ts';
import { keepLast } from './kept.ts';
import { type Material, readMaterial } from './material.ts';
import { composePiece, sourceIdsOf } from './piece.ts';
import { showsOf } from './shows.ts';

type Pieces = Map<PieceId, Composed>;

const piecesOf = ({ parts }: StoredPortfolio): OutlinePiece[] => parts.flatMap(({ pieces }) => pieces);

/** Goals that can be shown, in the order of the outline, each once; by whose they are. */
function goalsByOwner(
  stored: StoredPortfolio,
  pieces: Pieces,
  { goals }: Material,
): Map<string | null, Map<PieceId, Followed>> {
  const owners = new Map<string | null, Map<PieceId, Followed>>();
  const seen = new Set<string>();
  for (const { id, source } of piecesOf(stored)) {
    const followed = source.kind === 'goal' ? goals.get(source.goalId) : undefined;
    if (!followed || seen.has(followed.goal.id) || pieces.get(id)?.trouble !== null) continue;
    seen.add(followed.goal.id);
    const { personId } = followed.goal;
    owners.set(personId, (owners.get(personId) ?? new Map()).set(id, followed));
  }
  return owners;
}

/** What the goals of one person came to stands with the last of them, beside the sentence of each. */
function addFigures(stored: StoredPortfolio, pieces: Pieces, material: Material): void {
  for (const goals of goalsByOwner(stored, pieces, material).values()) {
    const last = [...goals.keys()].at(-1);
    const piece = last && pieces.get(last);
    if (piece) pieces.set(last, { ...piece, blocks: [...piece.blocks, ...figureToBlocks([...goals.values()])] });
  }
}

/** Everybody in the artefacts that are shown, in the order of the outline. */
function shownIn(stored: StoredPortfolio, pieces: Pieces, { artefacts, codes }: Material): ShownIn[] {
  const ids = piecesOf(stored).flatMap(({ id, source }) =>
    source.kind === 'artefact' && pieces.get(id)?.trouble === null ? [source.artefactId] : [],
  );
  return [...new Set(ids)].flatMap((id) => {
    const { title = '', permissions = [] } = artefacts.get(id) ?? {};
    return permissions.map(({ personId, who, kind, count, shows, state, audiences, on, until }) => {
      const code = personId === null ? undefined : codes.get(personId);
      const known = code === undefined ? { who, personId: null } : { who: code, personId };
      return { ...known, kind, count, shows, state, audiences, on, until, artefact: title };
    });
  });
}

/** Every piece by its id: those that are read of the journal first, then what is made of them. */
function composePieces(stored: StoredPortfolio, material: Material): Pieces {
  const pieces: Pieces = new Map();
  for (const { id, source } of piecesOf(stored))
    if (source.kind !== 'permissions') pieces.set(id, composePiece(source, material));
  addFigures(stored, pieces, material);
  const leftOut = [...pieces.values()].filter(({ trouble }) => trouble === 'no-permission').length;
  const blocks: Block[] = permissionsToBlocks(shownIn(stored, pieces, material), leftOut);
  const { title: sourceTitle } = composeMessages.permissions;
  for (const { id, source } of piecesOf(stored))
    if (source.kind === 'permissions') pieces.set(id, composed({ sourceTitle, happenedOn: null, meta: '', blocks }));
  return pieces;
}

function coverOf(stored: StoredPortfolio, { files }: Material): DocumentCover {
  const { title, subtitle, author, program, cohort, coversFrom, coversTo, logoId } = stored;
  const fileName = logoId === null ? undefined : files.get(logoId)?.name;
  const logo =
    logoId === null || fileName === undefined ? null : { kind: 'picture' as const, attachmentId: logoId, fileName };
  return { title, subtitle, author, program, cohort, coversFrom, coversTo, logo };
}

function documentPiece(piece: OutlinePiece, found: Composed, material: Material): DocumentPiece {
  const { id, source, title, why, requirementId } = piece;
  const requirement = requirementId === null ? undefined : material.requirements.get(requirementId);
  const evidence = sourceIdsOf(source).flatMap((one) => material.evidence.get(one) ?? []);
  return {
    id,
    kind: source.kind,
    title: title.trim() || found.sourceTitle,
    meta: found.meta,
    why,
    shows: showsOf(requirement, evidence, material.placed),
    blocks: found.blocks,
    trouble: found.trouble,
  };
}

/** What each piece is called now, when that was, and what is the matter with it. */
export type Looks = ReadonlyMap<PieceId, Pick<Composed, 'trouble' | 'sourceTitle' | 'happenedOn'>>;

interface Composition {
  document: PortfolioDocument;
  looks: Looks;
}

const composeOnce = keepLast(async (db, stored, today): Promise<Composition> => {
  const material = await readMaterial(db, stored, today);
  const pieces = composePieces(stored, material);
  const parts = stored.parts.map(
    (part): DocumentPart => ({
      id: part.id,
      title: part.title,
      intro: paragraphsOf(part.intro),
      pieces: part.pieces.flatMap((piece) => {
        const found = pieces.get(piece.id);
        return found ? [documentPiece(piece, found, material)] : [];
      }),
    }),
  );
  const looks = [...pieces].map(
    ([id, { trouble, sourceTitle, happenedOn }]) => [id, { trouble, sourceTitle, happenedOn }] as const,
  );
  return { document: { cover: coverOf(stored, material), parts }, looks: new Map(looks) };
});

/**
 * A portfolio as it would be read today: every piece as the journal has it now, with what is the matter with those that cannot
 * be shown. No real name is read for it; whatever else points to somebody is the name guard's to find. The document is shared
 * by all who ask: nobody changes it.
 */
export async function composePortfolio(db: Db, stored: StoredPortfolio, today: LocalDate): Promise<PortfolioDocument> {
  return (await composeOnce(db, stored, today)).document;
}

/** What each piece is called now, and what is the matter with it: for the outline. */
export async function findTroubles(db: Db, stored: StoredPortfolio, today: LocalDate): Promise<Looks> {
  return (await composeOnce(db, stored, today)).looks;
}

import type { ListedPart, ListedPiece, Outline, OutlinePiece, PieceId } from './portfolio.contract.ts';

type Parts = readonly ListedPart[];

/** Where a piece stands: its part, and its place in it from 0. */
export interface Place {
  part: number;
  at: number;
}

export function placeOfPiece(parts: Parts, id: PieceId): Place | undefined {
  for (const [part, { pieces }] of parts.entries()) {
    const at = pieces.findIndex((piece) => piece.id === id);
    if (at >= 0) return { part, at };
  }
  return undefined;
}

export function findPiece(parts: Parts, id: PieceId): ListedPiece | undefined {
  const place = placeOfPiece(parts, id);
  return place && parts[place.part]?.pieces[place.at];
}

const withPieces = (parts: Parts, part: number, pieces: ListedPiece[]): ListedPart[] =>
  parts.map((one, index) => (index === part ? { ...one, pieces } : one));

/** The outline without a piece. */
export function withoutPiece(parts: Parts, id: PieceId): ListedPart[] {
  return parts.map((part) =>
    part.pieces.some((piece) => piece.id === id)
      ? { ...part, pieces: part.pieces.filter((piece) => piece.id !== id) }
      : part,
  );
}

/** Pieces put in at a place; one that lies behind the end of the part is its end. */
export function withPiecesAt(parts: Parts, { part, at }: Place, pieces: readonly ListedPiece[]): ListedPart[] {
  return withPieces(parts, part, (parts[part]?.pieces ?? []).toSpliced(at, 0, ...pieces));
}

/** A piece moved to a place, counted in the outline as it is before the move. */
export function movePiece(parts: Parts, id: PieceId, to: Place): ListedPart[] {
  const from = placeOfPiece(parts, id);
  const piece = findPiece(parts, id);
  if (!from || !piece || !parts[to.part]) return [...parts];
  const at = from.part === to.part && from.at < to.at ? to.at - 1 : to.at;
  return withPiecesAt(withoutPiece(parts, id), { part: to.part, at }, [piece]);
}

/** Where a piece goes when it is moved on by one: beyond the edge of its part into the next one. Undefined at either end. */
export function placeBeside(parts: Parts, id: PieceId, by: -1 | 1): Place | undefined {
  const from = placeOfPiece(parts, id);
  if (!from) return undefined;
  const count = parts[from.part]?.pieces.length ?? 0;
  if (by < 0 && from.at > 0) return { part: from.part, at: from.at - 1 };
  if (by > 0 && from.at < count - 1) return { part: from.part, at: from.at + 2 };
  const part = from.part + by;
  const beside = parts[part];
  return beside && { part, at: by < 0 ? beside.pieces.length : 0 };
}

/** A part in front of another one; at the end where `before` is the count of parts. */
export function movePart(parts: Parts, id: string, before: number): ListedPart[] {
  const from = parts.findIndex((part) => part.id === id);
  const part = parts[from];
  if (!part) return [...parts];
  return parts.toSpliced(from, 1).toSpliced(from < before ? before - 1 : before, 0, part);
}

export function changePiece(parts: Parts, id: PieceId, change: Partial<ListedPiece>): ListedPart[] {
  return parts.map((part) =>
    part.pieces.some((piece) => piece.id === id)
      ? { ...part, pieces: part.pieces.map((piece) => (piece.id === id ? { ...piece, ...change } : piece)) }
      : part,
  );
}

export const changePart = (parts: Parts, id: string, change: Partial<Omit<ListedPart, 'pieces'>>): ListedPart[] =>
  parts.map((part) => (part.id === id ? { ...part, ...change } : part));

/** What is kept of a piece: what it is called and what is the matter with it is read anew each time. */
const toKept = ({ id, source, title, why, requirementId }: ListedPiece): OutlinePiece => ({
  id,
  source,
  title,
  why,
  requirementId,
});

export const toOutline = (parts: Parts): Outline => parts.map((part) => ({ ...part, pieces: part.pieces.map(toKept) }));

/**
 * The outline as it is on the screen with what was just read of its pieces: what was changed since it was sent stays as it is,
 * and what the program does not have any more is let go.
 */
export function withRead(parts: Parts, read: Parts): ListedPart[] {
  const pieces = new Map(read.flatMap((part) => part.pieces.map((piece) => [piece.id, piece])));
  return parts.map((part) => ({
    ...part,
    pieces: part.pieces.map((piece) => {
      const known = pieces.get(piece.id);
      if (!known) return piece;
      const { sourceTitle, happenedOn, trouble } = known;
      const isSame = piece.sourceTitle === sourceTitle && piece.happenedOn === happenedOn && piece.trouble === trouble;
      return isSame ? piece : { ...piece, sourceTitle, happenedOn, trouble };
    }),
  }));
}

import { withPiecesAt } from '../../../shared/portfolio/outline.rules.ts';
import type { ListedPart, ListedPiece } from '../../../shared/portfolio/portfolio.contract.ts';
import type { Addable } from './useAddChoices.tsx';

/** The outline with a new piece at the end of a part; of an empty outline it is the first part, called `firstTitle`. */
export function addTo(
  parts: readonly ListedPart[],
  partId: string | undefined,
  { source, title, happenedOn }: Addable,
  firstTitle: string,
): ListedPart[] {
  const isNew = source.kind === 'words' || source.kind === 'permissions';
  const piece: ListedPiece = {
    id: crypto.randomUUID() as ListedPiece['id'],
    source,
    title: '',
    why: '',
    requirementId: null,
    sourceTitle: isNew ? '' : title,
    happenedOn,
    trouble: null,
  };
  if (parts.length === 0)
    return [{ id: crypto.randomUUID(), title: firstTitle, phaseId: null, intro: '', pieces: [piece] }];
  const found = parts.findIndex(({ id }) => id === partId);
  const part = found < 0 ? parts.length - 1 : found;
  return withPiecesAt(parts, { part, at: Number.POSITIVE_INFINITY }, [piece]);
}

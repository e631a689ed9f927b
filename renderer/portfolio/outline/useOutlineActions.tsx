import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changePart,
  changePiece,
  findPiece,
  movePart,
  movePiece,
  type Place,
  placeBeside,
  placeOfPiece,
  withoutPiece,
  withPiecesAt,
} from '../../../shared/portfolio/outline.rules.ts';
import type { ListedPart, PieceId } from '../../../shared/portfolio/portfolio.contract.ts';
import { useFocusNext } from '../../ui/useFocusNext.ts';
import { useUndoToast } from '../../ui/useUndoToast.tsx';
import { Veiled } from '../../ui/Veiled.tsx';
import type { OutlineActions } from './actions.ts';
import type { Dragged, Half } from './drag.ts';
import { rowId } from './PieceRow.tsx';
import type { OutlineHold } from './useOutline.ts';
import { usePieceWords } from './usePieceWords.ts';

type Parts = readonly ListedPart[];

/** Where a piece lands that is dropped on a row: beside a piece; in front of what a part holds, or behind the part before. */
function landingOf(parts: Parts, on: Dragged, half: Half): Place | undefined {
  if (on.kind === 'piece') {
    const place = placeOfPiece(parts, on.id as PieceId);
    return place && { part: place.part, at: place.at + (half === 'below' ? 1 : 0) };
  }
  const part = parts.findIndex(({ id }) => id === on.id);
  const isAbove = half === 'above' && part > 0;
  return isAbove ? { part: part - 1, at: parts[part - 1]?.pieces.length ?? 0 } : { part, at: 0 };
}

/** A row dropped above or below another one. */
export function dropRow(parts: Parts, { kind, id }: Dragged, on: Dragged, half: Half): ListedPart[] {
  if (kind === 'part')
    return movePart(parts, id, parts.findIndex((part) => part.id === on.id) + (half === 'below' ? 1 : 0));
  const place = landingOf(parts, on, half);
  return place ? movePiece(parts, id as PieceId, place) : [...parts];
}

/** A row moved on by one. */
export function stepRow(parts: Parts, { kind, id }: Dragged, by: -1 | 1): ListedPart[] {
  if (kind === 'piece') {
    const place = placeBeside(parts, id as PieceId, by);
    return place ? movePiece(parts, id as PieceId, place) : [...parts];
  }
  const at = parts.findIndex((part) => part.id === id);
  const before = by < 0 ? at - 1 : at + 2;
  return before < 0 || before > parts.length ? [...parts] : movePart(parts, id, before);
}

/** What the coach does with the rows of an outline, and what of it is open. */
export function useOutlineActions(
  hold: OutlineHold,
  { onSelect, onAdd }: { onSelect: (id: string) => void; onAdd: (partId: string) => void },
) {
  const { t } = useTranslation();
  const undo = useUndoToast();
  const focusNext = useFocusNext();
  const { titleOf } = usePieceWords();
  const [selected, setSelected] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const { parts, change } = hold;

  const partOf = (id: string | null) =>
    parts.find((part) => part.id === id || part.pieces.some((piece) => piece.id === id))?.id;

  function unfold(id: string): void {
    setFolded((now) => new Set([...now].filter((one) => one !== id)));
  }

  /** The keyboard goes along with what it moved, and hears where that stands now. */
  function follow(id: string, moved: Parts): void {
    const place = placeOfPiece(moved, id as PieceId);
    const part = moved[place?.part ?? moved.findIndex((one) => one.id === id)];
    if (!part) return;
    if (place) unfold(part.id);
    const count = place ? part.pieces.length : moved.length;
    const at = (place ? place.at : moved.indexOf(part)) + 1;
    setSaid(
      place
        ? t('portfolio.builder.movedPiece', { at, count, part: part.title })
        : t('portfolio.builder.movedPart', { at, count }),
    );
    focusNext(rowId(id));
  }

  const actions: OutlineActions = {
    parts: () => parts,
    select(id) {
      const isOpen = selected === id;
      setSelected(isOpen ? null : id);
      if (!isOpen) onSelect(id);
    },
    fold: (id) => setFolded((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
    step(dragged, by) {
      const moved = stepRow(parts, dragged, by);
      change(() => moved);
      follow(dragged.id, moved);
    },
    drop: (dragged, on, half) => change((now) => dropRow(now, dragged, on, half)),
    toPart(id, partId) {
      const part = parts.findIndex((one) => one.id === partId);
      const moved = movePiece(parts, id, { part, at: parts[part]?.pieces.length ?? 0 });
      change(() => moved);
      follow(id, moved);
    },
    takeOut(pieceId) {
      const id = pieceId as PieceId;
      const place = placeOfPiece(parts, id);
      const piece = findPiece(parts, id);
      const partId = partOf(id);
      if (!place || !piece) return;
      change((now) => withoutPiece(now, id));
      const next = parts[place.part]?.pieces[place.at + 1] ?? parts[place.part]?.pieces[place.at - 1];
      focusNext(rowId(next?.id ?? partId ?? ''));
      undo(<Veiled word={titleOf(piece)} words={(title) => t('portfolio.builder.tookOut', { title })} />, () =>
        change((now) => {
          const part = now.findIndex((one) => one.id === partId);
          return part < 0 ? [...now] : withPiecesAt(now, { part, at: place.at }, [piece]);
        }),
      );
    },
    removePart(id) {
      const at = parts.findIndex((part) => part.id === id);
      const part = parts[at];
      if (!part) return;
      change((now) => now.filter((one) => one.id !== id));
      focusNext(rowId((parts[at + 1] ?? parts[at - 1])?.id ?? ''));
      undo(<Veiled word={part.title} words={(title) => t('portfolio.builder.tookOut', { title })} />, () =>
        change((now) => now.toSpliced(at, 0, part)),
      );
    },
    addTo: onAdd,
    changePiece: (id, what, isTyped) => change((now) => changePiece(now, id, what), isTyped),
    changePart: (id, what, isTyped) => change((now) => changePart(now, id, what), isTyped),
  };

  function addPart(): void {
    const id = crypto.randomUUID();
    change((now) => [...now, { id, title: t('portfolio.builder.part.new'), phaseId: null, intro: '', pieces: [] }]);
    setSelected(id);
    focusNext(rowId(id));
  }

  return { actions, addPart, selected, folded, said, partOfSelected: partOf(selected) };
}

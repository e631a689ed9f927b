import { useId, useRef, useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { Pair } from '../../shared/continuum/continuum.contract.ts';
import { MIDDLE, markBefore, markOn } from '../../shared/continuum/continuum.rules.ts';
import { failureOf } from '../api/failure.ts';
import {
  announceIdle,
  announceSaved,
  announceSaving,
  beginTrouble,
  endTrouble,
  tryAgainOnly,
} from '../api/save-state.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { useSaveMark } from './continuum-queries.ts';

interface Draft {
  place?: number;
  note?: string;
}

const nothing: Draft = {};
const hasWords = ({ note }: Draft) => note !== undefined && note.trim() !== '';

/**
 * The mark of today as it is being set. Before it is kept for the first time, a moved stone is only looked at, and words wait
 * for "Keep this", or for the page to be left or locked: no word is ever lost. Once it is kept, every change of it is kept too.
 */
export function useTodaysMark(pair: Pair, today: LocalDate) {
  const id = useId();
  const { mutateAsync } = useSaveMark();
  const [draft, setDraft] = useState<Draft>(nothing);
  const kept = markOn(pair.marks, today);
  const before = markBefore(pair.marks, today);
  const place = draft.place ?? kept?.place ?? before?.place ?? MIDDLE;
  const note = draft.note ?? kept?.note ?? '';

  /** Whether "Keep this" was refused: then also a stone without words waits to be kept. */
  const isRefused = useRef(false);

  async function save(change: Draft): Promise<boolean> {
    const wanted = { pairId: pair.id, markedOn: today, place, note, ...change };
    announceSaving();
    try {
      await mutateAsync({ ...wanted, note: wanted.note.trim() });
    } catch (error) {
      const failure = failureOf(error);
      isRefused.current = failure.code !== 'pair-missing';
      if (!isRefused.current) {
        endTrouble(id);
        announceIdle();
        return true; // the coach removed it, with all that was said about it
      }
      beginTrouble(id, tryAgainOnly(failure));
      return false;
    }
    isRefused.current = false;
    setDraft((now) => withoutKept(now, wanted));
    endTrouble(id);
    announceSaved(new Date());
    return true;
  }

  /** What was changed since, where it is more than a stone that was moved on a day without a mark. */
  async function keepChange(change: Draft = nothing): Promise<boolean> {
    const changed = { ...draft, ...change };
    const isWorthIt = kept ? changed.place !== undefined || changed.note !== undefined : hasWords(changed);
    return isWorthIt || isRefused.current ? save(change) : true;
  }

  useFlushOnLeaving(keepChange);

  return {
    place,
    note,
    kept,
    before,
    /** Whether the stone was moved since it was last kept. */
    isMoved: draft.place !== undefined,
    /** Whether the stone stands where the coach put it, today or before; otherwise it is only where a stone has to be. */
    isPlaced: draft.place !== undefined || kept !== undefined || before !== undefined,
    /** Whether nothing is left to be kept. */
    isKept: kept !== undefined && draft.place === undefined && draft.note === undefined,
    setPlace: (wanted: number) => setDraft((now) => ({ ...now, place: wanted })),
    setNote: (wanted: string) => setDraft((now) => ({ ...now, note: wanted })),
    /** "Keep this". */
    keep: () => save(nothing),
    /** The stone was let go of, or the note was left: kept where there is a mark of today already. */
    settle: (change?: Draft) => (kept ? keepChange(change) : Promise.resolve(true)),
  };
}

/** What of a draft is not in the journal yet: words that were typed, or a stone that was moved, while it was being saved. */
function withoutKept(draft: Draft, kept: { place: number; note: string }): Draft {
  return {
    ...(draft.place === undefined || draft.place === kept.place ? {} : { place: draft.place }),
    ...(draft.note === undefined || draft.note === kept.note ? {} : { note: draft.note }),
  };
}

import { useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/errors.ts';

/** What else can be done for words that could not be saved; `app.rescue` has the words for each. */
export interface Rescue {
  kind: 'putBack' | 'keepAsNew' | 'copyWords' | 'showPage';
  act(): void | Promise<void>;
}

/** Words that are not in the journal. */
export interface Trouble {
  failure: Failure;
  /** The best one first. */
  rescues: readonly Rescue[];
  /** Whether the same can be tried again with any hope. */
  canTryAgain: boolean;
}

/** What the status line says about the page on the screen. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | ({ kind: 'unsaved' } & Trouble);

type Flush = () => Promise<boolean>;

let state: SaveState = { kind: 'idle' };
const listeners = new Set<() => void>();
const flushes = new Set<Flush>();
const troubles = new Map<string, Trouble>();

/** What one place has to tell never covers up that a page is in trouble, be it on the screen or left. */
function change(next: SaveState): void {
  const [trouble] = troubles.values();
  state = trouble && next.kind !== 'unsaved' ? { kind: 'unsaved', ...trouble } : next;
  for (const listener of listeners) listener();
}

/** Tells of every change; the answer ends that. */
export function followSaveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(followSaveState, () => state);
}

export const announceSaving = (): void => change({ kind: 'saving' });
export const announceSaved = (at: Date): void => change({ kind: 'saved', at });
export const announceIdle = (): void => change({ kind: 'idle' });

/** Words for which nothing else can be done here. */
export const tryAgainOnly = (failure: Failure): Trouble => ({ failure, rescues: [], canTryAgain: true });

/** Tells once of something that was refused. */
export function announceUnsaved(failure: Failure, trouble: Trouble = tryAgainOnly(failure)): void {
  change({ kind: 'unsaved', ...trouble, failure });
}

/** The page or field of this id is in trouble until `endTrouble`, whatever else is saved meanwhile. */
export function beginTrouble(id: string, trouble: Trouble): void {
  troubles.set(id, trouble);
  change({ kind: 'unsaved', ...trouble });
}

export function endTrouble(id: string): void {
  if (troubles.delete(id)) announceIdle();
}

/** Registers how an editor saves at once; returns how to take it back. The answer says whether all is in the journal. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** A flush that breaks has saved nothing; without an answer the window would be closed over its words. */
async function answerOf(flush: Flush): Promise<boolean> {
  try {
    return await flush();
  } catch {
    announceUnsaved({ code: 'unexpected' });
    return false;
  }
}

/** Saves everything that is on the screen. False when something could not be saved: then nothing may be closed. */
export async function flushAll(): Promise<boolean> {
  const answers = await Promise.all([...flushes].map(answerOf));
  return answers.every((isSaved) => isSaved);
}

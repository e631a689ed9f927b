import { useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/errors.ts';

/** What the status line says about the page on the screen. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'unsaved'; failure: Failure };

type Flush = () => Promise<boolean>;

let state: SaveState = { kind: 'idle' };
const listeners = new Set<() => void>();
const flushes = new Set<Flush>();

function change(next: SaveState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(subscribe, () => state);
}

export const announceSaving = (): void => change({ kind: 'saving' });
export const announceSaved = (at: Date): void => change({ kind: 'saved', at });
export const announceUnsaved = (failure: Failure): void => change({ kind: 'unsaved', failure });
export const announceIdle = (): void => change({ kind: 'idle' });

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

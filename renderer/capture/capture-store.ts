import { useSyncExternalStore } from 'react';
import type { Step } from '../../shared/steps/steps.contract.ts';

/** What a new step knows of where it was captured. */
export type Beginning = Partial<
  Pick<
    Step,
    | 'entryId'
    | 'personId'
    | 'assessmentId'
    | 'itemId'
    | 'roundId'
    | 'roundPart'
    | 'contactId'
    | 'goalId'
    | 'planId'
    | 'quote'
    | 'lane'
  >
>;

interface Capture {
  /** Null: the dialog is closed. */
  beginning: Beginning | null;
  /** What was typed and neither kept nor let go; it goes with the window, and so with the lock. */
  unfinished: string;
}

let current: Capture = { beginning: null, unfinished: '' };
const listeners = new Set<() => void>();

function set(next: Capture): void {
  current = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Opens the line in which a next step is captured, over whatever is on the screen; with words to begin with, unless a line waits unfinished. */
export function openCapture(beginning: Beginning = {}, words = ''): void {
  set({ beginning, unfinished: current.unfinished === '' ? words : current.unfinished });
}

/** Closes it; what was typed waits for the next opening. */
export function closeCapture(unfinished = ''): void {
  set({ beginning: null, unfinished });
}

export const useCaptureState = (): Capture => useSyncExternalStore(subscribe, () => current);

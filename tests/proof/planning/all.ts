import type { Proof } from '../proof.ts';
import { capturedLines } from './captured-lines.ts';
import { remindersOnce } from './reminders-once.ts';

export const planningProofs: readonly Proof[] = [...capturedLines, remindersOnce];

import type { Proof } from '../proof.ts';
import { capturedLines } from './captured-lines.ts';

export const planningProofs: readonly Proof[] = [...capturedLines];

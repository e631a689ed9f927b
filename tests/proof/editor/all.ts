import type { Proof } from '../proof.ts';
import { hostilePaste } from './hostile-paste.ts';

export const editorProofs: readonly Proof[] = [hostilePaste];

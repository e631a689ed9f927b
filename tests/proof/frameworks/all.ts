import type { Proof } from '../proof.ts';
import { frameworkFiles } from './framework-files.ts';

export const frameworkProofs: readonly Proof[] = [frameworkFiles];

import type { Proof } from '../proof.ts';
import { templateFiles } from './template-files.ts';

export const templateProofs: readonly Proof[] = [templateFiles];

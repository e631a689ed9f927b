import type { Proof } from '../proof.ts';
import { plantedNames } from './planted-names.ts';

export const portfolioProofs: readonly Proof[] = [plantedNames];

import type { Proof } from '../proof.ts';
import { plantedNames } from './planted-names.ts';
import { wholeJournal } from './whole-journal.ts';

export const portfolioProofs: readonly Proof[] = [plantedNames, wholeJournal];

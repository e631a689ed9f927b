import type { Proof } from '../proof.ts';
import { wholeJournal } from './whole-journal.ts';

export const portfolioProofs: readonly Proof[] = [wholeJournal];

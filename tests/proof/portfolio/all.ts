import type { Proof } from '../proof.ts';
import { documentsKept } from './documents.ts';
import { otherReaders } from './other-readers.ts';
import { plantedNames } from './planted-names.ts';
import { wholeJournal } from './whole-journal.ts';

export const portfolioProofs: readonly Proof[] = [plantedNames, documentsKept, otherReaders, wholeJournal];

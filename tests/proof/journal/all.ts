import type { Proof } from '../proof.ts';
import { malformedPages } from './malformed-pages.ts';
import { readBack } from './read-back.ts';

export const journalProofs: readonly Proof[] = [readBack, malformedPages];

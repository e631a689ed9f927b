import type { Proof } from '../proof.ts';
import { forgottenWords } from './forgotten-words.ts';
import { malformedPages } from './malformed-pages.ts';
import { newerCairn } from './newer-cairn.ts';
import { readBack } from './read-back.ts';

export const journalProofs: readonly Proof[] = [readBack, malformedPages, newerCairn, forgottenWords];

import type { Proof } from '../proof.ts';
import { daysInZones } from './days-in-zones.ts';
import { forgottenWords } from './forgotten-words.ts';
import { malformedPages } from './malformed-pages.ts';
import { newerCairn } from './newer-cairn.ts';
import { readBack } from './read-back.ts';
import { thinnedHistory } from './thinned-history.ts';

export const journalProofs: readonly Proof[] = [
  readBack,
  malformedPages,
  newerCairn,
  thinnedHistory,
  forgottenWords,
  daysInZones,
];

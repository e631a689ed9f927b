import type { Proof } from '../proof.ts';
import { changesReplayed } from './changes-replayed.ts';
import { scoringAgrees } from './scoring-agrees.ts';

export const masteryProofs: readonly Proof[] = [scoringAgrees, changesReplayed];

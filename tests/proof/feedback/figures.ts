import type { Proof } from '../proof.ts';
import { countsHidden } from './counts-hidden.ts';
import { nothingRecovered } from './nothing-recovered.ts';

/** That nobody is found out in what a round shows. */
export const figureProofs: readonly Proof[] = [nothingRecovered, countsHidden];

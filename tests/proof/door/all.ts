import type { Proof } from '../proof.ts';
import { anyName } from './any-name.ts';
import { anyRequest } from './any-request.ts';

export const doorProofs: readonly Proof[] = [anyRequest, anyName];

import type { Proof } from './proof.ts';
import { killedWhileSaving } from './vault/killed-while-saving.ts';
import { nothingReadable } from './vault/nothing-readable.ts';
import { otherSqlcipher } from './vault/other-sqlcipher.ts';

export const proofs: readonly Proof[] = [otherSqlcipher, nothingReadable, killedWhileSaving];

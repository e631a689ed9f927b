import { bech32m } from '@scure/base';
import { AppError } from '../../shared/errors.ts';
import { cleanRecoveryKey, RECOVERY_CHARACTERS, strangersIn } from '../../shared/vault/recovery-key.ts';
import { takeSecret } from './vault.secret-bytes.ts';

/**
 * The recovery key: 128 random bits as the data part of a bech32m string (BIP 350), upper case, without its prefix.
 * 26 characters of data and 6 of checksum, which finds every slip of up to four characters.
 */
export const RECOVERY_BYTES = 16;
const PREFIX = 'cairn';

export function secretToRecoveryKey(secret: Uint8Array): string {
  return bech32m
    .encode(PREFIX, bech32m.toWords(secret))
    .slice(PREFIX.length + 1)
    .toUpperCase();
}

/** The 16 bytes of a typed recovery key. Throws `recovery-key-mistyped`: a slip, known without trying it anywhere. */
export function recoveryKeyToSecret(typed: string): Uint8Array {
  const key = cleanRecoveryKey(typed);
  if (key.length !== RECOVERY_CHARACTERS || strangersIn(key).length > 0) throw new AppError('recovery-key-mistyped');
  const decoded = bech32m.decodeUnsafe(`${PREFIX}1${key.toLowerCase()}`);
  const secret = decoded && bech32m.fromWordsUnsafe(decoded.words);
  if (!secret || secret.length !== RECOVERY_BYTES) throw new AppError('recovery-key-mistyped');
  return takeSecret(secret);
}

import { createHash, createHmac } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { secretBytes, takeSecret } from './vault.secret-bytes.ts';

/** The 32 random bytes that everything in a journal hangs on; kept only sealed, see `vault.keyring.ts`. */
export type VaultKey = Uint8Array;
/** A `VaultKey` under the lock of a passphrase, of a recovery key or of the system's keychain. */
export type SealedKey = Uint8Array;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;

const purposes = {
  db: 'cairn/v1/db',
  attachments: 'cairn/v1/attachments',
  keyringMac: 'cairn/v1/keyring-mac',
  backupMac: 'cairn/v1/backup-mac',
  stateMac: 'cairn/v1/state-mac',
} as const;
export type KeyPurpose = keyof typeof purposes;

const hmac = (key: Uint8Array, ...content: Uint8Array[]) => {
  const code = createHmac('sha256', key);
  for (const part of content) code.update(part);
  return takeSecret(code.digest());
};

const NO_SALT = new Uint8Array(32);
const FIRST_BLOCK = Uint8Array.of(1);

/**
 * HKDF-SHA256 without a salt, one block long (RFC 5869, 2.2 and 2.3). Node's own `hkdfSync` wraps the key in a `KeyObject`,
 * which nothing erases until the garbage is collected: after locking, the key was still to be found in memory.
 */
function expand(key: Uint8Array, info: string): Uint8Array {
  const pseudorandomKey = hmac(NO_SALT, key);
  try {
    return hmac(pseudorandomKey, new TextEncoder().encode(info), FIRST_BLOCK);
  } finally {
    pseudorandomKey.fill(0);
  }
}

/** A key for one purpose: knowing one tells nothing of another or of the vault key. The caller erases it. */
export function subKey(vaultKey: VaultKey, purpose: KeyPurpose): Uint8Array {
  return expand(vaultKey, purposes[purpose]);
}

/** The lock that a recovery key's 16 bytes make. They are random, so no slow derivation is needed. */
export function recoveryLock(secret: Uint8Array): Uint8Array {
  return expand(secret, 'cairn/v1/recovery');
}

/** XChaCha20-Poly1305; `associated` is not hidden but cannot be changed afterwards. */
export function sealKey(key: VaultKey, lock: Uint8Array, nonce: Uint8Array, associated: Uint8Array): SealedKey {
  return xchacha20poly1305(lock, nonce, associated).encrypt(key);
}

/** The vault key, or undefined when the lock is another one or anything was changed. */
export function openSealedKey(
  sealed: SealedKey,
  lock: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
): VaultKey | undefined {
  try {
    return xchacha20poly1305(lock, nonce, associated).decrypt(sealed, secretBytes(KEY_BYTES));
  } catch {
    return undefined;
  }
}

/** HMAC-SHA256 over content, under the vault's key for that purpose. */
export function authenticationCode(
  vaultKey: VaultKey,
  content: Uint8Array,
  purpose: KeyPurpose = 'keyringMac',
): Uint8Array {
  const macKey = subKey(vaultKey, purpose);
  try {
    return hmac(macKey, content);
  } finally {
    macKey.fill(0);
  }
}

export function checksum(content: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(content).digest());
}

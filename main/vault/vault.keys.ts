import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** The 32 random bytes that everything in a journal hangs on; kept only sealed, see `vault.keyring.ts`. */
export type VaultKey = Uint8Array;
/** A `VaultKey` under the lock of a passphrase. */
export type SealedKey = Uint8Array;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;

const purposes = { db: 'cairn/v1/db', keyringMac: 'cairn/v1/keyring-mac' } as const;

/** A key for one purpose, by HKDF-SHA256 (RFC 5869): knowing one tells nothing of another or of the vault key. */
export function subKey(vaultKey: VaultKey, purpose: keyof typeof purposes): Uint8Array {
  return hkdf(sha256, vaultKey, undefined, new TextEncoder().encode(purposes[purpose]), KEY_BYTES);
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
    return xchacha20poly1305(lock, nonce, associated).decrypt(sealed);
  } catch {
    return undefined;
  }
}

export function authenticationCode(vaultKey: VaultKey, content: Uint8Array): Uint8Array {
  const macKey = subKey(vaultKey, 'keyringMac');
  try {
    return hmac(sha256, macKey, content);
  } finally {
    macKey.fill(0);
  }
}

export function checksum(content: Uint8Array): Uint8Array {
  return sha256(content);
}

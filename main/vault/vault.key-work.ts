import { type DeriveKey, deriveKeyHere } from './vault.kdf.ts';
import { openSealedKey, type SealedKey, sealKey, type VaultKey } from './vault.keys.ts';

/** What a key is sealed under, and bound to. */
export interface SealedUnder {
  lock: Uint8Array;
  nonce: Uint8Array;
  associated: Uint8Array;
}

/**
 * All that works with the lock of a passphrase or a recovery key. Injected: the app does it in threads, whose memory is given
 * back with all that the libraries left in it (`key-work-in-threads.ts`); tests do it in place.
 */
export interface KeyWork {
  derive: DeriveKey;
  seal(key: VaultKey, under: SealedUnder): Promise<SealedKey>;
  /** Undefined when the lock is another one, or anything was changed. */
  open(sealed: SealedKey, under: SealedUnder): Promise<VaultKey | undefined>;
}

export const keyWorkHere: KeyWork = {
  derive: deriveKeyHere,
  seal: async (key, { lock, nonce, associated }) => sealKey(key, lock, nonce, associated),
  open: async (sealed, { lock, nonce, associated }) => openSealedKey(sealed, lock, nonce, associated),
};

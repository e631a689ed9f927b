import { safeStorage } from 'electron';
import type { Keychain } from '../vault/vault.quick-unlock.ts';

/** Backends of Chromium on Linux that keep nothing secret: a fixed password, or none was found. */
const unsafe = new Set(['basic_text', 'unknown']);

/** The system's keychain: Keychain on a Mac, DPAPI on Windows, a secret service or KWallet on Linux. */
export function systemKeychain(): Keychain {
  return {
    backend() {
      if (!safeStorage.isEncryptionAvailable()) return undefined;
      const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
      return unsafe.has(backend) ? undefined : backend;
    },
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}

import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { calibrateKdf, type DeriveKey, type KdfParameters } from './vault.kdf.ts';
import {
  findPassphraseSlot,
  type Keyring,
  type OpenedByPassphrase,
  openKeyring,
  openKeyringWithRecoveryKey,
} from './vault.keyring.ts';
import { recoveryKeyToSecret } from './vault.recovery.ts';
import { makePassphraseLock, type OpenKeyring, type PassphraseLock } from './vault.slots.ts';
import { createThrottle } from './vault.throttle.ts';

export interface CredentialsOptions {
  /** The least cost of a new passphrase; an existing journal keeps its own. */
  kdf: KdfParameters;
  /** Raises the cost to what this computer bears. */
  isCalibrated: boolean;
  derive: DeriveKey;
  /** A clock that nobody can set, in milliseconds. */
  milliseconds(): number;
}

/** Proves passphrases and recovery keys, and makes the locks of new ones. */
export interface Credentials {
  /** Whole seconds until the next passphrase is tried. */
  waitSeconds(): number;
  /**
   * A lock for a new passphrase, as costly as this computer bears. The caller erases its key. `like`: the keyring whose
   * passphrase it replaces; what was measured for that one counts, unless this Cairn asks for more.
   */
  makeLock(passphrase: string, like?: Keyring): Promise<PassphraseLock>;
  /** Throws `wrong-passphrase`, and `wait-before-next-try` to whoever guesses. The caller erases the keys. */
  provePassphrase(keyring: Keyring, passphrase: string): Promise<OpenedByPassphrase>;
  /** Throws `recovery-key-mistyped` or `wrong-recovery-key`. The caller erases the key. */
  proveRecoveryKey(keyring: Keyring, typed: string): OpenKeyring;
}

export const random = (count: number) => Uint8Array.from(randomBytes(count));

const isAtLeast = (measured: KdfParameters, least: KdfParameters) =>
  measured.memoryKiB >= least.memoryKiB && measured.iterations >= least.iterations;

export function createCredentials({ kdf, derive, isCalibrated, milliseconds }: CredentialsOptions): Credentials {
  const throttle = createThrottle(milliseconds);
  return {
    waitSeconds: throttle.waitSeconds,

    async makeLock(passphrase, like) {
      const measured = like && findPassphraseSlot(like)?.kdf;
      if (measured && isAtLeast(measured, kdf)) return makePassphraseLock(passphrase, measured, derive, random);
      const started = milliseconds();
      const lock = await makePassphraseLock(passphrase, kdf, derive, random);
      const better = isCalibrated ? calibrateKdf(kdf, milliseconds() - started) : kdf;
      if (better.iterations === kdf.iterations) return lock;
      lock.key.fill(0);
      return makePassphraseLock(passphrase, better, derive, random);
    },

    async provePassphrase(keyring, passphrase) {
      throttle.check();
      try {
        const opened = await openKeyring(keyring, passphrase, derive);
        throttle.right();
        return opened;
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong-passphrase') throttle.wrong();
        throw error;
      }
    },

    proveRecoveryKey(keyring, typed) {
      const secret = recoveryKeyToSecret(typed);
      try {
        return openKeyringWithRecoveryKey(keyring, secret);
      } finally {
        secret.fill(0);
      }
    },
  };
}

import { AppError } from '../../shared/errors.ts';
import { calibrateKdf, type KdfParameters } from './vault.kdf.ts';
import type { KeyWork } from './vault.key-work.ts';
import {
  findPassphraseSlot,
  type Keyring,
  type OpenedByPassphrase,
  openKeyring,
  openKeyringWithRecoveryKey,
} from './vault.keyring.ts';
import { createProven } from './vault.proven.ts';
import { recoveryKeyToSecret } from './vault.recovery.ts';
import {
  makePassphraseLock,
  type OpenKeyring,
  type PassphraseLock,
  type Slot,
  sealWithPassphrase,
  sealWithSecret,
} from './vault.slots.ts';
import { createThrottle } from './vault.throttle.ts';

export interface CredentialsOptions {
  /** The least cost of a new passphrase; an existing journal keeps its own. */
  kdf: KdfParameters;
  /** Raises the cost to what this computer bears. */
  isCalibrated: boolean;
  keyWork: KeyWork;
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
  /** The same for a passphrase that is only to be checked. One that was proven a moment ago is not derived again. */
  checkPassphrase(keyring: Keyring, passphrase: string): Promise<void>;
  /** Forgets which passphrase was proven. */
  forgetProven(): void;
  /** The two slots that every journal has. */
  sealBoth(vault: OpenKeyring, lock: PassphraseLock, recoverySecret: Uint8Array): Promise<Slot[]>;
  /** Throws `recovery-key-mistyped` or `wrong-recovery-key`. The caller erases the key. */
  proveRecoveryKey(keyring: Keyring, typed: string): Promise<OpenKeyring>;
}

const isAtLeast = (measured: KdfParameters, least: KdfParameters) =>
  measured.memoryKiB >= least.memoryKiB && measured.iterations >= least.iterations;

export function createCredentials({ kdf, keyWork, isCalibrated, milliseconds }: CredentialsOptions): Credentials {
  const throttle = createThrottle(milliseconds);
  const proven = createProven(milliseconds);

  async function provePassphrase(keyring: Keyring, passphrase: string): Promise<OpenedByPassphrase> {
    throttle.check();
    try {
      const opened = await openKeyring(keyring, passphrase, keyWork);
      throttle.right();
      return opened;
    } catch (error) {
      if (error instanceof AppError && error.code === 'wrong-passphrase') throttle.wrong();
      throw error;
    }
  }

  return {
    waitSeconds: throttle.waitSeconds,
    provePassphrase,
    forgetProven: proven.forget,

    async checkPassphrase(keyring, passphrase) {
      const salt = findPassphraseSlot(keyring)?.salt;
      if (salt && proven.isProven(salt, passphrase)) return;
      const { vaultKey, lock } = await provePassphrase(keyring, passphrase);
      vaultKey.fill(0);
      lock.key.fill(0);
      proven.remember(lock.salt, passphrase);
    },

    async makeLock(passphrase, like) {
      const measured = like && findPassphraseSlot(like)?.kdf;
      if (measured && isAtLeast(measured, kdf)) return makePassphraseLock(passphrase, measured, keyWork);
      const started = milliseconds();
      const lock = await makePassphraseLock(passphrase, kdf, keyWork);
      const better = isCalibrated ? calibrateKdf(kdf, milliseconds() - started) : kdf;
      if (better.iterations === kdf.iterations) return lock;
      lock.key.fill(0);
      return makePassphraseLock(passphrase, better, keyWork);
    },

    sealBoth: async (vault, lock, recoverySecret) => [
      await sealWithPassphrase(vault, lock, keyWork),
      await sealWithSecret(vault, 'recovery', recoverySecret, keyWork),
    ],

    async proveRecoveryKey(keyring, typed) {
      const secret = recoveryKeyToSecret(typed);
      try {
        return await openKeyringWithRecoveryKey(keyring, secret, keyWork);
      } finally {
        secret.fill(0);
      }
    },
  };
}

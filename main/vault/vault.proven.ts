import { createHmac, timingSafeEqual } from 'node:crypto';
import { random } from './vault.secret-bytes.ts';

const VALID_MILLISECONDS = 5 * 60_000;

/** Which passphrase was proven a moment ago, so that the second which that costs is spent once. */
export interface Proven {
  remember(salt: Uint8Array, passphrase: string): void;
  /** Whether this is the passphrase that was proven last, for this salt, less than five minutes ago. */
  isProven(salt: Uint8Array, passphrase: string): boolean;
  forget(): void;
}

/**
 * Keeps neither the passphrase nor anything that could be compared with another: a code under a key that is made anew for each
 * passphrase and erased with it. `milliseconds`: a clock that nobody can set.
 */
export function createProven(milliseconds: () => number): Proven {
  let last: { key: Uint8Array; code: Uint8Array; at: number } | undefined;

  const codeOf = (key: Uint8Array, salt: Uint8Array, passphrase: string) =>
    createHmac('sha256', key).update(salt).update(passphrase.normalize('NFKD')).digest();

  function forget(): void {
    last?.key.fill(0);
    last = undefined;
  }

  return {
    forget,
    remember(salt, passphrase) {
      forget();
      const key = random(32);
      last = { key, code: codeOf(key, salt, passphrase), at: milliseconds() };
    },
    isProven(salt, passphrase) {
      if (last && milliseconds() - last.at > VALID_MILLISECONDS) forget();
      return last !== undefined && timingSafeEqual(codeOf(last.key, salt, passphrase), last.code);
    },
  };
}

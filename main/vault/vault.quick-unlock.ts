import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { copySecret } from './vault.secret-bytes.ts';

/** The system's keychain, as far as it is one: Electron's half is in main/app/keychain.ts. */
export interface Keychain {
  /** The name of what keeps the secrets; undefined where there is nothing that deserves the name. */
  backend(): string | undefined;
  seal(text: string): Uint8Array;
  /** Throws when it was sealed by somebody or something else. */
  open(sealed: Uint8Array): string;
}

/** Days after which the passphrase is asked for again, so that it is not forgotten, and a stolen session ends. */
const PASSPHRASE_EVERY_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

const quickFile = z.strictObject({
  version: z.literal(1),
  backend: z.string(),
  sealed: z.base64(),
  /** For the unlock screen, which should not trouble the keychain. What counts is the time inside the seal. */
  passphraseAt: z.int(),
});
const sealedContent = z.strictObject({ secret: z.base64(), passphraseAt: z.int() });

export interface QuickUnlock {
  state(now: Date): 'unavailable' | 'off' | 'ready' | 'stale';
  /** Keeps a secret from now on. Throws `quick-unlock-unavailable`. */
  keep(secret: Uint8Array, now: Date): void;
  /** The kept secret. Throws `quick-unlock-refused`, and forgets it where it can never be read again. */
  read(now: Date): Uint8Array;
  /** The passphrase was just used: the seven days begin anew. */
  renew(now: Date): void;
  forget(): void;
}

const isStale = (passphraseAt: number, now: Date) =>
  now.getTime() - passphraseAt > PASSPHRASE_EVERY_DAYS * DAY_MILLISECONDS ||
  passphraseAt > now.getTime() + DAY_MILLISECONDS;

/** Quick unlock keeps a random secret in the system's keychain; a slot of the keyring is sealed under it. */
export function createQuickUnlock(file: string, keychain: Keychain): QuickUnlock {
  function readFile() {
    if (!existsSync(file)) return undefined;
    try {
      return quickFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return undefined;
    }
  }

  function keep(secret: Uint8Array, now: Date): void {
    const backend = keychain.backend();
    if (backend === undefined) throw new AppError('quick-unlock-unavailable');
    const passphraseAt = now.getTime();
    const text = JSON.stringify({ secret: Buffer.from(secret).toString('base64'), passphraseAt });
    const sealed = Buffer.from(keychain.seal(text)).toString('base64');
    writeAtomically(file, Buffer.from(JSON.stringify({ version: 1, backend, sealed, passphraseAt })));
  }

  function open(sealed: string) {
    const content = sealedContent.parse(JSON.parse(keychain.open(Buffer.from(sealed, 'base64'))));
    return { ...content, secret: copySecret(Buffer.from(content.secret, 'base64')) };
  }

  const forget = () => rmSync(file, { force: true });

  return {
    forget,
    keep,
    state(now) {
      const backend = keychain.backend();
      if (backend === undefined) return 'unavailable';
      const kept = readFile();
      if (!kept || kept.backend !== backend) return 'off'; // another keychain than then: the passphrase, and no alarm
      return isStale(kept.passphraseAt, now) ? 'stale' : 'ready';
    },
    read(now) {
      const kept = readFile();
      if (!kept || kept.backend !== keychain.backend()) throw new AppError('quick-unlock-refused');
      try {
        const { secret, passphraseAt } = open(kept.sealed);
        if (isStale(passphraseAt, now)) throw new AppError('quick-unlock-refused');
        return secret;
      } catch (error) {
        if (error instanceof AppError) throw error;
        forget();
        throw new AppError('quick-unlock-refused', { cause: error });
      }
    },
    renew(now) {
      const kept = readFile();
      if (!kept || kept.backend !== keychain.backend()) return;
      try {
        keep(open(kept.sealed).secret, now);
      } catch {
        forget();
      }
    },
  };
}

import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/**
 * Argon2id 1.3 (RFC 9106). A stored vault is only opened within these bounds: less would be a downgrade that somebody
 * slipped in, more would freeze the computer.
 */
export const kdfParameters = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z
    .int()
    .min(19 * 1024)
    .max(1024 * 1024),
  iterations: z.int().min(2).max(10),
  parallelism: z.int().min(1).max(16),
});
export type KdfParameters = z.infer<typeof kdfParameters>;

/** What a new vault gets: 256 MiB and three passes, about a second on a school laptop. */
export const strongKdf: KdfParameters = { name: 'argon2id', memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 };

/** Turns a passphrase into 32 bytes. Injected, because the app runs it in a worker and tests run it in place. */
export type DeriveKey = (passphrase: string, salt: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>;

/** Blocks the thread that it runs on. The passphrase counts as its NFKD form, in UTF-8, with nothing trimmed. */
export const deriveKeyHere: DeriveKey = (passphrase, salt, parameters) =>
  argon2id({
    password: new TextEncoder().encode(passphrase.normalize('NFKD')),
    salt,
    memorySize: parameters.memoryKiB,
    iterations: parameters.iterations,
    parallelism: parameters.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });

/** What a passphrase should cost at least on this computer, and about; a new journal is tuned to it. */
const LEAST_MILLISECONDS = 700;
const WANTED_MILLISECONDS = 900;

/** Raises the passes of a computer that took `milliseconds` for the given parameters, at most to 10. Never lowers them. */
export function calibrateKdf(parameters: KdfParameters, milliseconds: number): KdfParameters {
  if (milliseconds >= LEAST_MILLISECONDS) return parameters;
  const wanted = Math.round((parameters.iterations * WANTED_MILLISECONDS) / Math.max(milliseconds, 1));
  return { ...parameters, iterations: Math.max(parameters.iterations, Math.min(10, wanted)) };
}

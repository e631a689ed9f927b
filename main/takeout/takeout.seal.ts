import { Encrypter } from 'age-encryption';

/** An age file for a passphrase, as it is being made; `end` gives back what it was made with. */
export interface Sealed {
  stream: ReadableStream<Uint8Array>;
  end(): void;
}

/**
 * Encrypts a stream for a passphrase. scrypt takes about a second and ChaCha20 in JavaScript its time, so the app does it
 * in a thread (`seal-in-worker.ts`). Given up on, it rejects with the signal's reason.
 */
export type Seal = (source: ReadableStream<Uint8Array>, passphrase: string, signal: AbortSignal) => Promise<Sealed>;

/** 2^18 rounds of scrypt: what age itself asks for. */
export const STRONG_WORK_FACTOR = 18;

/** A `Seal` right here. `workFactor`: the rounds of scrypt as a power of two; every age program reads it from the file. */
export function sealHere(workFactor: number): Seal {
  return async (source, passphrase, signal) => {
    signal.throwIfAborted();
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(workFactor);
    return { stream: await encrypter.encrypt(source), end() {} };
  };
}

import { Encrypter } from 'age-encryption';

/** An age file for a passphrase, as it is being made; `end` gives back what it was made with. */
export interface Sealed {
  stream: ReadableStream<Uint8Array>;
  end(): void;
}

/**
 * Encrypts a stream for a passphrase. scrypt takes about a second and ChaCha20 in JavaScript its time, so the app does it
 * in a thread (`seal-in-worker.ts`).
 */
export type Seal = (source: ReadableStream<Uint8Array>, passphrase: string) => Promise<Sealed>;

export const sealHere: Seal = async (source, passphrase) => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return { stream: await encrypter.encrypt(source), end() {} };
};

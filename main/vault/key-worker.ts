import { parentPort } from 'node:worker_threads';
import type { KdfParameters } from './vault.kdf.ts';
import { keyWorkHere, type SealedUnder } from './vault.key-work.ts';
import { takeSecret } from './vault.secret-bytes.ts';

/** A thread that spends the second which a passphrase costs, so that the window stays alive, and handles what comes of it. */
export type KeyTask =
  | { work: 'derive'; passphrase: string; salt: Uint8Array; parameters: KdfParameters }
  | { work: 'seal'; bytes: Uint8Array; under: SealedUnder }
  | { work: 'open'; bytes: Uint8Array; under: SealedUnder };

/** `bytes` is undefined where a seal does not open; `error`, when the work could not be done at all. */
export type KeyAnswer = { bytes: Uint8Array | undefined } | { error: Error };

async function carryOut(task: KeyTask): Promise<Uint8Array | undefined> {
  if (task.work === 'derive') return keyWorkHere.derive(task.passphrase, task.salt, task.parameters);
  try {
    return await keyWorkHere[task.work](task.bytes, task.under);
  } finally {
    task.bytes.fill(0);
    task.under.lock.fill(0);
  }
}

parentPort?.on('message', async (task: KeyTask) => {
  try {
    const made = await carryOut(task);
    const bytes = made && takeSecret(made);
    // Moved, not copied: a message would leave a copy behind on its way.
    parentPort?.postMessage({ bytes } satisfies KeyAnswer, bytes ? [bytes.buffer] : []);
  } catch (error) {
    parentPort?.postMessage({ error: error as Error } satisfies KeyAnswer);
  }
});

import { Worker } from 'node:worker_threads';
import type { KdfRequest } from './kdf-worker.ts';
import type { DeriveKey } from './vault.kdf.ts';

/** A `DeriveKey` that runs in a thread of its own, started from the given file and ended with the answer. */
export function deriveKeyInWorker(workerFile: URL): DeriveKey {
  return (passphrase, salt, parameters) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile);
      worker.once('message', (key: Uint8Array) => {
        resolve(key);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the key worker ended without an answer')));
      worker.postMessage({ passphrase, salt, parameters } satisfies KdfRequest);
    });
}

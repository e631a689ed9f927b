import { Worker } from 'node:worker_threads';
import { addonOptions } from '../db/addon.ts';
import type { Verdict, VerifyArchive } from './backup.verify.ts';

/** A `VerifyArchive` that runs in a thread of its own, started from the given file and ended with the answer. */
export function verifyInWorker(workerFile: URL): VerifyArchive {
  return (request) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: { addon: addonOptions() } });
      worker.once('message', (verdict: Verdict) => resolve(verdict));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the backup worker ended without an answer')));
      const vaultKey = Uint8Array.from(request.vaultKey);
      worker.postMessage({ ...request, vaultKey }, [vaultKey.buffer]); // moved, not copied: the thread erases it
    });
}

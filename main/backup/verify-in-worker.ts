import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { addonOptions } from '../db/addon.ts';
import { copySecret } from '../vault/vault.secret-bytes.ts';
import type { VerifyArchive } from './backup.verify.ts';
import type { VerifyAnswer } from './backup-worker.ts';

/** A `VerifyArchive` that runs in a thread of its own, started from the given file and ended with the answer. */
export function verifyInWorker(workerFile: URL): VerifyArchive {
  return (request) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: { addon: addonOptions() } });
      worker.once('message', (answer: VerifyAnswer) => {
        if ('code' in answer) reject(new AppError(answer.code));
        else resolve(answer.verdict);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the backup worker ended without an answer')));
      const vaultKey = copySecret(request.vaultKey);
      worker.postMessage({ ...request, vaultKey }, [vaultKey.buffer]); // moved, not copied: the thread erases it
    });
}

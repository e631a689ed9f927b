import { Worker } from 'node:worker_threads';
import type { Prepared } from '../prepared.ts';
import type { Places } from './docx/sheet.ts';
import type { DocxTask } from './docx-worker.ts';

/** A portfolio as a Word file, as `toDocx` makes it. */
export type MakeDocx = (prepared: Prepared, places?: Places) => Promise<Uint8Array>;

/** A `MakeDocx` in a thread of its own, started from the given file for one document and ended behind it. */
export function docxInWorker(workerFile: URL): MakeDocx {
  return (prepared, places = new Map()) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile);
      worker.once('message', (docx: Uint8Array) => {
        resolve(docx);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the worker that makes Word files ended without an answer')));
      worker.postMessage({ prepared, places } satisfies DocxTask);
    });
}

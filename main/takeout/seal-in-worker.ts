import { Worker } from 'node:worker_threads';
import type { Seal } from './takeout.seal.ts';

/** A `Seal` in a thread of its own, started from the given file. Streams are handed over, with their back pressure. */
export function sealInWorker(workerFile: URL): Seal {
  return (source, passphrase, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile);
      worker.once('message', (stream: ReadableStream<Uint8Array>) =>
        resolve({ stream, end: () => void worker.terminate() }),
      );
      signal.addEventListener(
        'abort',
        () => {
          reject(signal.reason);
          void worker.terminate();
        },
        { once: true },
      );
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the sealing worker ended without an answer')));
      worker.postMessage({ source, passphrase }, [source]);
    });
}

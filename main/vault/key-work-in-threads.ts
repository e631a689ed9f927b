import { Worker } from 'node:worker_threads';
import type { KeyAnswer, KeyTask } from './key-worker.ts';
import type { KeyWork, SealedUnder } from './vault.key-work.ts';
import { copySecret } from './vault.secret-bytes.ts';

/** How long a thread waits for more work: a derived lock is used at once. What it worked with is gone when it ends. */
const IDLE_MILLISECONDS = 100;

function ask(worker: Worker, task: KeyTask, moved: ArrayBuffer[]): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the key thread ended without an answer'));
    worker.once('message', (answer: KeyAnswer) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      if ('error' in answer) reject(answer.error);
      else resolve(answer.bytes);
    });
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.postMessage(task, moved);
  });
}

/** A `KeyWork` whose work is done in threads started from the given file: one, or two where two things are asked at once. */
export function keyWorkInThreads(workerFile: URL): KeyWork {
  let idle: { worker: Worker; timer: NodeJS.Timeout } | undefined;

  function takeWorker(): Worker {
    if (!idle) return new Worker(workerFile);
    const { worker, timer } = idle;
    idle = undefined;
    clearTimeout(timer);
    return worker;
  }

  function keepAWhile(worker: Worker): void {
    if (idle) return void worker.terminate();
    const timer = setTimeout(() => {
      idle = undefined;
      void worker.terminate();
    }, IDLE_MILLISECONDS);
    idle = { worker, timer };
  }

  async function run(task: KeyTask, moved: ArrayBuffer[] = []): Promise<Uint8Array | undefined> {
    const worker = takeWorker();
    try {
      const bytes = await ask(worker, task, moved);
      keepAWhile(worker);
      return bytes;
    } catch (error) {
      void worker.terminate();
      throw error;
    }
  }

  /** Hands the thread copies of its own to keep; they end with it. */
  function runWith(work: 'seal' | 'open', given: Uint8Array, { lock, nonce, associated }: SealedUnder) {
    const [bytes, lockCopy] = [copySecret(given), copySecret(lock)];
    const task = { work, bytes, under: { lock: lockCopy, nonce, associated } };
    return run(task, [bytes.buffer, lockCopy.buffer]);
  }

  return {
    derive: async (passphrase, salt, parameters) =>
      (await run({ work: 'derive', passphrase, salt, parameters })) as Uint8Array,
    seal: async (key, under) => (await runWith('seal', key, under)) as Uint8Array,
    open: (sealed, under) => runWith('open', sealed, under),
  };
}

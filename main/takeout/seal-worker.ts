import { parentPort } from 'node:worker_threads';
import { STRONG_WORK_FACTOR, sealHere } from './takeout.seal.ts';

export interface SealTask {
  source: ReadableStream<Uint8Array>;
  passphrase: string;
}

/** The thread that encrypts what goes out: a stream comes in, and a stream goes back. */
parentPort?.once('message', async ({ source, passphrase }: SealTask) => {
  const { stream } = await sealHere(STRONG_WORK_FACTOR)(source, passphrase, new AbortController().signal);
  parentPort?.postMessage(stream, [stream]);
});

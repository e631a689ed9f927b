import { parentPort } from 'node:worker_threads';
import { type VerifyRequest, verifyArchiveHere } from './backup.verify.ts';

/** The thread that opens and reads a whole backup, so that the window stays alive meanwhile. */
parentPort?.once('message', async (request: VerifyRequest) => {
  try {
    parentPort?.postMessage(await verifyArchiveHere(request));
  } finally {
    request.vaultKey.fill(0);
  }
});

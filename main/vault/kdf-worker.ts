import { parentPort } from 'node:worker_threads';
import { deriveKeyHere, type KdfParameters } from './vault.kdf.ts';

/** The thread that spends the second which a passphrase costs, so that the window stays alive meanwhile. */
export interface KdfRequest {
  passphrase: string;
  salt: Uint8Array;
  parameters: KdfParameters;
}

parentPort?.once('message', async ({ passphrase, salt, parameters }: KdfRequest) => {
  parentPort?.postMessage(await deriveKeyHere(passphrase, salt, parameters));
});

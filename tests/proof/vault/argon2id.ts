import { argon2Sync, randomBytes, randomInt } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { deriveKeyHere, type KdfParameters } from '../../../main/vault/vault.kdf.ts';
import type { Proof } from '../proof.ts';

/** The test vector of RFC 9106, section 5.3: Argon2id, version 0x13. With `secret` only, as hash-wasm takes no associated data. */
async function rfcVectorHolds(): Promise<boolean> {
  const message = Buffer.alloc(32, 1);
  const nonce = Buffer.alloc(16, 2);
  const secret = Buffer.alloc(8, 3);
  const common = { memory: 32, passes: 3, parallelism: 4, tagLength: 32 };
  const expected = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';
  const whole = argon2Sync('argon2id', { ...common, message, nonce, secret, associatedData: Buffer.alloc(12, 4) });
  const second = argon2Sync('argon2id', { ...common, message, nonce, secret });
  const ours = await argon2id({
    password: message,
    salt: nonce,
    secret,
    memorySize: 32,
    iterations: 3,
    parallelism: 4,
    hashLength: 32,
    outputType: 'hex',
  });
  return whole.toString('hex') === expected && ours === second.toString('hex');
}

const randomParameters = (): KdfParameters => ({
  name: 'argon2id',
  memoryKiB: 19 * 1024 + randomInt(8 * 1024),
  iterations: 2 + randomInt(2),
  parallelism: 1 + randomInt(4),
});

/** The second implementation is OpenSSL's, in Node; it passes the vector of the RFC, and ours gives its very bytes. */
export const argon2idVectors: Proof = {
  domain: 'vault',
  name: 'Argon2id passes the vector of RFC 9106 and gives the bytes of a second implementation',
  scale: { full: 200, short: 5 },
  async run(times) {
    let failed = (await rfcVectorHolds()) ? 0 : times;
    for (let time = 0; time < times; time++) {
      const passphrase = randomBytes(1 + randomInt(40)).toString('base64');
      const salt = Uint8Array.from(randomBytes(16));
      const parameters = randomParameters();
      const second = argon2Sync('argon2id', {
        message: Buffer.from(passphrase.normalize('NFKD')),
        nonce: salt,
        memory: parameters.memoryKiB,
        passes: parameters.iterations,
        parallelism: parameters.parallelism,
        tagLength: 32,
      });
      if (!second.equals(await deriveKeyHere(passphrase, salt, parameters))) failed++;
    }
    return { tried: times, failed, detail: 'the second one is OpenSSL’s' };
  },
};

import { argon2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../main/files/canonical-json.ts';
import { calibrateKdf, deriveKeyHere, kdfParameters, strongKdf } from '../../../main/vault/vault.kdf.ts';
import { keyWorkHere } from '../../../main/vault/vault.key-work.ts';
import {
  KEYRING_MAX_BYTES,
  openKeyring,
  openKeyringWithRecoveryKey,
  readKeyring,
  writeKeyring,
} from '../../../main/vault/vault.keyring.ts';
import { checksum } from '../../../main/vault/vault.keys.ts';
import { makePassphraseLock, sealWithPassphrase, sealWithSecret } from '../../../main/vault/vault.slots.ts';
import { codeOf } from '../../support/code-of.ts';
import { quickKdf, testPassphrase } from '../../support/test-context.ts';

const vault = { vaultId: '3f0c7c2e-6c1a-4b57-9d6f-0a3c1d5e7f90', vaultKey: new Uint8Array(randomBytes(32)) };
let file: Uint8Array;

const secret = Uint8Array.from(randomBytes(16));

async function make(passphrase: string): Promise<Uint8Array> {
  const lock = await makePassphraseLock(passphrase, quickKdf, keyWorkHere);
  const slots = [
    await sealWithPassphrase(vault, lock, keyWorkHere),
    await sealWithSecret(vault, 'recovery', secret, keyWorkHere),
  ];
  return writeKeyring(vault, { generation: 3, slots });
}

beforeAll(async () => {
  file = await make(testPassphrase);
});

const json = () => JSON.parse(Buffer.from(file).toString('utf8'));
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
test('a keyring opens with its passphrase and gives back the very key', async () => {
  expect(await openKeyring(readKeyring(file), testPassphrase, keyWorkHere)).toMatchObject(vault);
  expect(readKeyring(file)).toMatchObject({ vaultId: vault.vaultId, generation: 3 });
});

test('it opens with its recovery key too, and with no other', async () => {
  expect(await openKeyringWithRecoveryKey(readKeyring(file), secret, keyWorkHere)).toEqual(vault);
  await expect(openKeyringWithRecoveryKey(readKeyring(file), new Uint8Array(16), keyWorkHere)).rejects.toMatchObject({
    code: 'wrong-recovery-key',
  });
});

test('it opens with the same words typed on another system, where accents are composed differently', async () => {
  const composed = await make('Café à la plage, 9 h');
  const opened = await openKeyring(readKeyring(composed), 'Café à la plage, 9 h'.normalize('NFD'), keyWorkHere);
  expect(opened).toMatchObject(vault);
});

test('another passphrase is told to be wrong, even if it differs by a space at the end', async () => {
  for (const wrong of [`${testPassphrase} `, testPassphrase.toUpperCase(), 'x']) {
    await expect(openKeyring(readKeyring(file), wrong, keyWorkHere)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  }
});

test('the file holds neither the key nor the passphrase, and fits in 16 KiB', () => {
  const text = Buffer.from(file).toString('latin1');
  for (const encoding of ['hex', 'base64', 'latin1'] as const)
    expect(text).not.toContain(Buffer.from(vault.vaultKey).toString(encoding));
  expect(text).not.toContain(testPassphrase);
  expect(file.length).toBeLessThan(KEYRING_MAX_BYTES);
});

describe('a damaged or edited keyring is refused and never mistaken for a wrong passphrase', () => {
  test('whichever bit was turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        const damaged = file.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        try {
          await openKeyring(readKeyring(damaged), testPassphrase, keyWorkHere);
        } catch (error) {
          return ['keyring-damaged', 'journal-newer'].includes((error as { code: string }).code);
        }
        return false;
      }),
      { numRuns: 300 },
    );
  });

  test('cut short, empty, too large, not JSON, or of another kind', () => {
    const broken = [
      file.slice(0, 100),
      new Uint8Array(),
      new Uint8Array(KEYRING_MAX_BYTES + 1),
      bytes('hello'),
      bytes({ ...json(), magic: 'other' }),
    ];
    for (const content of broken) expect(codeOf(() => readKeyring(content))).toBe('keyring-damaged');
  });

  test('with a cost outside of the bounds, which would be a downgrade or a trap', () => {
    const edits = [
      { memoryKiB: 1024 },
      { memoryKiB: 4 * 1024 * 1024 },
      { iterations: 1 },
      { iterations: 11 },
      { parallelism: 0 },
      { parallelism: 17 },
    ];
    for (const edit of edits) {
      const edited = json();
      Object.assign(edited.slots[0].kdf, edit);
      expect(
        codeOf(() => readKeyring(bytes(edited))),
        JSON.stringify(edit),
      ).toBe('keyring-damaged');
    }
  });

  test('with an unknown field: it may mean something that this version does not know', () => {
    expect(codeOf(() => readKeyring(bytes({ ...json(), hint: 'dog' })))).toBe('keyring-damaged');
  });

  test('a newer version is told by name', () => {
    expect(codeOf(() => readKeyring(bytes({ magic: 'cairn-keyring', version: 3, anything: true })))).toBe(
      'journal-newer',
    );
  });
});

test('a slot cannot be taken out of the file, or put in from another, without the key', async () => {
  const without = json();
  without.slots.pop();
  const { checksum: _, ...covered } = without;
  const repaired = { ...without, checksum: Buffer.from(checksum(canonicalBytes(covered))).toString('base64') };
  await expect(openKeyring(readKeyring(canonicalBytes(repaired)), testPassphrase, keyWorkHere)).rejects.toMatchObject({
    code: 'keyring-damaged',
  });
});

test('a fast computer is given more passes, a slow one never fewer', () => {
  expect(calibrateKdf(strongKdf, 1000)).toEqual(strongKdf);
  expect(calibrateKdf(strongKdf, 5000)).toEqual(strongKdf);
  expect(calibrateKdf(strongKdf, 450)).toEqual({ ...strongKdf, iterations: 6 });
  expect(calibrateKdf(strongKdf, 50)).toEqual({ ...strongKdf, iterations: 10 });
});

test('a new journal pays 256 MiB and three passes for each guess', () => {
  expect(strongKdf).toEqual({ name: 'argon2id', memoryKiB: 262_144, iterations: 3, parallelism: 4 });
  expect(kdfParameters.safeParse(strongKdf).success).toBe(true);
});

test('the key is the one that a second Argon2id makes of the same passphrase', async () => {
  const salt = new Uint8Array(randomBytes(16));
  const ours = await deriveKeyHere('pass phrase ñ', salt, quickKdf);
  const message = Buffer.from('pass phrase ñ'.normalize('NFKD'));
  const nodes = argon2Sync('argon2id', {
    message,
    nonce: salt,
    memory: quickKdf.memoryKiB,
    passes: quickKdf.iterations,
    parallelism: quickKdf.parallelism,
    tagLength: 32,
  });
  expect(Buffer.from(ours).equals(nodes)).toBe(true);
});

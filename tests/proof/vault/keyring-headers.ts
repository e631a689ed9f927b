import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalBytes } from '../../../main/files/canonical-json.ts';
import { keyringPath } from '../../../main/vault/vault.files.ts';
import { keyWorkHere } from '../../../main/vault/vault.key-work.ts';
import { openKeyring, readKeyring } from '../../../main/vault/vault.keyring.ts';
import { checksum } from '../../../main/vault/vault.keys.ts';
import { openTestJournal, testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

type Json = { slots: { kdf?: Record<string, unknown>; [name: string]: unknown }[]; [name: string]: unknown };

/** One edit of a header per number: costs out of range, costs within range but changed, foreign names, swapped parts. */
const edits: ((keyring: Json) => void)[] = [
  ...[0, 1, 8, 1024, 18 * 1024, 19 * 1024 - 1, 1024 * 1024 + 1, 4 * 1024 * 1024, -1, 1.5, '65536', null].map(
    (memoryKiB) => (keyring: Json) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { memoryKiB }),
  ),
  ...[0, 1, 11, 100, -3, 2.5, '3', null].map(
    (iterations) => (keyring: Json) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { iterations }),
  ),
  ...[0, 17, 256, -1, 1.1, '4', null].map(
    (parallelism) => (keyring: Json) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { parallelism }),
  ),
  // Within the bounds, so that only the seal or the code over the whole file can tell.
  ...[20 * 1024, 64 * 1024].map(
    (memoryKiB) => (keyring: Json) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { memoryKiB }),
  ),
  (keyring) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { iterations: 3 }),
  (keyring) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { parallelism: 2 }),
  (keyring) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { name: 'argon2i' }),
  (keyring) => void Object.assign(keyring.slots[0]?.kdf ?? {}, { hint: 'dog' }),
  (keyring) => void Object.assign(keyring, { version: 0 }),
  (keyring) => void Object.assign(keyring, { version: 1 }),
  (keyring) => void Object.assign(keyring, { version: 3 }),
  (keyring) => void Object.assign(keyring, { version: '2' }),
  (keyring) => void Object.assign(keyring, { magic: 'other' }),
  (keyring) => void Object.assign(keyring, { vaultId: '3f0c7c2e-6c1a-4b57-9d6f-0a3c1d5e7f90' }),
  (keyring) => void Object.assign(keyring, { generation: 2 }),
  (keyring) => void Object.assign(keyring, { generation: 0 }),
  (keyring) => void Object.assign(keyring, { comment: 'hello' }),
  (keyring) => void keyring.slots.pop(),
  (keyring) => void keyring.slots.shift(),
  (keyring) => void keyring.slots.reverse(),
  (keyring) => void keyring.slots.push(structuredClone(keyring.slots[0] ?? {})),
  (keyring) => void keyring.slots.splice(0),
  (keyring) => void Object.assign(keyring.slots[1] ?? {}, { id: 'quick' }),
  (keyring) => void Object.assign(keyring.slots[0] ?? {}, { nonce: keyring.slots[1]?.['nonce'] }),
  (keyring) => void Object.assign(keyring.slots[0] ?? {}, { sealedKey: keyring.slots[1]?.['sealedKey'] }),
];

/** As an attacker who knows the format would write it: the checksum fits again, the seals and the code cannot. */
function withChecksum({ checksum: _, ...rest }: Json): Uint8Array {
  return canonicalBytes({ ...rest, checksum: Buffer.from(checksum(canonicalBytes(rest))).toString('base64') });
}

function flipSomewhere(file: Uint8Array): Uint8Array {
  const flipped = Uint8Array.from(file);
  const at = randomInt(flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8));
  return flipped;
}

async function opens(file: Uint8Array): Promise<boolean> {
  try {
    await openKeyring(readKeyring(file), testPassphrase, keyWorkHere);
    return true;
  } catch {
    return false;
  }
}

/** Nobody can make guessing cheaper, or the computer freeze, by editing the file that holds the lock. */
export const keyringHeaders: Proof = {
  domain: 'vault',
  name: 'a keyring whose header was edited or is out of range is refused',
  scale: { full: 200, short: 60 },
  async run(times) {
    const context = await openTestJournal();
    const file = Uint8Array.from(readFileSync(keyringPath(context.folder)));
    let failed = (await opens(file)) ? 0 : times; // the control: unedited, it opens
    for (let time = 0; time < times; time++) {
      const edit = edits[time];
      const edited = JSON.parse(Buffer.from(file).toString('utf8')) as Json;
      edit?.(edited);
      if (await opens(edit ? withChecksum(edited) : flipSomewhere(file))) failed++;
    }
    await context.dispose();
    return { tried: times, failed, detail: `${Math.min(edits.length, times)} edits by hand with a fitting checksum` };
  },
};

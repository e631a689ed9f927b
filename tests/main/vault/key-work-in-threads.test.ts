import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { keyWorkInThreads } from '../../../main/vault/key-work-in-threads.ts';
import { keyWorkHere } from '../../../main/vault/vault.key-work.ts';
import { random } from '../../../main/vault/vault.secret-bytes.ts';
import { repository } from '../../support/source-files.ts';
import { quickKdf } from '../../support/test-context.ts';

const inThreads = keyWorkInThreads(pathToFileURL(`${repository}/main/vault/key-worker.ts`));
const salt = random(16);
const associated = new TextEncoder().encode('what it is bound to');

test('threads make, seal and open the same keys as the work in place, one after another and at once', async () => {
  const expected = await keyWorkHere.derive('some words', salt, quickKdf);
  const both = await Promise.all([
    inThreads.derive('some words', salt, quickKdf),
    inThreads.derive('some words', salt, quickKdf),
  ]);
  expect(both.map((key) => Buffer.from(key).equals(expected))).toEqual([true, true]);

  const [key, under] = [random(32), { lock: expected, nonce: random(24), associated }];
  const sealed = await inThreads.seal(key, under);
  expect(await keyWorkHere.open(sealed, under)).toEqual(key);
  expect(await inThreads.open(sealed, under)).toEqual(key);
  expect(key.some((byte) => byte !== 0)).toBe(true); // the caller's own copies are the caller's to erase
  expect(await inThreads.open(sealed, { ...under, lock: random(32) })).toBeUndefined();
});

test('work that cannot be done is an error, and the next work is done', async () => {
  await expect(inThreads.derive('some words', salt, { ...quickKdf, memoryKiB: 1 })).rejects.toThrow();
  expect(await inThreads.derive('some words', salt, quickKdf)).toHaveLength(32);
});

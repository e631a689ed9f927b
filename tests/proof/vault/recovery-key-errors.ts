import { randomBytes, randomInt } from 'node:crypto';
import { recoveryKeyToSecret, secretToRecoveryKey } from '../../../main/vault/vault.recovery.ts';
import { RECOVERY_ALPHABET } from '../../../shared/vault/recovery-key.ts';
import type { Proof } from '../proof.ts';

/** The key with `count` of its characters replaced by other ones of the same alphabet. */
function withSlips(key: string, count: number): string {
  const characters = [...key];
  const places = new Set<number>();
  while (places.size < count) places.add(randomInt(characters.length));
  for (const place of places) {
    const others = [...RECOVERY_ALPHABET].filter((character) => character !== characters[place]);
    characters[place] = others[randomInt(others.length)] ?? '';
  }
  return characters.join('');
}

function isAccepted(key: string): boolean {
  try {
    recoveryKeyToSecret(key);
    return true;
  } catch {
    return false;
  }
}

/** A slip in typing is told as a slip, before anything is tried with it. */
export const recoveryKeyErrors: Proof = {
  domain: 'vault',
  name: 'a recovery key with 1 to 4 wrong characters is never accepted',
  scale: { full: 100_000, short: 2000 },
  async run(times) {
    let failed = 0;
    let control = 0;
    for (let time = 0; time < times; time++) {
      const key = secretToRecoveryKey(randomBytes(16));
      if (isAccepted(key)) control++;
      if (isAccepted(withSlips(key, 1 + (time % 4)))) failed++;
    }
    return {
      tried: times,
      failed: control === times ? failed : times,
      detail: `${control} keys without a slip accepted (the control: all)`,
    };
  },
};

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { recoveryKeyToSecret, secretToRecoveryKey } from '../../../main/vault/vault.recovery.ts';
import {
  cleanRecoveryKey,
  RECOVERY_ALPHABET,
  recoveryKeyToGroups,
  strangersIn,
} from '../../../shared/vault/recovery-key.ts';
import { codeOf } from '../../support/code-of.ts';

const key = secretToRecoveryKey(new Uint8Array(16).fill(7));

test('a recovery key is 8 groups of 4, without 1, B, I and O', () => {
  expect(recoveryKeyToGroups(key).map((group) => group.length)).toEqual(Array(8).fill(4));
  expect(RECOVERY_ALPHABET).toHaveLength(32);
  for (const stranger of '1BIO') expect(RECOVERY_ALPHABET).not.toContain(stranger);
});

test('it is read however it is typed: small letters, spaces, dashes of all kinds, wide characters', () => {
  const groups = recoveryKeyToGroups(key);
  for (const typed of [
    key.toLowerCase(),
    groups.join(' '),
    groups.join('–'),
    ` ${groups.join(' - ')}\n`,
    groups.join('. '),
  ]) {
    expect(cleanRecoveryKey(typed)).toBe(key);
    expect(recoveryKeyToSecret(typed)).toEqual(new Uint8Array(16).fill(7));
  }
});

test('any 16 bytes come back as they were', () => {
  for (let time = 0; time < 200; time++) {
    const secret = Uint8Array.from(randomBytes(16));
    expect(recoveryKeyToSecret(secretToRecoveryKey(secret))).toEqual(secret);
  }
});

test('too short, too long and characters that no key has are slips', () => {
  for (const typed of [key.slice(1), `${key}Q`, `${key.slice(1)}O`, 'hello']) {
    expect(codeOf(() => recoveryKeyToSecret(typed))).toBe('recovery-key-mistyped');
  }
  expect(strangersIn('1QOB-b')).toEqual(['1', 'O', 'B']);
});

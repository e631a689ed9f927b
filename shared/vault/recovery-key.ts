/**
 * How a recovery key is written: 32 characters in 8 groups of 4, without 1, B, I and O, which are easily mistaken.
 * The last six characters are a checksum, computed in main/vault/vault.recovery.ts.
 */
export const RECOVERY_ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
export const RECOVERY_CHARACTERS = 32;
export const GROUP_CHARACTERS = 4;

/** What a coach may have typed, as the characters that count: spaces, dashes and lower case are welcome. */
export function cleanRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.,]+/gu, '');
}

export function recoveryKeyToGroups(key: string): string[] {
  return key.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, 'g')) ?? [];
}

/** Characters that no recovery key has, in the order in which they were typed, each once. */
export function strangersIn(typed: string): string[] {
  return [...new Set([...cleanRecoveryKey(typed)].filter((character) => !RECOVERY_ALPHABET.includes(character)))];
}

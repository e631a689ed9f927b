import { z } from 'zod';
import { canonicalBytes } from '../files/canonical-json.ts';
import { type KdfParameters, kdfParameters } from './vault.kdf.ts';
import type { KeyWork } from './vault.key-work.ts';
import { KEY_BYTES, NONCE_BYTES, recoveryLock, type VaultKey } from './vault.keys.ts';
import { random } from './vault.secret-bytes.ts';

/** The slots of a keyring: the same vault key, sealed once for each thing that opens the journal. */
const SALT_BYTES = 16;
/** Bound into each seal. Seals stay as they are when the file around them gets a newer form. */
const SEAL_VERSION = 1;
const MAGIC = 'cairn-keyring';

export const bytes = (count: number) =>
  z
    .base64()
    .transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64')))
    .refine((value) => value.length === count);

const sealed = { nonce: bytes(NONCE_BYTES), sealedKey: bytes(KEY_BYTES + 16) };

export const passphraseSlot = z.strictObject({
  id: z.literal('passphrase'),
  kdf: kdfParameters,
  salt: bytes(SALT_BYTES),
  ...sealed,
});
/** `recovery`: the recovery key on paper. `quick`: a key that the system's keychain keeps. */
export const randomSlot = z.strictObject({ id: z.enum(['recovery', 'quick']), ...sealed });

export const slot = z.discriminatedUnion('id', [passphraseSlot, randomSlot]);
export type Slot = z.infer<typeof slot>;
export type PassphraseSlot = z.infer<typeof passphraseSlot>;
export type RandomSlot = z.infer<typeof randomSlot>;

/** A vault key and the vault that it belongs to. Whoever holds one erases the key when done. */
export interface OpenKeyring {
  vaultId: string;
  vaultKey: VaultKey;
}

/** What a passphrase became, with what it takes to become it again. */
export interface PassphraseLock {
  kdf: KdfParameters;
  salt: Uint8Array;
  key: Uint8Array;
}

/** What a sealed key is bound to: moved to another vault or slot, or with other parameters, it no longer opens. */
function associatedData(vaultId: string, opened: { id: Slot['id']; kdf?: KdfParameters; salt?: Uint8Array }) {
  return canonicalBytes({ magic: MAGIC, version: SEAL_VERSION, vaultId, ...opened });
}

/** Spends the time that a passphrase costs. The caller erases `key`. */
export async function makePassphraseLock(
  passphrase: string,
  kdf: KdfParameters,
  { derive }: KeyWork,
): Promise<PassphraseLock> {
  const salt = random(SALT_BYTES);
  return { kdf, salt, key: await derive(passphrase, salt, kdf) };
}

export async function sealWithPassphrase(
  { vaultId, vaultKey }: OpenKeyring,
  { kdf, salt, key }: PassphraseLock,
  work: KeyWork,
): Promise<PassphraseSlot> {
  const opened = { id: 'passphrase', kdf, salt } as const;
  const nonce = random(NONCE_BYTES);
  const sealedKey = await work.seal(vaultKey, { lock: key, nonce, associated: associatedData(vaultId, opened) });
  return { ...opened, nonce, sealedKey };
}

/** Seals under 16 (`recovery`) or 32 (`quick`) random bytes. */
export async function sealWithSecret(
  { vaultId, vaultKey }: OpenKeyring,
  id: RandomSlot['id'],
  secret: Uint8Array,
  work: KeyWork,
): Promise<RandomSlot> {
  const lock = recoveryLock(secret);
  try {
    const nonce = random(NONCE_BYTES);
    const sealedKey = await work.seal(vaultKey, { lock, nonce, associated: associatedData(vaultId, { id }) });
    return { id, nonce, sealedKey };
  } finally {
    lock.fill(0);
  }
}

/** The lock that a typed passphrase makes for this slot; whether it is the right one only opening tells. */
export async function lockOfSlot(
  { kdf, salt }: PassphraseSlot,
  passphrase: string,
  { derive }: KeyWork,
): Promise<PassphraseLock> {
  return { kdf, salt, key: await derive(passphrase, salt, kdf) };
}

/** The vault key, or undefined when the passphrase was another one. */
export function openWithLock(
  { id, nonce, sealedKey }: PassphraseSlot,
  vaultId: string,
  { kdf, salt, key }: PassphraseLock,
  work: KeyWork,
): Promise<VaultKey | undefined> {
  return work.open(sealedKey, { lock: key, nonce, associated: associatedData(vaultId, { id, kdf, salt }) });
}

/** The vault key, or undefined when the secret is another one. */
export async function openWithSecret(
  { id, nonce, sealedKey }: RandomSlot,
  vaultId: string,
  secret: Uint8Array,
  work: KeyWork,
): Promise<VaultKey | undefined> {
  const lock = recoveryLock(secret);
  try {
    return await work.open(sealedKey, { lock, nonce, associated: associatedData(vaultId, { id }) });
  } finally {
    lock.fill(0);
  }
}

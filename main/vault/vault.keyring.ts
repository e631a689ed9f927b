import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type DeriveKey, type KdfParameters, kdfParameters } from './vault.kdf.ts';
import {
  authenticationCode,
  checksum,
  KEY_BYTES,
  NONCE_BYTES,
  openSealedKey,
  sealKey,
  type VaultKey,
} from './vault.keys.ts';

/**
 * `keyring.json`: the vault key, sealed under the passphrase, with all that is needed to open it but the passphrase.
 * It is small, plain to read, and the only file without which the journal is lost.
 */
export const KEYRING_VERSION = 1;
export const KEYRING_MAX_BYTES = 16 * 1024;
const MAGIC = 'cairn-keyring';
const SALT_BYTES = 16;

const bytes = (count: number) =>
  z
    .base64()
    .transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64')))
    .refine((value) => value.length === count);

const slot = z.strictObject({
  id: z.literal('passphrase'),
  kdf: kdfParameters,
  salt: bytes(SALT_BYTES),
  nonce: bytes(NONCE_BYTES),
  sealedKey: bytes(KEY_BYTES + 16),
});

const keyring = z.strictObject({
  magic: z.literal(MAGIC),
  version: z.literal(KEYRING_VERSION),
  vaultId: z.uuid(),
  slots: z.array(slot).min(1).max(8),
  /** SHA-256 over all before it: tells a damaged file from a wrong passphrase before anything is tried. */
  checksum: bytes(32),
  /** HMAC over the same, under a key that only the opened vault has: tells that nobody edited the file. */
  mac: bytes(32),
});

type Slot = z.infer<typeof slot>;
type KeyringContent = Omit<z.infer<typeof keyring>, 'checksum' | 'mac'>;
export type Keyring = z.infer<typeof keyring>;

/** An opened keyring. The caller erases `vaultKey` as soon as its sub-keys are made. */
export interface OpenKeyring {
  vaultId: string;
  vaultKey: VaultKey;
}

/** JSON with sorted keys and bytes as base64: the one spelling that checksums are taken over. */
function canonicalJson(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

const canonicalBytes = (value: unknown) => new TextEncoder().encode(canonicalJson(value));

/** What the sealed key is bound to: moved to another vault, or with other parameters, it no longer opens. */
function associatedData(vaultId: string, { id, kdf, salt }: Pick<Slot, 'id' | 'kdf' | 'salt'>): Uint8Array {
  return canonicalBytes({ magic: MAGIC, version: KEYRING_VERSION, vaultId, id, kdf, salt });
}

async function makeSlot(
  { vaultId, vaultKey }: OpenKeyring,
  passphrase: string,
  kdf: KdfParameters,
  derive: DeriveKey,
  randomBytes: (count: number) => Uint8Array,
): Promise<Slot> {
  const opened = { id: 'passphrase', kdf, salt: randomBytes(SALT_BYTES) } as const;
  const nonce = randomBytes(NONCE_BYTES);
  const lock = await derive(passphrase, opened.salt, kdf);
  const sealedKey = sealKey(vaultKey, lock, nonce, associatedData(vaultId, opened));
  lock.fill(0);
  return { ...opened, nonce, sealedKey };
}

/** The bytes of a new `keyring.json` for this vault. */
export async function writeKeyring(
  vault: OpenKeyring,
  passphrase: string,
  kdf: KdfParameters,
  derive: DeriveKey,
  randomBytes: (count: number) => Uint8Array,
): Promise<Uint8Array> {
  const slots = [await makeSlot(vault, passphrase, kdf, derive, randomBytes)];
  const content: KeyringContent = { magic: MAGIC, version: KEYRING_VERSION, vaultId: vault.vaultId, slots };
  const covered = canonicalBytes(content);
  const mac = authenticationCode(vault.vaultKey, covered);
  return canonicalBytes({ ...content, checksum: checksum(covered), mac });
}

function parseJson(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    throw new AppError('keyring-damaged');
  }
}

const newerKeyring = z.object({ magic: z.literal(MAGIC), version: z.int().min(KEYRING_VERSION + 1) });

/** Reads `keyring.json` without opening it. Throws `journal-newer` or `keyring-damaged`. */
export function readKeyring(file: Uint8Array): Keyring {
  if (file.length > KEYRING_MAX_BYTES) throw new AppError('keyring-damaged');
  const json = parseJson(file);
  if (newerKeyring.safeParse(json).success) throw new AppError('journal-newer');
  const parsed = keyring.safeParse(json);
  if (!parsed.success) throw new AppError('keyring-damaged');
  const { checksum: expected, mac: _, ...content } = parsed.data;
  if (!timingSafeEqual(checksum(canonicalBytes(content)), expected)) throw new AppError('keyring-damaged');
  return parsed.data;
}

async function openSlot(slot: Slot, vaultId: string, passphrase: string, derive: DeriveKey): Promise<VaultKey> {
  const lock = await derive(passphrase, slot.salt, slot.kdf);
  const vaultKey = openSealedKey(slot.sealedKey, lock, slot.nonce, associatedData(vaultId, slot));
  lock.fill(0);
  if (!vaultKey) throw new AppError('wrong-passphrase');
  return vaultKey;
}

/** Opens a keyring with its passphrase. Throws `wrong-passphrase`, or `keyring-damaged` if the file was edited. */
export async function openKeyring(
  { checksum: _, mac, ...content }: Keyring,
  passphrase: string,
  derive: DeriveKey,
): Promise<OpenKeyring> {
  const [slot] = content.slots;
  if (!slot) throw new AppError('keyring-damaged');
  const vaultKey = await openSlot(slot, content.vaultId, passphrase, derive);
  if (!timingSafeEqual(authenticationCode(vaultKey, canonicalBytes(content)), mac)) {
    vaultKey.fill(0);
    throw new AppError('keyring-damaged');
  }
  return { vaultId: content.vaultId, vaultKey };
}

import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { canonicalBytes } from '../files/canonical-json.ts';
import type { KeyWork } from './vault.key-work.ts';
import { authenticationCode, checksum, type VaultKey } from './vault.keys.ts';
import {
  bytes,
  lockOfSlot,
  type OpenKeyring,
  openWithLock,
  openWithSecret,
  type PassphraseLock,
  type PassphraseSlot,
  passphraseSlot,
  type Slot,
  slot,
} from './vault.slots.ts';

/**
 * `keyring.json`: the vault key, sealed once per slot, with all that is needed to open it but the passphrase or the
 * recovery key. It is small, plain to read, and the only file without which the journal is lost.
 */
export const KEYRING_VERSION = 2;
export const KEYRING_MAX_BYTES = 16 * 1024;
const MAGIC = 'cairn-keyring';

const proofs = {
  /** SHA-256 over all else: tells a damaged file from a wrong passphrase before anything is tried. */
  checksum: bytes(32),
  /** HMAC over all but the two codes, under a key that only the opened vault has: tells that nobody edited the file. */
  mac: bytes(32),
};

/** The first form: one slot, and always the first generation of files. Read for ever, written no more. */
const keyringV1 = z.strictObject({
  magic: z.literal(MAGIC),
  version: z.literal(1),
  vaultId: z.uuid(),
  slots: z.array(passphraseSlot).length(1),
  ...proofs,
});

const keyringV2 = z.strictObject({
  magic: z.literal(MAGIC),
  version: z.literal(KEYRING_VERSION),
  vaultId: z.uuid(),
  /** Which files in the folder belong to this keyring; replacing the keyring is what switches from one set to the next. */
  generation: z.int().min(1).max(1_000_000),
  slots: z
    .array(slot)
    .min(1)
    .max(3)
    .refine((slots) => new Set(slots.map(({ id }) => id)).size === slots.length),
  ...proofs,
});

const keyring = z.discriminatedUnion('version', [keyringV1, keyringV2]);
type StoredKeyring = z.infer<typeof keyring>;

/** What a keyring says before it is opened. */
export interface Keyring {
  vaultId: string;
  generation: number;
  slots: readonly Slot[];
  /** As it stands in the file, for the codes that cover it. */
  readonly stored: StoredKeyring;
}

/** What the HMAC covers: everything but the two codes. */
function sealedBytes({ checksum: _, mac: __, ...content }: StoredKeyring): Uint8Array {
  return canonicalBytes(content);
}

/** What the checksum covers: all else, the HMAC too, which the first form left out. */
function summedBytes(stored: StoredKeyring): Uint8Array {
  if (stored.version === 1) return sealedBytes(stored);
  const { checksum: _, ...rest } = stored;
  return canonicalBytes(rest);
}

/** The bytes of a `keyring.json` with these slots. */
export function writeKeyring(
  { vaultId, vaultKey }: OpenKeyring,
  { generation, slots }: { generation: number; slots: readonly Slot[] },
): Uint8Array {
  const content = { magic: MAGIC, version: KEYRING_VERSION, vaultId, generation, slots };
  const sealed = { ...content, mac: authenticationCode(vaultKey, canonicalBytes(content)) };
  return canonicalBytes({ ...sealed, checksum: checksum(canonicalBytes(sealed)) });
}

function parseJson(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    throw new AppError('keyring-damaged');
  }
}

const newerKeyring = z.object({ magic: z.literal(MAGIC), version: z.int().min(KEYRING_VERSION + 1) });

/**
 * Reads `keyring.json` without opening it. Throws `journal-newer` or `keyring-damaged`. There is one way to write a
 * keyring, to the byte: what is spelled differently was damaged or edited, even where it would mean the same.
 */
export function readKeyring(file: Uint8Array): Keyring {
  if (file.length > KEYRING_MAX_BYTES) throw new AppError('keyring-damaged');
  const json = parseJson(file);
  if (newerKeyring.safeParse(json).success) throw new AppError('journal-newer');
  const parsed = keyring.safeParse(json);
  if (!parsed.success) throw new AppError('keyring-damaged');
  const stored = parsed.data;
  if (!timingSafeEqual(checksum(summedBytes(stored)), stored.checksum)) throw new AppError('keyring-damaged');
  if (Buffer.compare(canonicalBytes(stored), file) !== 0) throw new AppError('keyring-damaged');
  const generation = stored.version === 1 ? 1 : stored.generation;
  return { vaultId: stored.vaultId, generation, slots: stored.slots, stored };
}

export const findPassphraseSlot = ({ slots }: Keyring) =>
  slots.find((candidate): candidate is PassphraseSlot => candidate.id === 'passphrase');

const findRandomSlot = ({ slots }: Keyring, id: 'recovery' | 'quick') =>
  slots.find((candidate) => candidate.id === id) as Exclude<Slot, PassphraseSlot> | undefined;

export const hasSlot = ({ slots }: Keyring, id: Slot['id']): boolean => slots.some((candidate) => candidate.id === id);

/** The key is right; now whether somebody edited the file. Throws `keyring-damaged`, the key erased. */
export function proveKeyring({ vaultId, stored }: Keyring, vaultKey: VaultKey): OpenKeyring {
  if (!timingSafeEqual(authenticationCode(vaultKey, sealedBytes(stored)), stored.mac)) {
    vaultKey.fill(0);
    throw new AppError('keyring-damaged');
  }
  return { vaultId, vaultKey };
}

export interface OpenedByPassphrase extends OpenKeyring {
  /** What the passphrase became, for sealing another key under it without asking again. */
  lock: PassphraseLock;
}

/**
 * Opens a keyring with its passphrase. Throws `wrong-passphrase`, or `keyring-damaged` if the file was edited.
 * The caller erases `vaultKey` and `lock.key`.
 */
export async function openKeyring(keyring: Keyring, passphrase: string, work: KeyWork): Promise<OpenedByPassphrase> {
  const found = findPassphraseSlot(keyring);
  if (!found) throw new AppError('keyring-damaged');
  const lock = await lockOfSlot(found, passphrase, work);
  const vaultKey = await openWithLock(found, keyring.vaultId, lock, work);
  if (!vaultKey) {
    lock.key.fill(0);
    throw new AppError('wrong-passphrase');
  }
  return { ...proveKeyring(keyring, vaultKey), lock };
}

/** Opens a keyring with the 16 bytes of its recovery key. Throws `wrong-recovery-key` or `keyring-damaged`. */
export async function openKeyringWithRecoveryKey(
  keyring: Keyring,
  secret: Uint8Array,
  work: KeyWork,
): Promise<OpenKeyring> {
  const found = findRandomSlot(keyring, 'recovery');
  const vaultKey = found && (await openWithSecret(found, keyring.vaultId, secret, work));
  if (!vaultKey) throw new AppError('wrong-recovery-key');
  return proveKeyring(keyring, vaultKey);
}

/** Opens a keyring with what the system's keychain kept. Throws `quick-unlock-refused` or `keyring-damaged`. */
export async function openKeyringQuickly(keyring: Keyring, secret: Uint8Array, work: KeyWork): Promise<OpenKeyring> {
  const found = findRandomSlot(keyring, 'quick');
  const vaultKey = found && (await openWithSecret(found, keyring.vaultId, secret, work));
  if (!vaultKey) throw new AppError('quick-unlock-refused');
  return proveKeyring(keyring, vaultKey);
}

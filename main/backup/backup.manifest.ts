import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { backupReasons } from '../../shared/backup/backup.contract.ts';
import { AppError } from '../../shared/errors.ts';
import { canonicalBytes } from '../files/canonical-json.ts';
import { authenticationCode, type VaultKey } from '../vault/vault.keys.ts';
import { bytes } from '../vault/vault.slots.ts';

/**
 * `manifest.json` of a backup: what is in it, readable before anything is opened, and sealed against changes by a key
 * that only the opened vault has.
 */
export const MANIFEST_VERSION = 1;
const MAGIC = 'cairn-backup';
export const MANIFEST_MAX_BYTES = 8 * 1024 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const part = z.strictObject({ bytes: count, sha256 });

const content = {
  magic: z.literal(MAGIC),
  version: z.literal(MANIFEST_VERSION),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** `user_version` of the journal file: which tables it has. */
  schemaVersion: count,
  /** How many saves the journal had: what tells whether something changed since. */
  commitCount: count,
  /** Rows of each table, counted in the journal itself and again in the copy. */
  rows: z.record(z.string().max(64), count),
  entryCount: count,
  keyring: part,
  journal: part,
  /** The attachments of that day, and whether they are in this file or in the store that lies beside it. */
  attachments: z.strictObject({
    ids: z.array(sha256).max(100_000),
    place: z.enum(['inside', 'beside']),
    storeName: z.string().regex(/^attachments-[0-9a-f]{8}\.cairnstore$/),
  }),
};

const manifest = z.strictObject({ ...content, mac: bytes(32) });
export type Manifest = z.infer<typeof manifest>;
export type ManifestContent = Omit<Manifest, 'magic' | 'version' | 'mac'>;

const newerManifest = z.object({ magic: z.literal(MAGIC), version: z.int().min(MANIFEST_VERSION + 1) });

export function writeManifest(contents: ManifestContent, vaultKey: VaultKey): Uint8Array {
  const covered = { magic: MAGIC, version: MANIFEST_VERSION, ...contents };
  return canonicalBytes({ ...covered, mac: authenticationCode(vaultKey, canonicalBytes(covered), 'backupMac') });
}

/** Reads a manifest without proving it. Throws `backup-newer` or `backup-damaged`. */
export function readManifest(file: Uint8Array): Manifest {
  if (file.length > MANIFEST_MAX_BYTES) throw new AppError('backup-damaged');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    throw new AppError('backup-damaged');
  }
  if (newerManifest.safeParse(json).success) throw new AppError('backup-newer');
  const parsed = manifest.safeParse(json);
  if (!parsed.success) throw new AppError('backup-damaged');
  return parsed.data;
}

/** Whether the manifest is as the owner of the vault wrote it. */
export function isProven({ mac, ...covered }: Manifest, vaultKey: VaultKey): boolean {
  return timingSafeEqual(authenticationCode(vaultKey, canonicalBytes(covered), 'backupMac'), mac);
}

/** The store beside the backups is under the key of its day: a new key begins a new store. */
export function storeNameOf(vaultKey: VaultKey): string {
  const name = authenticationCode(vaultKey, Buffer.from('attachment store'), 'backupMac');
  return `attachments-${Buffer.from(name).toString('hex').slice(0, 8)}.cairnstore`;
}

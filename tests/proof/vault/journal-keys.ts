import { readFileSync } from 'node:fs';
import { keyringPath } from '../../../main/vault/vault.files.ts';
import { type DeriveKey, deriveKeyHere } from '../../../main/vault/vault.kdf.ts';
import { keyWorkHere } from '../../../main/vault/vault.key-work.ts';
import { openKeyring, readKeyring } from '../../../main/vault/vault.keyring.ts';
import { type KeyPurpose, subKey } from '../../../main/vault/vault.keys.ts';

type JournalKeys = Record<KeyPurpose | 'vault' | 'lock', Buffer>;

/** Every secret that opening a journal makes, by name, as a proof that looks for them must know them. */
export async function keysOf(folder: string, passphrase: string): Promise<JournalKeys> {
  let lock = Buffer.alloc(0);
  const derive: DeriveKey = async (...input) => {
    const key = await deriveKeyHere(...input);
    lock = Buffer.from(key); // openKeyring may erase its own
    return key;
  };
  const { vaultKey } = await openKeyring(readKeyring(readFileSync(keyringPath(folder))), passphrase, {
    ...keyWorkHere,
    derive,
  });
  const keyFor = (purpose: KeyPurpose) => Buffer.from(subKey(vaultKey, purpose));
  return {
    vault: Buffer.from(vaultKey),
    lock,
    db: keyFor('db'),
    attachments: keyFor('attachments'),
    keyringMac: keyFor('keyringMac'),
    backupMac: keyFor('backupMac'),
    stateMac: keyFor('stateMac'),
  };
}

import { randomBytes } from 'node:crypto';
import { databasePath, readKeyringFiles } from '../../../main/vault/vault.files.ts';
import { keyWorkHere } from '../../../main/vault/vault.key-work.ts';
import { openKeyring } from '../../../main/vault/vault.keyring.ts';
import { subKey } from '../../../main/vault/vault.keys.ts';
import { page } from '../../support/builders.ts';
import { openWithOtherSqlcipher } from '../../support/other-sqlcipher.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

const words = 'The kestrel over the gym, twice.';

function readWith(file: string, key: Uint8Array): string {
  const other = openWithOtherSqlcipher(file, key);
  try {
    const [check] = other.pragma('integrity_check') as { integrity_check: string }[];
    const row = other.prepare('SELECT body_json FROM entry').get() as { body_json: string } | undefined;
    return check?.integrity_check === 'ok' ? (row?.body_json ?? '') : 'integrity_check failed';
  } catch {
    return 'refused';
  } finally {
    other.close();
  }
}

async function writeOneJournal(passphrase: string) {
  const context = createTestContext();
  await context.vault.create(passphrase);
  const client = createTestClient(context);
  const begun = unwrap(await client.journal.beginEntry({ templateId: null }));
  unwrap(await client.journal.saveEntry({ ...begun, title: 'Kestrel', body: page(words) }));
  await context.vault.lock();
  const { vaultKey } = await openKeyring(readKeyringFiles(context.folder).keyring, passphrase, keyWorkHere);
  return { context, file: databasePath(context.folder), key: subKey(vaultKey, 'db') };
}

/** The coach's words outlive this app and its database library. */
export const otherSqlcipher: Proof = {
  domain: 'vault',
  name: 'another SQLCipher 4 reads a journal with its raw key, and none without',
  scale: { full: 100, short: 3 },
  async run(times) {
    let failed = 0;
    for (let time = 0; time < times; time++) {
      const { context, file, key } = await writeOneJournal(randomBytes(12).toString('base64'));
      const isRead = readWith(file, key).includes(words);
      const isRefused =
        readWith(file, randomBytes(32)) === 'refused' && readWith(file, new Uint8Array(32)) === 'refused';
      if (!isRead || !isRefused) failed++;
      await context.dispose();
    }
    return {
      tried: times,
      failed,
      detail: 'integrity_check ok in @signalapp/sqlcipher; two wrong keys refused each time',
    };
  },
};

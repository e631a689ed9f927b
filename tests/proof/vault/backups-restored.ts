import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../../main/db/schema.ts';
import type { Backup } from '../../../shared/backup/backup.contract.ts';
import type { Client } from '../../../shared/contract.ts';
import { savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, type TestContext, testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

const newPassphrase = 'a quite different set of words';

/** A hash over every row of every table, and over the names of all attachments, each of which is a hash of its content. */
async function contentHash({ db, vault }: TestContext): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['entry', 'search_text', 'vault'] as const) hash.update(await rowsOf(db, table));
  for (const { id, bytes } of vault.attachments.list()) {
    hash.update(`${id} ${bytes} ${vault.attachments.isWhole(id)}`);
  }
  return hash.digest('hex');
}

async function rowsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql`SELECT * FROM ${sql.table(table)} ORDER BY 1`.execute(db);
  return JSON.stringify(rows);
}

async function* photograph(): AsyncGenerator<Uint8Array> {
  yield randomBytes(200_000);
}

/** Every second backup is complete in one file; every second pair is opened by the recovery key alone. */
async function restoreElsewhere(file: string, time: number, recoveryKey: string): Promise<string> {
  const clean = createTestContext();
  const client = createTestClient(clean);
  try {
    clean.world.open = file;
    const picked = unwrap(await client.backup.chooseFile(null)) as Backup;
    const byRecoveryKey = time % 4 >= 2;
    const secret = byRecoveryKey
      ? ({ kind: 'recovery-key', recoveryKey, newPassphrase } as const)
      : ({ kind: 'passphrase', passphrase: testPassphrase } as const);
    unwrap(await client.backup.restoreBackup({ id: picked.id, secret }));
    unwrap(await client.vault.lockVault(null));
    await clean.vault.settled();
    unwrap(await client.vault.unlockVault({ passphrase: byRecoveryKey ? newPassphrase : testPassphrase }));
    return await contentHash(clean);
  } finally {
    await clean.dispose();
  }
}

async function backUp(context: TestContext, client: Client, time: number): Promise<string> {
  if (time % 2 === 0) {
    const { fileName } = unwrap(await client.backup.makeBackup(null));
    return join(context.places.ownBackups, fileName);
  }
  context.world.saveTo = join(context.folder, '..', `complete ${time}.cairnbackup`);
  unwrap(await client.backup.saveBackupAs(null));
  return context.world.saveTo;
}

/** A backup is worth what can be got back from it on the day when the computer is gone. */
export const backupsRestored: Proof = {
  domain: 'vault',
  name: 'a backup gives back the very same journal on a clean computer, by passphrase or by recovery key',
  scale: { full: 100, short: 4 },
  async run(times) {
    const context = createTestContext();
    const recoveryKey = await context.vault.create(testPassphrase);
    const client = createTestClient(context);
    let failed = 0;
    const hashes = new Set<string>();
    for (let time = 0; time < times; time++) {
      await savePage(client, `Page ${time}`, randomBytes(200).toString('base64'));
      if (time % 5 === 0) await context.vault.attachments.add(photograph());
      const file = await backUp(context, client, time);
      const expected = await contentHash(context);
      hashes.add(expected);
      const restored = await restoreElsewhere(file, time, recoveryKey).catch((error: unknown) => String(error));
      if (restored !== expected) failed++;
    }
    await context.dispose();
    const isBlind = hashes.size !== times; // each journal differs from the one before, or equal hashes prove nothing
    return { tried: times, failed: isBlind ? times : failed, detail: `${hashes.size} different content hashes` };
  },
};

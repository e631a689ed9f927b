import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AttachmentStore, CHUNK_BYTES } from '../../../main/attachments/attachments.store.ts';
import { verifyArchiveHere } from '../../../main/backup/backup.verify.ts';
import { APPLICATION_ID, connect } from '../../../main/db/open.ts';
import { findDamage } from '../../../main/db/row-counts.ts';
import { scanWal } from '../../../main/db/wal-scan.ts';
import { attachmentsPath, databasePath, keyringPath } from '../../../main/vault/vault.files.ts';
import { readKeyring } from '../../../main/vault/vault.keyring.ts';
import { subKey } from '../../../main/vault/vault.keys.ts';
import { savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';

/** Whole files of one journal, each as it lies on the disk, and the key that opens them. */
interface Specimens {
  folder: string;
  database: string;
  wal: string;
  keyring: string;
  attachments: string;
  backup: string;
  vaultKey: Uint8Array;
}

async function* manyBytes(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 3; piece++) yield randomBytes(CHUNK_BYTES);
}

/** A journal with pages, attachments, a backup, and a log as a crash leaves it. */
async function makeSpecimens(): Promise<Specimens> {
  const context = await openTestJournal();
  const client = createTestClient(context);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-damage-'));
  for (let number = 0; number < 30; number++) await savePage(client, `Page ${number}`, 'a heron '.repeat(number * 20));
  await context.vault.attachments.add(manyBytes());
  const made = unwrap(await client.backup.makeBackup(null));
  const copy = (name: string, file: string) => {
    copyFileSync(file, join(folder, name));
    return join(folder, name);
  };
  const vaultKey = Uint8Array.from(context.vault.opened.vaultKey);
  const wal = copy('crashed.db-wal', `${databasePath(context.folder)}-wal`);
  const backup = copy('backup', join(context.places.ownBackups, made.fileName));
  await context.vault.lock();
  await context.vault.settled();
  const specimens = {
    folder,
    wal,
    backup,
    vaultKey,
    database: copy('journal.db', databasePath(context.folder)),
    keyring: copy('keyring.json', keyringPath(context.folder)),
    attachments: copy('attachments.db', attachmentsPath(context.folder)),
  };
  for (const name of readdirSync(context.places.ownBackups)) {
    if (name.endsWith('.cairnstore')) copy(name, join(context.places.ownBackups, name)); // it belongs beside the backup
  }
  await context.dispose();
  return specimens;
}

/** Whether Cairn says that something is wrong. Each looks exactly as the product does. */
type Notices = (file: string, specimens: Specimens) => boolean | Promise<boolean>;

const noticesDatabase: Notices = (file, { vaultKey }) => {
  const key = subKey(vaultKey, 'db');
  try {
    const raw = connect(file, key, { applicationId: APPLICATION_ID });
    try {
      return findDamage(raw).length > 0;
    } finally {
      raw.close();
    }
  } catch {
    return true;
  }
};

const noticesAttachment: Notices = (file, { vaultKey }) => {
  const key = subKey(vaultKey, 'attachments');
  try {
    const store = AttachmentStore.open(file, key);
    try {
      return store.integrityErrors().length > 0 || !store.list().every(({ id }) => store.isWhole(id));
    } finally {
      store.close();
    }
  } catch {
    return true;
  }
};

const noticesKeyring: Notices = (file) => {
  try {
    readKeyring(readFileSync(file));
    return false;
  } catch {
    return true;
  }
};

const noticesBackup: Notices = async (file, { vaultKey }) =>
  (await verifyArchiveHere({ archive: file, vaultKey, isThorough: true, scratchFolder: dirname(file) })) !== 'whole';

function proofOf(what: string, name: keyof Omit<Specimens, 'vaultKey' | 'folder'>, notices: Notices): Proof {
  return {
    domain: 'vault',
    name: `a single turned bit in ${what} is noticed`,
    scale: { full: 1000, short: 10 },
    async run(times) {
      const specimens = await makeSpecimens();
      const whole = readFileSync(specimens[name]);
      const file = join(specimens.folder, `damaged-${name}${name === 'wal' ? '.db-wal' : ''}`);
      const isDamageNoticed = async (bytes: Uint8Array) => {
        for (const ending of ['-wal', '-journal']) rmSync(`${file}${ending}`, { force: true });
        writeFileSync(file, bytes);
        return notices(file, specimens);
      };
      let failed = (await isDamageNoticed(whole)) ? times : 0; // the control: whole, there is nothing to notice
      for (let time = 0; time < times; time++) {
        const damaged = Uint8Array.from(whole);
        const at = randomInt(damaged.length);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8));
        if (!(await isDamageNoticed(damaged))) failed++;
      }
      rmSync(specimens.folder, { recursive: true });
      return { tried: times, failed, detail: `${whole.length} bytes; whole, it is not complained of (the control)` };
    },
  };
}

export const bitDamage: readonly Proof[] = [
  proofOf('the journal file', 'database', noticesDatabase),
  proofOf('the write-ahead log', 'wal', (file) => scanWal(file) === 'damaged'),
  proofOf('the keyring', 'keyring', noticesKeyring),
  proofOf('an attachment', 'attachments', noticesAttachment),
  proofOf('a backup', 'backup', noticesBackup),
];

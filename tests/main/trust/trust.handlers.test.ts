import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract.ts';
import { savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  await savePage(client, 'First');
});
afterEach(() => context.dispose());

const check = async () => unwrap(await client.trust.checkEverything(null));
const backupFiles = () => readdirSync(context.places.ownBackups);

test('the overview tells where things are, what is backed up, and what a guess costs', async () => {
  expect(unwrap(await client.trust.getOverview(null))).toMatchObject({
    folder: context.folder,
    secondFolder: null,
    entryCount: 1,
    lastVerifiedBackupAt: null,
    lastCheck: null,
    hasRecoveryKey: true,
    guess: { memoryMiB: 19, passes: 2 },
  });
  const made = unwrap(await client.backup.makeBackup(null));
  expect(unwrap(await client.trust.getOverview(null)).lastVerifiedBackupAt).toBe(made.createdAt);
});

test('checking everything finds all whole, says how far it is, and is remembered', async () => {
  await context.vault.attachments.add([Buffer.from('a photo')].values() as never);
  unwrap(await client.backup.makeBackup(null));
  const { result, findings } = await check();
  expect(result.isWhole).toBe(true);
  expect(findings.map(({ thing, damaged }) => [thing, damaged])).toEqual([
    ['keyring', 0],
    ['journal', 0],
    ['attachments', 0],
    ['backups', 0],
  ]);
  expect(context.progressed.at(-1)).toEqual({ work: 'check', done: 4, total: 4 });
  expect(unwrap(await client.trust.getOverview(null)).lastCheck).toEqual(result);
});

test('a damaged backup and a damaged copy of the keyring are found, and the backup says so from then on', async () => {
  unwrap(await client.backup.makeBackup(null));
  const [name = ''] = backupFiles();
  const file = join(context.places.ownBackups, name);
  const bytes = readFileSync(file);
  bytes[3000] = (bytes[3000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  writeFileSync(join(context.folder, 'keyring.copy.json'), '{}');
  const { result, findings } = await check();
  expect(result.isWhole).toBe(false);
  expect(findings.filter(({ damaged }) => damaged > 0)).toEqual([
    { thing: 'keyring', count: 2, damaged: 1 },
    { thing: 'backups', count: 1, damaged: 1 },
  ]);
  expect(backupFiles()).toEqual([name.replace('.cairnbackup', ' (damaged).cairnbackup')]);
  expect(unwrap(await client.backup.getOverview(null)).backups).toMatchObject([{ verifiedAt: null }]);
});

test('backups under an earlier key count as whole when every byte is as it was written', async () => {
  unwrap(await client.backup.makeBackup(null));
  const sheet = unwrap(await client.vault.beginRecoveryKey({ passphrase: 'four unrelated plain words' }));
  const answers = sheet.askFor.map((number) => sheet.groups[number - 1]) as [string, string];
  unwrap(await client.vault.confirmRecoveryKey({ answers, rotate: true }));
  expect((await check()).findings.find(({ thing }) => thing === 'backups')).toEqual({
    thing: 'backups',
    count: 3,
    damaged: 0,
  });
});

test('the log is shown newest first, and a line that a crash cut short is left out', async () => {
  const line = (event: string) => `${JSON.stringify({ at: '2026-11-19T14:32:00.000Z', event, milliseconds: 41 })}\n`;
  appendFileSync(context.paths.log, `${line('first')}${line('slow')}{"at":"2026-`);
  expect(unwrap(await client.trust.readLog(null)).lines).toEqual([
    { at: '2026-11-19T14:32:00.000Z', event: 'slow', facts: 'milliseconds: 41' },
    { at: '2026-11-19T14:32:00.000Z', event: 'first', facts: 'milliseconds: 41' },
  ]);
});

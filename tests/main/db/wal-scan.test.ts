import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanWal } from '../../../main/db/wal-scan.ts';
import type { Client } from '../../../shared/contract.ts';
import { everything } from '../../../shared/journal/journal.facets.ts';
import { savePage } from '../../support/pages.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { createTestContext, openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';

let context: TestContext;
let client: Client;
/** A journal as a crash leaves it: with a log that nobody has taken in yet. */
let crashed: TestContext;
let wal: string;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
  for (let number = 0; number < 10; number++) await savePage(client, `Page ${number}`, 'a heron '.repeat(number * 60));
  crashed = createTestContext();
  await crashed.vault.create(testPassphrase);
  await crashed.vault.lock();
  for (const name of ['journal.db', 'journal.db-wal', 'keyring.json', 'keyring.copy.json']) {
    copyFileSync(join(context.folder, name), join(crashed.folder, name));
  }
  wal = join(crashed.folder, 'journal.db-wal');
});
afterEach(async () => {
  await crashed.dispose();
  await context.dispose();
});

describe('a write-ahead log', () => {
  test('that is whole, empty or missing has nothing to say', () => {
    expect(scanWal(wal)).toBe('whole');
    expect(scanWal(`${wal}-not-there`)).toBe('whole');
    writeFileSync(wal, '');
    expect(scanWal(wal)).toBe('whole');
  });

  test('with a single bit turned, wherever it is, is damaged', () => {
    const bytes = readFileSync(wal);
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(wal, damaged);
      expect(scanWal(wal), `byte ${at}`).toBe('damaged');
    }
  });

  test('damaged in its middle is copied aside before SQLite drops what is behind, and the coach is told', async () => {
    const bytes = readFileSync(wal);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(wal, bytes);
    await crashed.vault.unlock(testPassphrase);
    expect(crashed.vault.getStatus().notices).toContain('end-of-log-damaged');
    const aside = join(crashed.folder, 'set-aside', '2026-11-19 14.32.00');
    expect(readFileSync(join(aside, 'journal.db-wal')).equals(bytes)).toBe(true);
    expect(existsSync(join(aside, 'journal.db'))).toBe(true);
  });

  test('that is whole gives back every page of it', async () => {
    await crashed.vault.unlock(testPassphrase);
    const crashedClient = createTestClient(crashed);
    const kept = await crashedClient.journal.listEntries({ filter: everything, offset: 0, limit: 50 });
    expect(unwrap(kept)).toHaveLength(10);
    expect(crashed.vault.getStatus().notices).toEqual([]);
  });
});

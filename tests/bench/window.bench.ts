import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyWorkInThreads } from '../../main/vault/key-work-in-threads.ts';
import { strongKdf } from '../../main/vault/vault.kdf.ts';
import { CreatePage, passphrase } from '../e2e/pages/CreatePage.ts';
import { repository } from '../support/source-files.ts';
import { memoryOf, settle, start, unlock } from './real-window.ts';
import { type BenchRow, toRow } from './table.ts';
import '../../renderer/api/bridge.ts';

type Pair = [value: number, reference: number];

const ROUNDS = 9;

async function createJournal(userData: string): Promise<void> {
  const { app, page } = await start('.', userData);
  await new CreatePage(page).createJournal();
  await page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
  await app.close();
}

export async function benchWindow(): Promise<BenchRow[]> {
  const userData = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  await createJournal(userData);
  const { derive } = keyWorkInThreads(new URL('../../out/main/key-worker.js', import.meta.url));
  const pairs = { start: [] as Pair[], today: [] as Pair[], unlock: [] as Pair[], memory: [] as Pair[] };
  for (let round = 0; round < ROUNDS; round++) {
    const emptyData = mkdtempSync(join(tmpdir(), 'cairn-empty-'));
    const empty = await start(join(repository, 'tests/bench/empty-window'), emptyData);
    const isMemoryRound = process.platform === 'linux' && round < 3;
    if (isMemoryRound) await settle();
    const emptyMemory = isMemoryRound ? memoryOf(empty.app.process().pid ?? 0) : 0;
    await empty.app.close();
    rmSync(emptyData, { recursive: true, force: true });

    const before = performance.now();
    await derive(passphrase, randomBytes(16), strongKdf);
    const keyAlone = performance.now() - before;

    const ours = await start('.', userData);
    const toToday = await unlock(ours.page);
    if (isMemoryRound) {
      await settle();
      pairs.memory.push([memoryOf(ours.app.process().pid ?? 0), emptyMemory]);
    }
    await ours.page.evaluate(() => window.cairn.invoke('vault:lockVault', null));
    await ours.app.close();
    if (round === 0) continue; // the first start of each fills caches
    pairs.start.push([ours.painted, empty.painted]);
    pairs.unlock.push([toToday, keyAlone]);
    pairs.today.push([ours.painted + Math.max(0, toToday - keyAlone), empty.painted]);
  }
  rmSync(userData, { recursive: true, force: true });
  return [
    toRow('cold start to the unlock screen, against an empty window', 'ms', 1.5, pairs.start),
    toRow('unlock to Today, against Argon2id alone with the same parameters', 'ms', 1.3, pairs.unlock),
    toRow('cold start to Today without the key’s second, against an empty window', 'ms', 2, pairs.today),
    ...(pairs.memory.length > 0
      ? [toRow('memory at Today, all processes, against the empty window', 'MB', 1.5, pairs.memory)]
      : []),
  ];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPassphrase } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { keysOf } from './journal-keys.ts';
import { findInMemory, type MemoryHit, type Needle, openFilesOf } from './process-memory.ts';
import {
  createClosedJournal,
  familyOf,
  killAtOnce,
  lock,
  type RealApp,
  startRealApp,
  unlock,
  wait,
  waitUntilGone,
} from './real-app.ts';

const CLOSED_WITHIN_MILLISECONDS = 1000;
/** What a lock may still have to clear away behind the scenes. */
const SETTLE_MILLISECONDS = 300;
/** The first cycles also look while the journal is open: a search that finds nothing then finds nothing ever. */
const CONTROLS = 2;

/** A key as it would lie in memory: as it is, and as text that was made of it. */
function needlesOf(keys: Record<string, Buffer>): Needle[] {
  return Object.entries(keys).flatMap(([name, key]) => [
    { name, bytes: key },
    { name: `${name} as hex`, bytes: Buffer.from(key.toString('hex')) },
    { name: `${name} as HEX`, bytes: Buffer.from(key.toString('hex').toUpperCase()) },
    { name: `${name} as base64`, bytes: Buffer.from(key.toString('base64').slice(0, -2)) }, // its end depends on what follows
  ]);
}

/** Milliseconds until the program has let go of every database file. */
async function waitUntilClosed(pid: number): Promise<number> {
  const started = performance.now();
  while (openFilesOf(pid).some((file) => /\.db(-wal|-shm|-journal)?$/.test(file))) {
    if (performance.now() - started > 10 * CLOSED_WITHIN_MILLISECONDS) return Infinity;
    await wait(5);
  }
  return performance.now() - started;
}

interface Cycle {
  whileOpen: MemoryHit[];
  afterLock: MemoryHit[];
  /** Milliseconds from the lock to the last closed file. */
  closedAfter: number;
}

async function openAndLock({ page, pid }: RealApp, needles: readonly Needle[], isControl: boolean): Promise<Cycle> {
  await unlock(page);
  const whileOpen = isControl ? findInMemory(pid, needles) : [];
  const closing = waitUntilClosed(pid);
  await lock(page);
  const closedAfter = await closing;
  await wait(SETTLE_MILLISECONDS);
  return { whileOpen, afterLock: findInMemory(pid, needles), closedAfter };
}

async function end({ pid }: RealApp): Promise<void> {
  const family = familyOf(pid);
  killAtOnce(family);
  await waitUntilGone(family);
}

/** Runs the cycles in one app, as a day would; one that no longer answers is started anew and counts as stuck. */
async function runCycles(userData: string, needles: readonly Needle[], times: number) {
  const cycles: Cycle[] = [];
  const stuck: string[] = [];
  let app = await startRealApp(userData);
  for (let time = 0; time < times; time++) {
    try {
      cycles.push(await openAndLock(app, needles, time < CONTROLS));
    } catch (error) {
      stuck.push(`cycle ${time + 1}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
      await end(app);
      app = await startRealApp(userData);
    }
  }
  await end(app);
  return { cycles, stuck };
}

function countByName(hits: readonly MemoryHit[]): string {
  const counts = new Map<string, number>();
  for (const { name } of hits) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count} times`).join(', ') || 'nothing';
}

export const keyAfterLock: Proof = {
  domain: 'vault',
  name: 'after lock no key is in the memory of the real app, and the journal is closed within 1 s',
  scale: { full: 50, short: 2 },
  needs: ['window'],
  async run(times) {
    const userData = mkdtempSync(join(tmpdir(), 'cairn-memory-'));
    await createClosedJournal(userData);
    const needles = needlesOf(await keysOf(join(userData, 'journal'), testPassphrase));
    const { cycles, stuck } = await runCycles(userData, needles, times);
    rmSync(userData, { recursive: true, force: true });
    const seen = cycles.filter(({ whileOpen }) => whileOpen.some(({ name }) => name === 'db')).length;
    if (seen === 0) return { tried: times, failed: times, detail: 'blind: the key of an open journal was not seen' };
    const bad = cycles.filter(
      ({ afterLock, closedAfter }) => afterLock.length > 0 || closedAfter > CLOSED_WITHIN_MILLISECONDS,
    );
    const slowest = Math.max(...cycles.map(({ closedAfter }) => closedAfter));
    return {
      tried: times,
      failed: bad.length + stuck.length,
      detail:
        `found after ${times} locks: ${countByName(cycles.flatMap(({ afterLock }) => afterLock))}; ` +
        `files closed after at most ${Math.round(slowest)} ms; no answer ${stuck.length} times${stuck.map((why) => ` (${why})`).join('')}; ` +
        `the database key was seen in ${seen} of ${Math.min(times, CONTROLS)} open journals`,
    };
  },
};

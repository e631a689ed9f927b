import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof, ProofOutcome } from '../proof.ts';
import { type Attempt, countCalls, type Prepared, tryOnFailingDisk } from './failing-disk.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';

/** Saves enough for more writes and more syncs than are made to fail. */
const SAVES = 40;

/**
 * Just short of the length (1000 pages) at which SQLite copies the log into the journal: so those writes are among the
 * first ones too.
 */
const LONG_LOG_BYTES = 950 * 4120;
const SHORT_LOG_BYTES = LONG_LOG_BYTES / 5;

function logBytes(folder: string): number {
  const logs = readdirSync(folder).filter((file) => file.endsWith('.db-wal'));
  return Math.max(0, ...logs.map((file) => statSync(join(folder, file)).size));
}

/** A journal that was closed, or one whose log is long, as it is after the power went. */
async function prepareJournal(folder: string, hasLongLog: boolean): Promise<Prepared> {
  const context = await openTestJournal();
  const saveSomething = await createMixedSaves(context, seededRandom(0));
  const lines = ['open'];
  const enough = hasLongLog ? LONG_LOG_BYTES : SHORT_LOG_BYTES;
  while (logBytes(context.folder) < enough) lines.push(await saveSomething());
  if (!hasLongLog) await context.vault.lock();
  cpSync(context.folder, folder, { recursive: true });
  await context.dispose();
  return { folder, lines };
}

interface Journals {
  closed: Prepared;
  withLongLog: Prepared;
}

async function withJournals(attempts: (journals: Journals) => Attempt[] | Promise<Attempt[]>): Promise<ProofOutcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-prepared-'));
  const closed = await prepareJournal(join(scratch, 'closed'), false);
  const withLongLog = await prepareJournal(join(scratch, 'long-log'), true);
  const outcome = await tryOnFailingDisk(await attempts({ closed, withLongLog }));
  rmSync(scratch, { recursive: true });
  return outcome;
}

/** In turn a full disk, a broken write and a broken sync, at the first such call, the second, and so on. */
function whileSaving(number: number, { closed, withLongLog }: Journals): Attempt {
  const nth = Math.floor(number / 3) + 1;
  const stays = nth % 2 === 0 ? '+' : '';
  const on = Math.floor(nth / 2) % 2 === 1 ? withLongLog : closed;
  const does = [`--saves=${SAVES}`, ...(nth % 5 === 0 ? [] : ['--leave'])];
  if (number % 3 === 0) return { calls: 'pwrite64', error: 'ENOSPC', when: `${nth}${stays}`, does, on };
  if (number % 3 === 1) return { calls: 'pwrite64', error: 'EIO', when: `${nth}`, does, on };
  return { calls: 'fsync,fdatasync', error: 'EIO', when: `${Math.ceil(nth / 8)}${stays}`, does, on }; // one for each save
}

/** "It could not be saved" leaves the journal as it was. */
export const diskErrors: Proof = {
  domain: 'vault',
  name: 'a full disk or an I/O error at any of the first 300 writes, or a failed sync, is answered and harms nothing',
  scale: { full: 900, short: 6 },
  needs: ['strace'],
  run: (times) =>
    withJournals((journals) => Array.from({ length: times }, (_, number) => whileSaving(number, journals))),
};

const failingCalls = ['rename', 'fsync,fdatasync', 'pwrite64'];

/** Every call of these kinds in a session that replaces something, failing once and from then on. */
async function whileReplacing(what: string, { closed }: Journals): Promise<Attempt[]> {
  const does = ['--saves=4', `--replace=${what}`, '--leave'];
  const counts = await countCalls(failingCalls, closed, does);
  return failingCalls.flatMap((calls, kind) => {
    const error = calls === 'pwrite64' ? 'ENOSPC' : 'EIO';
    const count = Math.floor((counts[kind] ?? 0) * (calls === 'pwrite64' ? 0.9 : 1)); // sessions differ by a few pages
    return Array.from({ length: 2 * count }, (_, number): Attempt => {
      const when = `${Math.floor(number / 2) + 1}${number % 2 === 0 ? '' : '+'}`;
      return { calls, error, when, does, on: closed };
    });
  });
}

/** Renames and syncs are few and each one counts; of the many writes a part will do. */
function choose(attempts: Attempt[], times: number): Attempt[] {
  const few = attempts.filter(({ calls }) => calls !== 'pwrite64');
  const many = attempts.filter(({ calls }) => calls === 'pwrite64');
  const spread = (from: Attempt[], count: number) =>
    Array.from({ length: count }, (_, number) => from[Math.floor((number * from.length) / count)]);
  const wanted = Math.min(few.length, Math.ceil(times / 2));
  return [...spread(few, wanted), ...spread(many, times - wanted)].filter((attempt) => attempt !== undefined);
}

/** "It could not be changed" leaves what was there, and what is saved afterwards is there too. */
export const replacingErrors: Proof = {
  domain: 'vault',
  name: 'a change of passphrase, a new key or a restore that fails at any step is answered and harms nothing',
  scale: { full: 600, short: 6 },
  needs: ['strace'],
  run: (times) =>
    withJournals(async (journals) => {
      const kinds = ['passphrase', 'rotation', 'restore'];
      const all = [];
      for (const what of kinds) all.push(...(await whileReplacing(what, journals)));
      return choose(all, times);
    }),
};

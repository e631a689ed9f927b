import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestJournal } from '../../support/test-context.ts';
import type { Proof } from '../proof.ts';
import { inLanes } from './lanes.ts';
import { createMixedSaves } from './mixed-saves.ts';
import { seededRandom } from './seeded-random.ts';
import { acknowledgedIn, openAndLook } from './whole-journal.ts';
import { startWriter } from './writer-process.ts';

/** Saves enough for more writes and more syncs than are made to fail. */
const SAVES = 40;

/**
 * Just short of the length (1000 pages) at which SQLite copies the log into the journal: so those writes are among the
 * first ones too.
 */
const LONG_LOG_BYTES = 950 * 4120;

interface Attempt {
  calls: string;
  error: 'ENOSPC' | 'EIO';
  /** `7`: the seventh such call fails; `7+`: that one and all after it, as on a disk that stays full. */
  when: string;
  hasLongLog: boolean;
  /** Closes the journal, which makes a backup; it takes its time. */
  closes: boolean;
}

/** In turn a full disk, a broken write and a broken sync, at the first such call, the second, and so on. */
function attemptsFor(times: number): Attempt[] {
  return Array.from({ length: times }, (_, number) => {
    const nth = Math.floor(number / 3) + 1;
    const stays = nth % 2 === 0 ? '+' : '';
    const hasLongLog = Math.floor(nth / 2) % 2 === 1;
    const then = { hasLongLog, closes: nth % 5 === 0 };
    if (number % 3 === 0) return { calls: 'pwrite64', error: 'ENOSPC', when: `${nth}${stays}`, ...then };
    if (number % 3 === 1) return { calls: 'pwrite64', error: 'EIO', when: `${nth}`, ...then };
    return { calls: 'fsync,fdatasync', error: 'EIO', when: `${Math.ceil(nth / 8)}${stays}`, ...then }; // a save syncs once
  });
}

/** Runs a session in which the disk fails, and gives its answers and how it ended. */
async function runWriter(folder: string, trace: string, { calls, error, when, closes }: Attempt) {
  const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}:when=${when}`];
  const strace = ['strace', '-f', '--seccomp-bpf', '-Z', '-o', trace, ...inject];
  const writer = startWriter(folder, [`--saves=${SAVES}`, ...(closes ? [] : ['--leave'])], strace);
  const exitCode = await writer.ended;
  return { lines: writer.lines(), exitCode };
}

/** A write that failed once tells nothing about pages, and nothing about the room on the disk. */
const misleading = /disk-full|entry-missing|changed-elsewhere|journal-damaged|wrong-passphrase/;

/** What is wrong with the answers: each must be of a kind that the coach can be told, and the process lives on. */
function findWrongAnswers(lines: string[], exitCode: number | null, { error }: Attempt): string[] {
  const wrong = exitCode === 0 && lines.at(-1) === 'done' ? [] : ['the process ended'];
  const refusals = lines.filter((line) => line.startsWith('refused '));
  const isRight = (line: string) => (error === 'ENOSPC' ? line === 'refused disk-full' : !misleading.test(line));
  return [...wrong, ...refusals.filter((line) => !isRight(line))];
}

function logBytes(folder: string): number {
  const logs = readdirSync(folder).filter((file) => file.endsWith('.db-wal'));
  return Math.max(0, ...logs.map((file) => statSync(join(folder, file)).size));
}

interface Prepared {
  folder: string;
  lines: string[];
}

/** A journal that was closed, or one whose log is long, as it is after the power went. */
async function prepareJournal(folder: string, hasLongLog: boolean): Promise<Prepared> {
  const context = await openTestJournal();
  const saveSomething = await createMixedSaves(context, seededRandom(0));
  const lines = ['open'];
  const enough = hasLongLog ? LONG_LOG_BYTES : LONG_LOG_BYTES / 5;
  while (logBytes(context.folder) < enough) lines.push(await saveSomething());
  if (!hasLongLog) await context.vault.lock();
  cpSync(context.folder, folder, { recursive: true });
  await context.dispose();
  return { folder, lines };
}

interface Outcome {
  lines: string[];
  wasMet: boolean;
  harm: string[];
}

async function tryOnce(attempt: Attempt, prepared: Prepared, scratch: string): Promise<Outcome> {
  const place = mkdtempSync(join(scratch, 'attempt-'));
  const folder = join(place, 'journal');
  const trace = join(place, 'failed-calls.txt');
  cpSync(prepared.folder, folder, { recursive: true });
  const { lines, exitCode } = await runWriter(folder, trace, attempt);
  const wasMet = readFileSync(trace, 'latin1').includes('(INJECTED)');
  const found = await openAndLook(folder, acknowledgedIn([...prepared.lines, ...lines]));
  rmSync(place, { recursive: true });
  const where = `${attempt.calls} ${attempt.error} ${attempt.when}${attempt.hasLongLog ? ' long log' : ''}`;
  const harm = [...findWrongAnswers(lines, exitCode, attempt), ...found.harm].map((kind) => `${kind} (${where})`);
  return { lines, wasMet, harm };
}

function describeAnswers(outcomes: Outcome[]): string {
  const answers = outcomes.flatMap(({ lines }) => lines.map((line) => line.replace(/^saved .*/, 'saved')));
  const counts = [...new Set(answers)].map((kind) => `${answers.filter((answer) => answer === kind).length} ${kind}`);
  const isRefused = (line: string) => line.startsWith('refused ');
  const wentOn = outcomes.filter(
    ({ lines }) => lines.some(isRefused) && lines.findLastIndex(isRefused) < lines.length - 2,
  );
  return `answers: ${counts.join(', ')}; ${wentOn.length} sessions went on saving after a refusal`;
}

/** "It could not be saved" leaves the journal as it was. */
export const diskErrors: Proof = {
  domain: 'vault',
  name: 'a full disk or an I/O error at any of the first 300 writes, or a failed sync, is answered and harms nothing',
  scale: { full: 900, short: 6 },
  async run(times) {
    const scratch = mkdtempSync(join(tmpdir(), 'cairn-errors-'));
    const closed = await prepareJournal(join(scratch, 'closed'), false);
    const withLongLog = await prepareJournal(join(scratch, 'long-log'), true);
    const outcomes: Outcome[] = [];
    await inLanes(2, attemptsFor(times), async (attempt) => {
      outcomes.push(await tryOnce(attempt, attempt.hasLongLog ? withLongLog : closed, scratch));
    });
    rmSync(scratch, { recursive: true });
    const unmet = outcomes.filter(({ wasMet }) => !wasMet).length;
    const harmed = outcomes.filter(({ harm }) => harm.length > 0);
    const detail = [describeAnswers(outcomes), ...harmed.flatMap(({ harm }) => harm).slice(0, 20)].join('; ');
    return unmet > 0
      ? { tried: times, failed: times, detail: `blind: ${unmet} errors never came; ${detail}` }
      : { tried: times, failed: harmed.length, detail };
  },
};

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProofOutcome } from '../proof.ts';
import { inLanes } from './lanes.ts';
import { acknowledgedIn, openAndLook } from './whole-journal.ts';
import { startWriter } from './writer-process.ts';

/** One session in which the disk fails. */
export interface Attempt {
  /** Which calls of the system fail, as strace names them. */
  calls: string;
  error: 'ENOSPC' | 'EIO';
  /** `7`: the seventh such call fails; `7+`: that one and all after it, as on a disk that stays full. */
  when: string;
  /** Arguments of the writer. */
  does: string[];
  /** The journal that it begins with. */
  on: Prepared;
}

/** A journal, and what was said while it was written. */
export interface Prepared {
  folder: string;
  lines: string[];
}

interface Outcome {
  lines: string[];
  /** The attempt, in words. */
  where: string;
  wasMet: boolean;
  harm: string[];
}

/** A write that failed once tells nothing about pages, and nothing about the room on the disk. */
const misleading = /disk-full|entry-missing|changed-elsewhere|journal-damaged|wrong-passphrase/;

/** What is wrong with the answers: each must be one that the coach can be told, and the process lives on. */
function findWrongAnswers(lines: string[], exitCode: number | null, { error }: Attempt): string[] {
  const wrong = exitCode === 0 && lines.at(-1) === 'done' ? [] : ['the process ended'];
  const refusals = lines.filter((line) => line.startsWith('refused '));
  const isRight = (line: string) => (error === 'ENOSPC' ? line === 'refused disk-full' : !misleading.test(line));
  return [...wrong, ...refusals.filter((line) => !isRight(line))];
}

async function tryOnce(attempt: Attempt, scratch: string): Promise<Outcome> {
  const { calls, error, when, does, on } = attempt;
  const place = mkdtempSync(join(scratch, 'attempt-'));
  const folder = join(place, 'journal');
  const trace = join(place, 'failed-calls.txt');
  cpSync(on.folder, folder, { recursive: true });
  const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}:when=${when}`];
  const writer = startWriter(folder, does, ['strace', '-f', '--seccomp-bpf', '-Z', '-o', trace, ...inject]);
  const exitCode = await writer.ended;
  const lines = writer.lines();
  const wasMet = readFileSync(trace, 'latin1').includes('(INJECTED)');
  const found = await openAndLook(folder, acknowledgedIn([...on.lines, ...lines]));
  rmSync(place, { recursive: true });
  const where = `${calls} ${error} ${when} ${does.join(' ')}`;
  const harm = [...findWrongAnswers(lines, exitCode, attempt), ...found.harm];
  return { lines, where, wasMet, harm: [...new Set(harm)].map((kind) => `${kind} (${where})`) };
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

/** How often a session that goes well calls the system in each of these ways. */
export async function countCalls(calls: readonly string[], { folder }: Prepared, does: string[]): Promise<number[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-counted-'));
  const trace = join(scratch, 'calls.txt');
  cpSync(folder, join(scratch, 'journal'), { recursive: true });
  const strace = ['strace', '-f', '--seccomp-bpf', '-o', trace, '-e', `trace=${calls.join(',')}`];
  await startWriter(join(scratch, 'journal'), does, strace).ended;
  const lines = readFileSync(trace, 'latin1').split('\n');
  rmSync(scratch, { recursive: true });
  const mainThread = `${lines[0]?.split(' ')[0]} `; // strace counts for each thread by itself
  const ofMain = lines
    .filter((line) => line.startsWith(mainThread))
    .map((line) => line.slice(mainThread.length).trim());
  return calls.map(
    (kinds) => ofMain.filter((line) => kinds.split(',').some((kind) => line.startsWith(`${kind}(`))).length,
  );
}

/** Makes each attempt and opens what it left on a disk that works again. An error that never came is a failure too. */
export async function tryOnFailingDisk(attempts: readonly Attempt[]): Promise<ProofOutcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-errors-'));
  const outcomes: Outcome[] = [];
  await inLanes(2, attempts, async (attempt) => void outcomes.push(await tryOnce(attempt, scratch)));
  rmSync(scratch, { recursive: true });
  const unmet = outcomes.filter(({ wasMet }) => !wasMet).map(({ where }) => where);
  const harmed = outcomes.filter(({ harm }) => harm.length > 0);
  const detail = [describeAnswers(outcomes), ...harmed.flatMap(({ harm }) => harm).slice(0, 20)].join('; ');
  const tried = attempts.length;
  return unmet.length > 0
    ? {
        tried,
        failed: tried,
        detail: `blind: ${unmet.length} errors never came (${unmet.slice(0, 5).join('; ')}); ${detail}`,
      }
    : { tried, failed: harmed.length, detail };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../../support/source-files.ts';

/** What is compiled once serves all sessions: a start costs half of what it would otherwise. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(repository, 'node_modules/.cache/proof') };

export interface WriterProcess {
  process: ChildProcess;
  /** The answers so far, in whole lines. */
  lines(): string[];
  /** The first save was answered, or the process ended without one. */
  begun: Promise<void>;
  /** The exit code; null when it was killed. */
  ended: Promise<number | null>;
}

/** Starts `writer.ts` on a folder; `wrapper` is a program, with its arguments, that runs it. */
export function startWriter(folder: string, options: string[], wrapper: string[] = []): WriterProcess {
  const writer = [process.execPath, join(import.meta.dirname, 'writer.ts'), folder, ...options];
  const [program = '', ...parameters] = [...wrapper, ...writer];
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  let output = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (/^(saved|refused) .*\n/m.test(output)) resolve();
    });
    child.once('close', () => resolve());
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, lines: () => output.split('\n').slice(0, -1), begun, ended };
}

/** Linux with strace, and leave to use it: without them nothing can be recorded and no error be put in the way. */
export const hasStrace = () => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

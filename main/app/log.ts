import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { Log } from '../context.ts';

const MAX_BYTES = 512 * 1024;

/** Where it happened, without the message: messages quote what they choke on. */
function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/?[^\s()]*[/\\]([^/\\\s()]+)\)?$/, '$1'));
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(code) ? code : '';
}

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
}

/**
 * Appends lines of JSON to a file: what happened, when, numbers and codes. Never a message, a path, a name or a word
 * of the coach's. A log that cannot be written is no reason to stop.
 */
export function createLog(file: string, now: () => Date): Log {
  const write = (line: Record<string, unknown>) => {
    try {
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...line })}\n`, { mode: 0o600 });
    } catch {
      // a full or read-only disk: the coach hears of it from what could not be saved
    }
  };
  return {
    info: (event, facts) => write({ event, ...facts }),
    error(event, error) {
      const reference = randomBytes(4).toString('hex');
      const name = error instanceof Error ? error.constructor.name : typeof error;
      write({ event, reference, name, code: codeOf(error), places: placesOf(error) });
      return reference;
    },
  };
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { completeLines } from './system-calls.ts';

/** Every call that puts a program's own bytes into a file. What is sent to other programs goes by sockets and pipes. */
const calls = 'write,pwrite64,writev,pwritev,pwritev2,sendmsg';

/** Arguments for strace, to which a program and its arguments are added. It follows all that the program starts. */
export const recordWritesTo = (file: string): string[] => [
  ...['-f', '--seccomp-bpf', '-xx', '-y', '-s', '65536', '-o', file, '-e', `trace=${calls}`, '-e', 'signal=none'],
];

export interface DiskWrite {
  path: string;
  bytes: Buffer;
}

/** Pipes, sockets and the like have no path; these have one, and are memory or devices all the same. */
const isOnDisk = (path: string) => path.startsWith('/') && !/^\/(?:dev|proc|sys|memfd:)/.test(path);

const fromHex = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

/** The call's descriptor, with the path that strace spells in hexadecimal; a deleted file keeps the one it had. */
const written = /^(?:\d+ +)?\w+\(\d+<([^>]*)>(?:\(deleted\))?, (.*)$/s;

function parseWrite(line: string): DiskWrite | undefined {
  const [, hexPath = '', rest = ''] = written.exec(line) ?? [];
  const path = fromHex(hexPath).toString();
  if (!isOnDisk(path)) return undefined;
  if (rest.includes('"...')) throw new Error(`a write to ${path} was longer than strace was told to record`);
  return { path, bytes: Buffer.concat([...rest.matchAll(/"([^"]*)"/g)].map(([, hex = '']) => fromHex(hex))) };
}

/** Leaves out at once what went elsewhere, which is nearly everything that the processes of a window write. */
async function linesOnDisk(file: string): Promise<string[]> {
  const kept: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [, hexPath] = line.endsWith('<unfinished ...>') ? [] : (written.exec(line) ?? []);
    if (hexPath === undefined || isOnDisk(fromHex(hexPath).toString())) kept.push(line);
  }
  return kept;
}

/** What was written to files, whether they are still there or not. */
export async function* readWrites(file: string): AsyncGenerator<DiskWrite> {
  for (const line of completeLines(await linesOnDisk(file))) {
    const write = parseWrite(line);
    if (write) yield write;
  }
}

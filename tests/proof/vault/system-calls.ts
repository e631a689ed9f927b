import { join } from 'node:path';

/** What a process asked of the disk, or said on its standard output, in the order in which it happened. */
export type DiskEvent =
  | { call: 'open'; path: string; create: boolean; truncate: boolean }
  /** `offset` -1: at the end of the file. */
  | { call: 'write'; path: string; offset: number; bytes: Buffer }
  | { call: 'truncate'; path: string; size: number }
  | { call: 'sync'; path: string }
  | { call: 'rename'; path: string; to: string }
  | { call: 'unlink'; path: string }
  | { call: 'mkdir'; path: string }
  | { call: 'output'; text: string };

const understood = ['openat', 'pwrite64', 'write', 'writev', 'pwritev', 'ftruncate', 'fsync', 'fdatasync', 'close'];
const names = ['rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat'];
/** Ways to change a file that Cairn does not use: met in the folder, they stop the recording instead of going unseen. */
const foreign = ['pwritev2', 'truncate', 'fallocate', 'copy_file_range', 'sendfile', 'linkat'];
const mostOfOneWrite = 64 * 1024 * 1024;

/** Arguments for strace. Strings and paths are spelled in hexadecimal, so that no text can look like syntax. */
export function recordTo(file: string): string[] {
  const calls = [...understood, ...names, ...foreign, 'lseek', 'link', 'symlink', 'symlinkat'].join(',');
  return ['-f', '--seccomp-bpf', '-xx', '-y', '-s', String(mostOfOneWrite), '-o', file, '-e', `trace=${calls}`];
}

function textOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

interface SystemCall {
  name: string;
  args: string[];
  /** The bytes of a call that names several pieces. */
  pieces: Buffer;
  result: number;
  /** What strace adds to a new descriptor: the path that it stands for. */
  resultPath: string;
}

const ended = /^(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?/s;

function parseCall(line: string): SystemCall | undefined {
  const match = ended.exec(line);
  if (!match) return undefined;
  const [, name = '', args = '', result = '', resultPath = ''] = match;
  const pieces = Buffer.concat([...args.matchAll(/iov_base=("[^"]*"\.*)/g)].map(([, piece]) => bytesOf(piece)));
  return { name, args: args.split(', '), pieces, result: Number(result), resultPath: textOf(resultPath).toString() };
}

/** Joins what strace split because another thread spoke in between; signals and ends of threads are left out. */
export function* completeLines(lines: Iterable<string>): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of lines) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/s.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest);
    if (rest.endsWith(' <unfinished ...>')) begun.set(thread, rest.slice(0, -' <unfinished ...>'.length));
    else if (resumed) yield (begun.get(thread) ?? '') + rest.slice(resumed[0].length);
    else yield rest;
  }
}

/** The bytes of a string argument; strace marks one that it cut short with dots. */
function bytesOf(argument = ''): Buffer {
  if (!argument.endsWith('"')) throw new Error('strace has cut a string short');
  return textOf(argument.slice(1, -1));
}

/** The path behind `3<path>`; a file that was deleted while it is open has none any more. */
function pathOf(descriptor = ''): string {
  const [, hex = '', rest = ''] = /^-?\w+<([^>]*)>(.*)$/.exec(descriptor) ?? [];
  return rest === '' ? textOf(hex).toString() : '';
}

const named = (folder: string | undefined, name: string | undefined) => {
  const path = bytesOf(name).toString();
  return path.startsWith('/') ? path : join(pathOf(folder), path);
};

const hasFlag = (flags: string | undefined, flag: string) => (flags ?? '').split('|').includes(flag);

/** Turns calls into events. Knows where each descriptor stands in its file: `write` does not say it. */
class Reader {
  readonly #positions = new Map<number, number>();

  read({ name, args, pieces, result, resultPath }: SystemCall): DiskEvent | undefined {
    const [first, second, third, fourth] = args;
    const path = pathOf(first);
    const descriptor = Number.parseInt(first ?? '', 10);
    switch (name) {
      case 'openat': {
        this.#positions.set(result, hasFlag(third, 'O_APPEND') ? -1 : 0);
        const create = hasFlag(third, 'O_CREAT');
        return { call: 'open', path: resultPath, create, truncate: hasFlag(third, 'O_TRUNC') };
      }
      case 'write':
      case 'writev': {
        const bytes = (name === 'write' ? bytesOf(second) : pieces).subarray(0, result);
        if (descriptor === 1) return { call: 'output', text: bytes.toString() };
        const offset = this.#positions.get(descriptor) ?? -1;
        if (offset >= 0) this.#positions.set(descriptor, offset + result);
        return { call: 'write', path, offset, bytes };
      }
      case 'pwrite64':
        return { call: 'write', path, offset: Number(fourth), bytes: bytesOf(second).subarray(0, result) };
      case 'pwritev':
        return { call: 'write', path, offset: Number(args.at(-1)), bytes: pieces.subarray(0, result) };
      case 'ftruncate':
        return { call: 'truncate', path, size: Number(second) };
      case 'fsync':
      case 'fdatasync':
        return { call: 'sync', path };
      case 'rename':
        return { call: 'rename', path: named('', first), to: named('', second) };
      case 'renameat':
      case 'renameat2':
        return { call: 'rename', path: named(first, second), to: named(third, fourth) };
      case 'unlink':
      case 'rmdir':
        return { call: 'unlink', path: named('', first) };
      case 'unlinkat':
        return { call: 'unlink', path: named(first, second) };
      case 'mkdir':
        return { call: 'mkdir', path: named('', first) };
      case 'mkdirat':
        return { call: 'mkdir', path: named(first, second) };
      default:
        return undefined;
    }
  }
}

/** What happened under one folder, its own paths made relative, and what was said meanwhile. */
export function* readEvents(lines: Iterable<string>, root: string): Generator<DiskEvent> {
  const reader = new Reader();
  const inside = (path: string) => path.startsWith(`${root}/`) || path === root;
  const relative = (path: string) => path.slice(root.length + 1);
  for (const line of completeLines(lines)) {
    const call = parseCall(line);
    if (!call || call.result < 0 || call.name === 'close') continue;
    const event = reader.read(call);
    if (event === undefined) {
      if (call.args.some((argument) => inside(pathOf(argument)))) throw new Error(`no model of ${call.name}`);
    } else if (event.call === 'output') yield event;
    else if (event.call === 'rename') {
      if (inside(event.path) !== inside(event.to)) throw new Error('a file was moved into or out of the folder');
      if (inside(event.path)) yield { ...event, path: relative(event.path), to: relative(event.to) };
    } else if (inside(event.path)) yield { ...event, path: relative(event.path) };
  }
}

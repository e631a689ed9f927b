import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

const CHUNK_BYTES = 16 * 1024 * 1024;

export interface Needle {
  name: string;
  bytes: Buffer;
}

/** Where something was found: an address, and the line of /proc/<pid>/maps that it belongs to. */
export interface MemoryHit {
  name: string;
  address: number;
  region: string;
}

interface Region {
  start: number;
  end: number;
  line: string;
}

/** What a process can read and has written or made itself: all but the unchanged pages of program files. */
function regionsOf(pid: number): Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map((line) => ({ line, parts: /^([0-9a-f]+)-([0-9a-f]+) (r[w-])\S+ \S+ \S+ (\d+)\s*(.*)$/.exec(line) }))
    .filter(({ parts }) => parts && (parts[3] === 'rw' || parts[4] === '0') && !/^\[v/.test(parts[5] ?? ''))
    .map(({ line, parts }) => ({ line, start: Number(`0x${parts?.[1]}`), end: Number(`0x${parts?.[2]}`) }));
}

function* chunksOf(memory: number, { start, end }: Region, overlap: number) {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (let from = start; from < end; from += CHUNK_BYTES - overlap) {
    try {
      const read = readSync(memory, buffer, 0, Math.min(CHUNK_BYTES, end - from), from);
      yield { from, bytes: buffer.subarray(0, read) };
      if (from + read >= end) return;
    } catch {
      return; // unmapped meanwhile, or a device
    }
  }
}

function* placesIn(bytes: Buffer, needle: Buffer) {
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) yield at;
}

/** Looks for some bytes in all of a running process's memory. */
export function findInMemory(pid: number, needles: readonly Needle[]): MemoryHit[] {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const hits = new Map<string, MemoryHit>(); // by name and address, for what lies in two chunks
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const region of regionsOf(pid)) {
      for (const { from, bytes } of chunksOf(memory, region, overlap)) {
        for (const needle of needles) {
          for (const at of placesIn(bytes, needle.bytes)) {
            const hit = { name: needle.name, address: from + at, region: region.line };
            hits.set(`${hit.name} ${hit.address}`, hit);
          }
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...hits.values()];
}

/** The files that a process holds open. */
export function openFilesOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return []; // closed meanwhile
    }
  });
}

import type { Random } from './seeded-random.ts';
import type { DiskEvent } from './system-calls.ts';

const SECTOR = 512;

/** A change of a file's bytes that no sync has confirmed yet; without `bytes` the file is cut or grown to `end`. */
interface Change {
  offset: number;
  end: number;
  bytes?: Buffer | undefined;
}

/** The bytes of one file, whatever it is called: what is safe, and what came later and may be lost or torn. */
class FileContent {
  #safe: Buffer;
  #length: number;
  #size: number;
  #unconfirmed: Change[] = [];

  constructor(content: Buffer) {
    this.#safe = Buffer.from(content);
    this.#length = content.length;
    this.#size = content.length;
  }

  write(offset: number, bytes: Buffer): void {
    const at = offset < 0 ? this.#size : offset;
    this.#size = Math.max(this.#size, at + bytes.length);
    this.#unconfirmed.push({ offset: at, end: at + bytes.length, bytes });
  }

  truncate(size: number): void {
    this.#size = size;
    this.#unconfirmed.push({ offset: 0, end: size });
  }

  sync(): void {
    for (const change of this.#unconfirmed) this.#apply(change);
    this.#unconfirmed = [];
  }

  #apply({ offset, end, bytes }: Change): void {
    if (end > this.#safe.length) this.#safe = Buffer.concat([this.#safe], Math.max(end, this.#safe.length * 2));
    if (!bytes && end < this.#length) this.#safe.fill(0, end, this.#length);
    bytes?.copy(this.#safe, offset);
    this.#length = bytes ? Math.max(this.#length, end) : end;
  }

  /** One of the contents that the disk may hold after a power cut now. `dropped`: of ten, how many writes are lost. */
  afterPowerCut(random: Random, dropped: number): Buffer {
    const survivor = new FileContent(this.#safe.subarray(0, this.#length));
    for (const change of this.#unconfirmed) {
      if (random.below(10) < dropped) continue;
      const isTorn = change.bytes !== undefined && dropped > 0 && random.below(4) === 0;
      for (const piece of isTorn ? tear(change, random) : [change]) survivor.#apply(piece);
    }
    return survivor.#safe.subarray(0, survivor.#length);
  }
}

/** The sectors of a write that reached the disk: the first ones, or any. */
export function tear({ offset, end, bytes }: Change, random: Random): Change[] {
  const pieces: Change[] = [];
  const isInOrder = random.below(2) === 0;
  for (let from = offset; from < end; ) {
    const to = Math.min(end, (Math.floor(from / SECTOR) + 1) * SECTOR);
    if (random.below(2) === 0)
      pieces.push({ offset: from, end: to, bytes: bytes?.subarray(from - offset, to - offset) });
    else if (isInOrder) break;
    from = to;
  }
  return pieces;
}

type Named = FileContent | 'folder';
type Names = Map<string, Named>;
type NameChange = { path: string; to?: string; add?: Named };

const isAtOrUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function changeNames(names: Names, { path, to, add }: NameChange): void {
  if (add !== undefined) names.set(path, add);
  else if (to === undefined) names.delete(path);
  else {
    const moved = [...names].filter(([name]) => isAtOrUnder(name, path));
    for (const [name] of moved) names.delete(name);
    for (const [name, content] of moved) names.set(to + name.slice(path.length), content);
  }
}

/**
 * A disk that keeps no more than POSIX promises: the bytes of a file are safe with its sync, its name with the sync of
 * its folder. Before that each write may be there, be missing or be torn, in any order; names come and go in order, but
 * how far they got is open too.
 */
export class DiskModel {
  /** As programs see it. */
  readonly #names: Names;
  readonly #safeNames: Names;
  #unconfirmed: NameChange[] = [];

  /** What was on the disk at first is safe. `null` stands for a folder. */
  constructor(files: ReadonlyMap<string, Buffer | null>) {
    this.#names = new Map([...files].map(([path, bytes]) => [path, bytes ? new FileContent(bytes) : 'folder']));
    this.#safeNames = new Map(this.#names);
  }

  apply(event: DiskEvent): void {
    if (event.call === 'output') return;
    const { path } = event;
    if (event.call === 'open') this.#open(path, event);
    else if (event.call === 'write') this.#file(path).write(event.offset, event.bytes);
    else if (event.call === 'truncate') this.#file(path).truncate(event.size);
    else if (event.call === 'sync') this.#sync(path);
    else if (event.call === 'mkdir') this.#rename({ path, add: 'folder' });
    else this.#rename(event.call === 'rename' ? { path, to: event.to } : { path });
  }

  #file(path: string): FileContent {
    const file = this.#names.get(path);
    if (file === undefined || file === 'folder') throw new Error(`the model knows no file ${path}`);
    return file;
  }

  #open(path: string, { create, truncate }: { create: boolean; truncate: boolean }): void {
    if (create && !this.#names.has(path)) this.#rename({ path, add: new FileContent(Buffer.alloc(0)) });
    else if (truncate) this.#file(path).truncate(0);
  }

  #rename(change: NameChange): void {
    changeNames(this.#names, change);
    this.#unconfirmed.push(change);
  }

  #sync(path: string): void {
    const isFolder = path === '' || this.#names.get(path) === 'folder';
    if (!isFolder) this.#file(path).sync();
    else this.#syncNames(path);
  }

  #syncNames(path: string): void {
    const touches = ({ path: from, to }: NameChange) => folderOf(from) === path || (to && folderOf(to) === path);
    const last = this.#unconfirmed.findLastIndex(touches);
    for (const change of this.#unconfirmed.splice(0, last + 1)) changeNames(this.#safeNames, change);
  }

  /** One of the folders that may be found after a power cut now; `null` stands for a folder. */
  afterPowerCut(random: Random): Map<string, Buffer | null> {
    const names = new Map(this.#safeNames);
    for (const change of this.#unconfirmed.slice(0, random.below(this.#unconfirmed.length + 1))) {
      changeNames(names, change);
    }
    const dropped = random.pick([0, 3, 5, 9, 10]);
    return new Map(
      [...names].map(([path, file]) => [path, file === 'folder' ? null : file.afterPowerCut(random, dropped)]),
    );
  }
}

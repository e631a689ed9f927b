import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounting a small or a read-only disk needs Linux and its root; build machines are both. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;
export const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' });
export const unmount = (folder: string) => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });

/** A real disk of its own, so many mebibytes small. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives back what `fill` took. */
  clear(): void;
  remove(): void;
}

export function mountSmallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => void execFileSync('sh', ['-c', `dd if=/dev/zero of=${filler} bs=4k 2>/dev/null || true`]),
    clear: () => rmSync(filler, { force: true }),
    remove() {
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

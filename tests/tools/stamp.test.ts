import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf, hasStamp, unlessStamped } from '../../tools/setup/stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-stamp-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'a.ts'), 'one');
  writeFileSync(join(folder, 'b.ts'), 'two');
});

describe('the hash of sources', () => {
  it('stays the same until a content, a name or something besides changes', () => {
    const hash = hashOf([folder]);
    expect(hashOf([folder])).toBe(hash);
    expect(hashOf([folder], 'another Electron')).not.toBe(hash);

    writeFileSync(join(folder, 'deep', 'a.ts'), 'eno');
    const changed = hashOf([folder]);
    expect(changed).not.toBe(hash);

    renameSync(join(folder, 'deep', 'a.ts'), join(folder, 'deep', 'c.ts'));
    expect(hashOf([folder])).not.toBe(changed);
  });

  it('does not confuse the end of one file with the beginning of the next', () => {
    const first = hashOf([join(folder, 'deep', 'a.ts'), join(folder, 'b.ts')]);
    writeFileSync(join(folder, 'b.ts'), 'etwo');
    writeFileSync(join(folder, 'deep', 'a.ts'), 'on');
    expect(hashOf([join(folder, 'deep', 'a.ts'), join(folder, 'b.ts')])).not.toBe(first);
  });

  it('takes a path that does not exist for an empty one', () => {
    expect(hashOf([join(folder, 'nowhere')])).toBe(hashOf([]));
  });
});

describe('a stamp', () => {
  it('saves the work as long as the input is the same', async () => {
    const stamp = join(folder, 'out', '.stamp');
    let worked = 0;
    const work = async () => {
      worked += 1;
    };
    expect(await unlessStamped(stamp, 'input 1', work)).toBe(true);
    expect(await unlessStamped(stamp, 'input 1', work)).toBe(false);
    expect(await unlessStamped(stamp, 'input 2', work)).toBe(true);
    expect(worked).toBe(2);
  });

  it('is gone after work that failed, so that the next run tries again', async () => {
    const stamp = join(folder, '.stamp');
    await unlessStamped(stamp, 'input 1', async () => {});
    const fail = () => Promise.reject(new Error('interrupted'));
    await expect(unlessStamped(stamp, 'input 2', fail)).rejects.toThrow('interrupted');
    expect(hasStamp(stamp, 'input 1')).toBe(false);
    expect(hasStamp(stamp, 'input 2')).toBe(false);
  });
});

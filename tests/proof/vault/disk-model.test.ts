import { describe, expect, test } from 'vitest';
import { DiskModel } from './disk-model.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import type { DiskEvent } from './system-calls.ts';

const write = (path: string, text: string, offset = 0): DiskEvent => ({
  call: 'write',
  path,
  offset,
  bytes: Buffer.from(text),
});
const create = (path: string): DiskEvent => ({ call: 'open', path, create: true, truncate: true });
const sync = (path: string): DiskEvent => ({ call: 'sync', path });

/** Every outcome that 200 power cuts after these events show. */
function outcomes(files: Record<string, string>, events: DiskEvent[]): Set<string> {
  const disk = new DiskModel(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
  for (const event of events) disk.apply(event);
  const random = seededRandom(7);
  const show = () =>
    [...disk.afterPowerCut(random)].map(([path, bytes]) => `${path}=${bytes === null ? 'folder' : bytes}`).sort();
  return new Set(Array.from({ length: 200 }, () => show().join(' ')));
}

describe('bytes', () => {
  test('what was synced is there', () => {
    expect(outcomes({ a: '1' }, [write('a', '2'), sync('a')])).toEqual(new Set(['a=2']));
  });

  test('what was not synced may be lost, each write by itself', () => {
    const found = outcomes({ a: '--' }, [write('a', 'x', 0), write('a', 'y', 1)]);
    expect(found).toEqual(new Set(['a=--', 'a=x-', 'a=-y', 'a=xy']));
  });

  test('a sync of one file does nothing for another', () => {
    expect(outcomes({ a: '1', b: '1' }, [write('a', '2'), sync('b')])).toContain('a=1 b=1');
  });

  test('cutting a file short is a write like others, and growing it again shows nothing of the old bytes', () => {
    const shortened: DiskEvent = { call: 'truncate', path: 'a', size: 1 };
    expect(outcomes({ a: '123' }, [shortened])).toEqual(new Set(['a=123', 'a=1']));
    expect(outcomes({ a: '123' }, [shortened, sync('a'), write('a', '3', 2), sync('a')])).toEqual(
      new Set(['a=1\x003']),
    );
  });

  test('a write at the end follows the size that programs see', () => {
    expect(outcomes({ a: '1' }, [write('a', '2', -1), write('a', '3', -1), sync('a')])).toEqual(new Set(['a=123']));
  });

  test('a long write is torn between sectors and nowhere else', () => {
    const found = outcomes({ a: '-'.repeat(1500) }, [write('a', 'x'.repeat(1300), 100)]);
    const parts = (text: string) => [text.slice(2, 102), text.slice(102, 514), text.slice(514, 1026)];
    const isWholeSectors = (part: string) => new Set(part).size === 1;
    expect([...found].every((text) => parts(text).every(isWholeSectors))).toBe(true);
    expect(found.size).toBeGreaterThan(4);
  });
});

describe('names', () => {
  const replace: DiskEvent[] = [
    create('tmp'),
    write('tmp', 'new'),
    sync('tmp'),
    { call: 'rename', path: 'tmp', to: 'a' },
  ];

  test('a file that was replaced safely is the old one or the new one, and the new one after the sync of its folder', () => {
    expect(outcomes({ a: 'old' }, replace)).toEqual(new Set(['a=old', 'a=old tmp=new', 'a=new']));
    expect(outcomes({ a: 'old' }, [...replace, sync('')])).toEqual(new Set(['a=new']));
  });

  test('without the sync of the file its name may come before its bytes', () => {
    const hasty = replace.filter(({ call }) => call !== 'sync');
    expect(outcomes({ a: 'old' }, [...hasty, sync('')])).toEqual(new Set(['a=', 'a=new']));
  });

  test('a deleted file may come back, but not after one that was deleted later', () => {
    const found = outcomes({ a: '1', b: '1' }, [
      { call: 'unlink', path: 'a' },
      { call: 'unlink', path: 'b' },
    ]);
    expect(found).toEqual(new Set(['a=1 b=1', 'b=1', '']));
  });

  test('a folder takes what is in it along', () => {
    const found = outcomes({}, [
      { call: 'mkdir', path: 'half' },
      create('half/a'),
      sync('half/a'),
      sync('half'),
      { call: 'rename', path: 'half', to: 'whole' },
      sync(''),
    ]);
    expect(found).toEqual(new Set(['whole/a= whole=folder']));
  });

  test('an unknown file is a fault of the recording and is said', () => {
    expect(() => outcomes({}, [write('a', '1')])).toThrow('knows no file a');
  });
});

test('the same seed cuts in the same way', () => {
  const draw = (random: Random) => Array.from({ length: 5 }, () => random.below(1000));
  expect(draw(seededRandom(1))).toEqual(draw(seededRandom(1)));
  expect(draw(seededRandom(1))).not.toEqual(draw(seededRandom(2)));
});

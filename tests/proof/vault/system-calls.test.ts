import { expect, test } from 'vitest';
import { completeLines, readEvents } from './system-calls.ts';

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const quoted = (text: string) => `"${hex(text)}"`;
const at = (descriptor: number, path: string) => `${descriptor}<${hex(path)}>`;
const here = `AT_FDCWD<${hex('/home')}>`;
const read = (...calls: string[]) => [
  ...readEvents(
    calls.map((call) => `17 ${call}`),
    '/disk',
  ),
];

test('reads names, bytes and places, and makes paths relative to the folder', () => {
  expect(
    read(
      `openat(${here}, ${quoted('/disk/a, "b"')}, O_RDWR|O_CREAT|O_CLOEXEC, 0600) = ${at(9, '/disk/a, "b"')}`,
      `pwrite64(${at(9, '/disk/a, "b"')}, ${quoted('x, )y')}, 5, 4096) = 5`,
      `ftruncate(${at(9, '/disk/a, "b"')}, 12) = 0`,
      `fdatasync(${at(9, '/disk/a, "b"')}) = 0`,
      `rename(${quoted('/disk/a, "b"')}, ${quoted('/disk/c')}) = 0`,
      `unlink(${quoted('/disk/c')}) = 0`,
      `mkdir(${quoted('/disk/d')}, 0700) = 0`,
      `fsync(${at(9, '/disk')}) = 0`,
    ),
  ).toEqual([
    { call: 'open', path: 'a, "b"', create: true, truncate: false },
    { call: 'write', path: 'a, "b"', offset: 4096, bytes: Buffer.from('x, )y') },
    { call: 'truncate', path: 'a, "b"', size: 12 },
    { call: 'sync', path: 'a, "b"' },
    { call: 'rename', path: 'a, "b"', to: 'c' },
    { call: 'unlink', path: 'c' },
    { call: 'mkdir', path: 'd' },
    { call: 'sync', path: '' },
  ]);
});

test('follows where a descriptor stands, and starts again when its number is used again', () => {
  const open = `openat(${here}, ${quoted('/disk/a')}, O_WRONLY|O_CREAT|O_TRUNC, 0600) = ${at(9, '/disk/a')}`;
  const events = read(
    open,
    `write(${at(9, '/disk/a')}, ${quoted('abc')}, 3) = 2`,
    `write(${at(9, '/disk/a')}, ${quoted('c')}, 1) = 1`,
    `close(${at(9, '/disk/a')}) = 0`,
    open,
    `write(${at(9, '/disk/a')}, ${quoted('z')}, 1) = 1`,
  );
  const writes = events.filter((event) => event.call === 'write');
  expect(writes.map(({ offset, bytes }) => [offset, bytes.toString()])).toEqual([
    [0, 'ab'],
    [2, 'c'],
    [0, 'z'],
  ]);
});

test('puts a write of several pieces together', () => {
  const pieces = `[{iov_base=${quoted('ab')}, iov_len=2}, {iov_base=${quoted('c')}, iov_len=1}]`;
  const events = read(
    `openat(${here}, ${quoted('/disk/a')}, O_WRONLY|O_CREAT|O_TRUNC, 0600) = ${at(9, '/disk/a')}`,
    `writev(${at(9, '/disk/a')}, ${pieces}, 2) = 3`,
    `pwritev(${at(9, '/disk/a')}, ${pieces}, 2, 512) = 2`,
  );
  expect(events.slice(1)).toEqual([
    { call: 'write', path: 'a', offset: 0, bytes: Buffer.from('abc') },
    { call: 'write', path: 'a', offset: 512, bytes: Buffer.from('ab') },
  ]);
});

test('hears what was said, and leaves out other files and what failed', () => {
  expect(
    read(
      `write(${at(1, 'socket:[5]')}, ${quoted('saved\n')}, 6) = 6`,
      `write(${at(5, '/elsewhere')}, ${quoted('x')}, 1) = 1`,
      `unlink(${quoted('/disk/none')}) = -1 ENOENT (No such file or directory)`,
      '+++ exited with 0 +++',
    ),
  ).toEqual([{ call: 'output', text: 'saved\n' }]);
});

test('finds names in folders that were opened, and no name for a file that was deleted while it was open', () => {
  expect(read(`unlinkat(${at(7, '/disk/d')}, ${quoted('a')}, 0) = 0`)).toEqual([{ call: 'unlink', path: 'd/a' }]);
  expect(read(`pwrite64(${at(7, '/disk/d')}(deleted), ${quoted('a')}, 1, 0) = 1`)).toEqual([]);
});

test('joins a call that another thread interrupted', () => {
  const lines = ['1  fsync(9<x> <unfinished ...>', '2  close(3) = 0', '1  <... fsync resumed>)   = 0'];
  expect([...completeLines(lines)]).toEqual(['close(3) = 0', 'fsync(9<x>)   = 0']);
});

test('stops at a call that the model of the disk does not know, and at bytes that were cut short', () => {
  expect(() => read(`fallocate(${at(9, '/disk/a')}, 0, 0, 10) = 0`)).toThrow('no model of fallocate');
  expect(read(`fallocate(${at(9, '/elsewhere')}, 0, 0, 10) = 0`)).toEqual([]);
  expect(() => read(`pwrite64(${at(9, '/disk/a')}, ${quoted('a')}..., 1, 0) = 1`)).toThrow('cut a string short');
  expect(() => read(`rename(${quoted('/tmp/a')}, ${quoted('/disk/a')}) = 0`)).toThrow('into or out of');
});

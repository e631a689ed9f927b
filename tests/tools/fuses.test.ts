import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { positions, setFuses } from '../../tools/electron-runtime/fuses.mjs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const binary = (wire: string) => Buffer.from(`machine code ${SENTINEL}${wire} more of it`, 'latin1');

describe('fuses in the binary of Electron', () => {
  it('changes the fuses that are named and not one byte more', () => {
    const before = binary('\x01\x0800000010');
    setFuses(before, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false });
    expect(before.toString('latin1')).toBe(binary('\x01\x0800010000').toString('latin1'));
  });

  it('counts them as Electron does', () => {
    for (const [name, position] of Object.entries(positions)) {
      expect(FuseV1Options[name as keyof typeof FuseV1Options]).toBe(position);
    }
  });

  it.each([
    ['a binary without fuses', Buffer.from('nothing here'), 'not found'],
    ['a binary with two sets', Buffer.concat([binary('\x01\x080000000'), binary('\x01\x080000000')]), 'not found'],
    ['another version', binary('\x02\x0800000000'), 'unknown version'],
    ['a fuse that was taken out', binary('\x01\x08000r0000'), 'cannot be set'],
    ['a list that ends before', binary('\x01\x03000'), 'cannot be set'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => setFuses(bytes, { EnableNodeCliInspectArguments: true })).toThrow(reason);
  });
});

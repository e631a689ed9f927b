import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSettingsStore } from '../../../main/settings/settings.files.ts';
import { defaultSettings } from '../../../shared/settings/settings.contract.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'cairn-settings-')), 'settings.json');

test('what was chosen is still chosen the next time', () => {
  const file = newFile();
  createSettingsStore(file).write({ ...defaultSettings, theme: 'dark', textSize: 115 });
  expect(createSettingsStore(file).read()).toEqual({ ...defaultSettings, theme: 'dark', textSize: 115 });
});

test.each(['', '{', '[]', '{"theme":"purple","textSize":"large","extra":1}'])(
  'a settings file that reads %j troubles nobody',
  (content) => {
    const file = newFile();
    writeFileSync(file, content);
    expect(createSettingsStore(file).read()).toEqual(defaultSettings);
    expect(readFileSync(file, 'utf8')).toBe(content);
  },
);

test('of a file from an earlier or later version, what can be understood counts', () => {
  const file = newFile();
  writeFileSync(file, '{"theme":"dark","textSize":115,"contrast":"purple","tomorrow":1}');
  expect(createSettingsStore(file).read()).toEqual({ ...defaultSettings, theme: 'dark', textSize: 115 });
});

test('a folder that cannot be written is told by name, and the choice is not pretended', () => {
  const store = createSettingsStore('/proc/settings.json');
  expect(() => store.write({ ...defaultSettings, theme: 'dark' })).toThrow();
  expect(store.read()).toEqual(defaultSettings);
});

import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '../../../main/app/log.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'cairn-log-')), 'cairn.log');
const now = () => new Date('2026-11-19T14:32:00Z');

test('an error is logged by kind, code and place, without its message and without paths', () => {
  const file = newFile();
  const error = Object.assign(new RangeError('Marta cried in /home/coach/Heron.txt'), { code: 'SQLITE_FULL' });
  error.stack = `${error.message}\n    at save (/home/marta/cairn/out/main/index.js:10:5)`;
  const reference = createLog(file, now).error('journal:saveEntry', error);
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    at: '2026-11-19T14:32:00.000Z',
    event: 'journal:saveEntry',
    reference,
    name: 'RangeError',
    code: 'SQLITE_FULL',
  });
  expect(text).toContain('index.js:10:5');
  expect(text).not.toMatch(/Marta|marta|Heron|home/);
});

test('a code that is not a plain word is left out', () => {
  const file = newFile();
  createLog(file, now).error('x', { code: 'Heron said: no' });
  expect(readFileSync(file, 'utf8')).not.toContain('Heron');
});

test('the log stays small, and a log that cannot be written stops nobody', () => {
  const file = newFile();
  const log = createLog(file, now);
  for (let line = 0; line < 12_000; line++) log.info('slow', { channel: 'search:searchEntries', milliseconds: line });
  expect(statSync(file).size).toBeLessThan(600 * 1024);
  expect(() => createLog('/no/such/folder/cairn.log', now).info('x')).not.toThrow();
});

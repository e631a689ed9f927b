import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

test('every handler that writes counts its commit: by that number a backup knows that something changed', () => {
  const writers = sourceFiles(['main'], /\.handlers\.ts$/).filter(({ text }) => text.includes('.transaction()'));
  expect(writers.length).toBeGreaterThan(0);
  const silent = writers.filter(({ text }) => !text.includes('countCommit(trx)'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

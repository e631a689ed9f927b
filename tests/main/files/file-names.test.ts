import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Names, safeFileName, slugOf } from '../../../main/files/file-names.ts';

test('a title becomes small Latin letters and hyphens, and other scripts leave it to the day and the id', () => {
  expect(slugOf('Éclair: the first 5 minutes!')).toBe('eclair-the-first-5-minutes');
  expect(slugOf('日本語')).toBe('');
  expect(slugOf('../../etc/passwd')).toBe('etc-passwd');
});

test('no two pages have one name', () => {
  const names = new Names();
  const [a, b] = ['11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa', '22222222-bbbb-4bbb-8bbb-bbbbaaaaaaaa'];
  expect(names.give(['2026-11-19', 'talk'], a)).toBe('2026-11-19-talk-aaaaaaaa');
  expect(names.give(['2026-11-19', 'talk'], b)).toBe(`2026-11-19-talk-${b}`);
});

test('an attached file keeps its name, but for what leads elsewhere or cannot be written', () => {
  expect(safeFileName('notes: a/b.txt')).toBe('notes_ a_b.txt');
  expect(safeFileName('..')).toBe('_');
  expect(safeFileName('CON.txt')).toBe('_CON.txt');
  expect(safeFileName('nul .mp4')).toBe('_nul .mp4');
  expect(safeFileName('COM¹.pdf')).toBe('_COM¹.pdf');
  expect(safeFileName('conout$')).toBe('_conout$');
  expect(safeFileName('console.log')).toBe('console.log');
  expect(safeFileName('  ')).toBe('file');
  expect(safeFileName(`${'x'.repeat(300)}.mp4`)).toMatch(/^x{96}\.mp4$/);
});

test('whatever an attached file is called, its name is one that every disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[^/\\:*?"<>|\p{C}]+$/u);
      expect(safe).not.toMatch(/^\.|[. ]$/);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

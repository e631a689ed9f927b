import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanTitle, isSeen, lines, seenLine } from '../../../shared/ipc/line.ts';

test('a name that shows nothing is no name', () => {
  for (const text of ['', ' \u3000', '\u200b\u200d\u2060', '\u3164', '\u2800', '\ud800', '\u202e\u2066', '\u0000']) {
    expect(isSeen(text), JSON.stringify(text)).toBe(false);
    expect(seenLine(60).safeParse(text).success, JSON.stringify(text)).toBe(false);
  }
  expect(seenLine(60).parse(' \u202eHer\ud800on\u0000 ')).toBe('Heron');
});

test('a line of which only hidden signs are left is no line, and what was cleaned once stays as it is', () => {
  const halfHidden = '\ud800\u{e0080}';
  expect(cleanLine(halfHidden)).toBe('');
});

test('a line is measured after it was cleaned, and a very long one is refused unread', () => {
  expect(seenLine(5).parse(`Heron${' '.repeat(3000)}`)).toBe('Heron');
  expect(seenLine(5).safeParse('Herons').success).toBe(false);
  expect(lines(5).safeParse(' '.repeat(10_000)).success).toBe(false);
});

test('a title keeps what was typed but for what would break or turn a line', () => {
  expect(cleanTitle(' Two  words ')).toBe(' Two  words ');
  expect(cleanTitle('a\r\nb\u2028c\u0000d')).toBe('a b c d');
  expect(cleanTitle('\u202egnp.exe\u2069 \ud83d')).toBe('gnp.exe ');
  expect(cleanTitle('👩🏽‍🏫 שלום\u200f کتاب‌ها')).toBe('👩🏽‍🏫 שלום\u200f کتاب‌ها');
});

test('a title that was cleaned once stays as it is, and can be written in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanTitle(text);
      expect(cleanTitle(clean)).toBe(clean);
      expect(Buffer.from(clean).toString()).toBe(clean);
    }),
  );
});

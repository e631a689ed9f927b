import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanLines } from '../../../shared/ipc/line.ts';
import { foldCode, looseForm } from '../../../shared/people/code.rules.ts';

test('codes that look the same are one, whatever the case, the blanks, or how the accents are stored', () => {
  for (const other of ['heron', ' HERON ', 'He\u200bron', '\u202eHeron', 'Her\u200don']) {
    expect(foldCode(other)).toBe(foldCode('Heron'));
  }
  expect(foldCode('Caf\u00e9')).toBe(foldCode('CAFE\u0301'));
  expect(foldCode('Weißdorn')).toBe(foldCode('WEISSDORN'));
  expect(foldCode('Grade  4\tteam')).toBe(foldCode('grade 4 TEAM'));
});

test('an accent makes another code, and only the search looks over it', () => {
  expect(foldCode('Pintá')).not.toBe(foldCode('Pinta'));
  expect(looseForm('Pintá')).toBe(looseForm('pinta'));
});

test('what nobody sees is taken out, and lines stay lines where there may be several', () => {
  expect(cleanLine('\u202e He\u0000r\u200bon\u2066 \n 2 ')).toBe('Heron 2');
  expect(cleanLines(' One \r\n\u202etwo\u0007\n\n three ')).toBe('One\ntwo\n\nthree');
  expect(cleanLine('👩‍🏫 کتاب‌ها')).toBe('👩‍🏫 کتاب‌ها'); // joiners belong to these
});

test('cleaning twice changes nothing more, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
      expect(foldCode(foldCode(text))).toBe(foldCode(text));
    }),
  );
});

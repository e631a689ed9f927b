import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MATCH_BEGINS,
  MATCH_ENDS,
  queryToMatch,
  snippetToParts,
  textToIndexed,
} from '../../../shared/search/search.rules.ts';

/** The words of an indexed text, as the parting shows them. */
const pieces = (text: string) => textToIndexed(text).split('\u2060');

describe('what the index keeps', () => {
  test('words with spaces between them stay as they are', () => {
    expect(textToIndexed('Räksmörgås à la crème, 3 times')).toBe('Räksmörgås à la crème, 3 times');
  });

  test.each([
    ['反思日记', ['反', '思', '日', '记']],
    ['コーチング', ['コ', 'ー', 'チ', 'ン', 'グ']],
    ['학교에서', ['학', '교', '에', '서']],
    ['AI教育2', ['AI', '教', '育', '2']],
    ['ดีใจ', ['ดี', 'ใ', 'จ']],
    ['great🎉day', ['great', '🎉', 'day']],
    ['👍🏽', ['👍', '🏽']],
  ])('%s is parted into its characters', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('a name that came decomposed from a Mac is composed', () => {
    expect(textToIndexed('한'.normalize('NFD'))).toBe('한');
    expect(textToIndexed('é'.normalize('NFD'))).toBe('é');
  });

  test('what nobody sees parts no word', () => {
    expect(textToIndexed('co\u00adaching\u0000 \ufeffnote')).toBe('coaching note');
    expect(textToIndexed('a\tb\nc')).toBe('a\tb\nc');
  });

  test('to make it twice is to make it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(textToIndexed(textToIndexed(text))).toBe(textToIndexed(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the coach typed', () => {
  test.each([
    ['heron', '"heron"*'],
    ['heron ', '"heron"'],
    ['her own', '"her" "own"*'],
    ['"her own"', '"her own"'],
    ['“her own', '"her own"*'],
    ['“her own ', '"her own "'],
    ['«her own» room', '"her own" "room"*'],
    ['反思', '"反\u2060思"*'],
    ['学 heron', '"学" "heron"*'],
    ['학교ㅇ', '"학\u2060교"*'],
    ['ㅇ', '"ㅇ"*'],
    ['🎉', '"🎉"'],
    ["Wren's", '"Wren\'s"*'],
    ['NEAR(', '"NEAR("'],
    ['title:heron', '"title:heron"*'],
    ['AND', '"AND"*'],
  ])('%s', (typed, match) => {
    expect(queryToMatch(typed)).toBe(match);
  });

  test.each(['', '   ', '"', '""', '*', '-', "'", '^', '(', '\u0000', '+', '…', '\u00ad'])(
    'there is nothing to look for in %j',
    (typed) => expect(queryToMatch(typed)).toBeUndefined(),
  );
});

describe('where it matched', () => {
  test('parts carry the words and neither marks nor partings', () => {
    const snippet = `…我\u2060们${MATCH_BEGINS}反\u2060思${MATCH_ENDS}\u2060过${MATCH_BEGINS}end`;
    expect(snippetToParts(snippet)).toEqual([
      { text: '…我们', isMatch: false },
      { text: '反思', isMatch: true },
      { text: '过', isMatch: false },
      { text: 'end', isMatch: true },
    ]);
  });
});

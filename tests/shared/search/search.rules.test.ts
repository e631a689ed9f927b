import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MATCH_BEGINS,
  MATCH_ENDS,
  queryToMatch,
  snippetToParts,
  withoutMarks,
} from '../../../shared/search/search.rules.ts';

describe('what the coach types', () => {
  test.each([
    ['heron', '"heron"*'],
    ['heron talk', '"heron" "talk"*'],
    ['heron ', '"heron"'],
    ['"warm-up"', '"warm-up"'],
    ['“next move” her', '"next move" "her"*'],
    ['"unfinished phrase', '"unfinished phrase"'],
    ["don't", '"don\'t"*'],
    ['NOT OR AND', '"NOT" "OR" "AND"*'],
    ['title:x*', '"title:x*"'],
  ])('%s becomes %s', (query, match) => {
    expect(queryToMatch(query)).toBe(match);
  });

  test.each(['', '   ', '"', '* ( ) -', '“”'])('%j asks for nothing', (query) => {
    expect(queryToMatch(query)).toBeUndefined();
  });
});

test('parts of a snippet, put together again, are the text without its marks', () => {
  const snippet = fc
    .array(fc.oneof(fc.string(), fc.constant(MATCH_BEGINS), fc.constant(MATCH_ENDS)))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string().map(withoutMarks), fc.string({ minLength: 1 }).map(withoutMarks))),
      (pairs) => {
        const marked = pairs
          .map(([around, match]) => `${around}${match && MATCH_BEGINS + match + MATCH_ENDS}`)
          .join('');
        const parts = snippetToParts(marked);
        return parts.map((part) => part.text).join('') === withoutMarks(marked);
      },
    ),
  );
  fc.assert(fc.property(snippet, (any) => Array.isArray(snippetToParts(any))));
});

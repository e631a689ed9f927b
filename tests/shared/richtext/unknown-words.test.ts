import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../shared/richtext/document.ts';
import { unknownToPlainPage, wordsOfUnknown } from '../../../shared/richtext/unknown-words.ts';
import { page, paragraph } from '../../support/builders.ts';

const text = (words: string) => ({ type: 'text', text: words });

test('words are read out of blocks, marks and pieces that nobody here knows', () => {
  const newer = {
    type: 'doc',
    content: [
      {
        type: 'callout',
        attrs: { title: 'Heads up', tone: 3 },
        content: [text('She '), { type: 'pill', content: [text('asked')] }, text('.')],
      },
      {
        type: 'columns',
        content: [
          { type: 'column', content: [paragraph('Left')] },
          { type: 'column', content: [paragraph('Right')] },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'personMention', attrs: { personId: 'x', label: 'Heron' } },
          { type: 'hardBreak' },
          { type: 'tagMention', attrs: { tag: 'wait' } },
        ],
      },
      { type: 'image', attrs: { alt: 'A wall' } },
    ],
  };
  expect(wordsOfUnknown(newer)).toBe('Heads up\nShe asked.\nLeft\nRight\n@Heron #wait\nA wall');
});

test('a page of today reads as it does elsewhere', () => {
  expect(wordsOfUnknown(page('One.', '', 'Two.'))).toBe('One.\nTwo.');
});

test('ten thousand levels are no trouble', () => {
  let node: object = text('deep');
  for (let level = 0; level < 10_000; level++) node = { type: 'x', content: [node] };
  expect(wordsOfUnknown(node)).toBe('deep');
});

test('whatever it is given, it comes to an end with a page that can be shown', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseDocument(unknownToPlainPage({ type: 'doc', content: [value] }))).toBeDefined();
    }),
  );
  const many = { type: 'doc', content: Array.from({ length: 60_000 }, () => ({ type: 'x', content: [text('word')] })) };
  expect(parseDocument(unknownToPlainPage(many))).toBeDefined();
});

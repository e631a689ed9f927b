import { describe, expect, test } from 'vitest';
import {
  boundsRefusal,
  MAX_DEPTH,
  MAX_NODES,
  parseDocument,
  type RichTextNode,
  readDocument,
  richTextDocument,
} from '../../../shared/richtext/document.ts';
import { page, paragraph } from '../../support/builders.ts';

const doc = (...content: RichTextNode[]) => ({ type: 'doc', content });

/** Quotations within one another, so that the words are at that level. */
function nested(depth: number): RichTextNode {
  let node = paragraph('words');
  for (let level = 0; level < depth - 3; level++) node = { type: 'blockquote', content: [node] };
  return doc(node);
}

const cell = (attrs = {}) => ({ type: 'tableCell', attrs, content: [paragraph('')] });
const table = (...rows: RichTextNode[][]) =>
  doc({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });

describe('what a page may be', () => {
  test('as deep as the limit it is taken, one level deeper it is refused by its name', () => {
    expect('document' in readDocument(nested(MAX_DEPTH))).toBe(true);
    expect(readDocument(nested(MAX_DEPTH + 1))).toEqual({ refusal: 'page-too-deep' });
    expect(readDocument(nested(100_000))).toEqual({ refusal: 'page-too-deep' });
  });

  test('as many parts as the limit are taken, one more is refused by its name', () => {
    const lines = (count: number) => doc(...Array.from({ length: count }, () => paragraph('')));
    expect('document' in readDocument(lines(MAX_NODES - 1))).toBe(true);
    expect(readDocument(lines(MAX_NODES))).toEqual({ refusal: 'page-too-many-parts' });
  });

  test('a table counts as large as it would be drawn', () => {
    const wide = Array.from({ length: 300 }, () => cell({ colspan: 100 }));
    expect(boundsRefusal(table(wide, [cell()]))).toBe('page-too-many-parts');
    expect(boundsRefusal(table([cell()], [cell()]))).toBeUndefined();
  });

  test.each([
    ['an unknown node', doc({ type: 'hologram' })],
    [
      'an unknown mark',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'sparkle' }] }] }),
    ],
    ['a cell over a thousand columns', table([cell({ colspan: 1000 })])],
    ['a cell over half a column', table([cell({ colspan: 0.5 })])],
    [
      'a mention of nobody',
      doc({ type: 'paragraph', content: [{ type: 'personMention', attrs: { personId: 'x', label: 'a' } }] }),
    ],
    [
      'a prompt in a state of another kind',
      doc({
        type: 'promptSection',
        attrs: { promptId: 'p', promptVersion: 1, heading: null, prompt: 'p', state: 'gone' },
        content: [paragraph('')],
      }),
    ],
    ['no page at all', 'words'],
  ])('%s is refused as unknown', (_name, value) => {
    expect(readDocument(value)).toEqual({ refusal: 'page-unknown-parts' });
  });

  test('the door is told why', () => {
    const refused = richTextDocument.safeParse(nested(100));
    expect(refused.error?.issues[0]).toMatchObject({ code: 'custom', params: { refusal: 'page-too-deep' } });
    expect(richTextDocument.parse(page('words'))).toEqual(page('words'));
  });
});

describe('nothing is dropped without a word', () => {
  const text = (extra: object) => doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', ...extra }] });

  test.each([
    ['an attribute of a node', doc({ ...paragraph('a'), attrs: { lang: 'fa' } })],
    ['an attribute of a mark', text({ marks: [{ type: 'highlight', attrs: { color: 'green' } }] })],
    ['a part of a node that no node has', doc({ ...paragraph('a'), comments: ['b'] } as RichTextNode)],
    ['words where none can stand', doc({ type: 'paragraph', text: 'a' })],
    ['a name of a node that is only taken for one', doc({ type: ['paragraph'] } as unknown as RichTextNode)],
    ['an attribute that JSON does not know', doc({ type: 'heading', attrs: { level: 2n } })],
    ['content inside words', text({ content: [paragraph('b')] })],
  ])('%s that is not known is refused', (_name, value) => {
    expect(readDocument(value)).toEqual({ refusal: 'page-unknown-parts' });
  });

  test('what says nothing is no loss', () => {
    const said = doc({ type: 'paragraph', attrs: {}, marks: [], content: [] });
    expect(readDocument(said)).toEqual({ document: doc({ type: 'paragraph' }) });
    expect(readDocument(doc({ ...paragraph('a'), attrs: undefined } as unknown as RichTextNode))).toEqual({
      document: page('a'),
    });
  });

  test.each([
    ['a first number that is none', { start: 'x', type: null }],
    ['signs that are none', { start: 1, type: { a: 1 } }],
  ])('a numbered list with %s is refused', (_name, attrs) => {
    const item = { type: 'listItem', content: [paragraph('a')] };
    expect(readDocument(doc({ type: 'orderedList', attrs, content: [item] }))).toEqual({
      refusal: 'page-unknown-parts',
    });
  });
});

test('neighbouring texts that look alike are one text, and none of their words is dropped', () => {
  const bold = [{ type: 'bold' }];
  const parts = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
  expect(parseDocument(parts({ type: 'text', text: 'one ' }, { type: 'text', text: 'two' }))).toEqual(
    parts({ type: 'text', text: 'one two' }),
  );
  const mixed = parts({ type: 'text', text: 'one ' }, { type: 'text', text: 'two', marks: bold });
  expect(parseDocument(mixed)).toEqual(mixed);
  expect(parseDocument(parts({ type: 'text', text: 'one', newer: 1 }, { type: 'text', text: 'two' }))).toBeUndefined();
});

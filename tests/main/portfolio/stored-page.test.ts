import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody, readList } from '../../../main/portfolio/compose/stored-page.ts';
import { richTextToBlocks } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { referencesOf } from '../../../shared/richtext/references.ts';

test.each([
  ['no JSON', '{"type":"doc"'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number where its parts should be', '{"type":"doc","content":7}'],
  ['a part without a kind', '{"type":"doc","content":[{"text":"Words"}]}'],
  ['a part of a page', '{"type":"paragraph"}'],
  ['words that are none', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":4}]}]}'],
  ['marks that are none', '{"type":"doc","content":[{"type":"text","text":"a","marks":["bold"]}]}'],
  ['parts without an end', `${'{"type":"doc","content":['.repeat(9000)}${']}'.repeat(9000)}`],
])('a stored page of %s is damaged', (_, stored) => {
  expect(readBody(stored)).toBeNull();
});

test('a list is lines, and nothing else', () => {
  expect(readList('["One","Two"]')).toEqual(['One', 'Two']);
  for (const stored of ['', '{}', '[1]', 'null']) expect(readList(stored)).toBeNull();
});

const kinds = [
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'taskItem', 'listItem', 'blockquote', 'table'],
  ...[
    'tableRow',
    'tableCell',
    'tableHeader',
    'image',
    'attachment',
    'horizontalRule',
    'promptSection',
    'text',
    'mention',
  ],
  'ofTomorrow',
];
const { page } = fc.letrec((tie) => ({
  part: fc.record(
    {
      type: fc.constantFrom(...kinds),
      attrs: fc.dictionary(
        fc.constantFrom('level', 'start', 'colspan', 'checked', 'attachmentId', 'heading', 'prompt', 'state', 'href'),
        fc.oneof(fc.integer({ min: -9, max: 9 }), fc.string(), fc.boolean(), fc.constant(null), fc.constant([{}])),
      ),
      content: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'part' }),
      marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'link', 'ofTomorrow'), attrs: fc.constant({}) })),
      text: fc.string(),
    },
    { requiredKeys: ['type'] },
  ),
  page: fc.record({ type: fc.constant('doc'), content: fc.array(tie('part'), { maxLength: 5 }) }),
}));

test('whatever has the shape of a page is read without a fault: what is left to be thrown is a fault of Cairn’s', () => {
  fc.assert(
    fc.property(page, (written) => {
      const body = readBody(JSON.stringify(written));
      if (!body) throw new Error('taken for damaged');
      referencesOf(body);
      richTextToBlocks(body, new Map());
    }),
    { numRuns: 300 },
  );
});

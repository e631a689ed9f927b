import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { bodyToMarkdown, escapeMarkdown, toMarkdownFile } from '../../../main/takeout/entry-markdown.ts';
import type { RichTextNode } from '../../../shared/richtext/document.ts';
import { answer, paragraph } from '../../support/builders.ts';

const toMarkdown = (...content: RichTextNode[]) =>
  bodyToMarkdown({ type: 'doc', content }, (id) => (id === 'known' ? '../attachments/known/a (1).png' : undefined));
const words = (text: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});

test('signs of Markdown and HTML in a text are text', () => {
  expect(escapeMarkdown('# *a* <b> [c](d) 1')).toBe(String.raw`\# \*a\* \<b\> \[c\](d) 1`);
  expect(escapeMarkdown('1. one')).toBe(String.raw`1\. one`);
  expect(escapeMarkdown('--- and\nmore')).toBe(String.raw`\--- and more`);
});

test('paragraphs, headings, marks, lists and tasks read as in any Markdown program', () => {
  const item = (type: string, text: string, attrs = {}) => ({ type, attrs, content: [paragraph(text)] });
  expect(
    toMarkdown(
      { type: 'heading', attrs: { level: 2 }, content: [words('Why')] },
      { type: 'paragraph', content: [words('very '), words(' bold ', 'bold'), words('x', 'italic')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('listItem', 'three'), item('listItem', 'four')] },
      { type: 'taskList', content: [item('taskItem', 'done', { checked: true }), item('taskItem', 'open')] },
      { type: 'blockquote', content: [paragraph('she'), paragraph('said')] },
    ),
  ).toBe('## Why\n\nvery  **bold** *x*\n\n3. three\n4. four\n\n- [x] done\n- [ ] open\n\n> she\n> \n> said');
});

test('prompts, pictures, files and tables keep their words', () => {
  const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
  expect(
    toMarkdown(
      answer('p', 'What happened?', 'First', 'It rained.'),
      { type: 'image', attrs: { attachmentId: 'known', alt: 'A wall' } },
      { type: 'attachment', attrs: { attachmentId: 'gone', name: 'b.pdf' } },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('a|b'), cell('c')] }] },
    ),
  ).toBe(
    '## First\n\n> What happened?\n\nIt rained.\n\n![A wall](../attachments/known/a%20(1).png)\n\nb.pdf\n\n| a\\|b | c |\n| --- | --- |',
  );
});

const squeezed = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, '');
const reader = new MarkdownIt({ html: true });

/** The words that a reader of Markdown shows, and the tags that it makes. */
function read(markdown: string): { text: string; tags: string[] } {
  const html = reader.render(markdown);
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name = '']) => name);
  const text = html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return { text: squeezed(text), tags };
}

const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'é',
        '7',
        ' ',
        '    ',
        '\t',
        '*',
        '**',
        '_',
        '`',
        '~~',
        '[',
        '](',
        ')',
        '<b>',
        '</script>',
        '&amp;',
        '&',
      ],
      ...['# ', '- ', '+ ', '1. ', '1)', '---', '===', '|', '\\', '!', '$', '> ', '<!--', '```', ':', '"', '?', '.'],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) => all.join(''));
const markNames = ['bold', 'italic', 'strike', 'underline', 'highlight', 'link'];
const anyWords = fc.record({ text: hostile, names: fc.subarray(markNames, { maxLength: 3 }) }).map(
  ({ text, names }): RichTextNode => ({
    type: 'text',
    text,
    marks: names.map((type) =>
      type === 'link' ? { type, attrs: { href: 'https://example.org/a_(b)*c*' } } : { type },
    ),
  }),
);

test('whatever is written and however it is marked, a reader shows the same words and nothing else', () => {
  const isMark = /^(p|strong|em|del|u|mark|a)$/;
  fc.assert(
    fc.property(fc.array(anyWords, { minLength: 1, maxLength: 4 }), (content) => {
      const { text, tags } = read(toMarkdown({ type: 'paragraph', content }));
      expect(text).toBe(squeezed(content.map((node) => node.text).join('')));
      expect(tags.filter((tag) => !isMark.test(tag))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('a line that begins with blanks is no code, and a break at the end leaves no sign', () => {
  const lines: RichTextNode = {
    type: 'paragraph',
    content: [words('    four blanks'), { type: 'hardBreak' }, words('\t- a tab'), { type: 'hardBreak' }],
  };
  expect(toMarkdown(lines)).toBe('four blanks\\\n\\- a tab');
  expect(toMarkdown({ type: 'heading', attrs: { level: 2 }, content: lines.content ?? [] })).toBe(
    '## four blanks \\- a tab',
  );
});

test('front matter is YAML of which each value is JSON', () => {
  expect(toMarkdownFile({ id: 'e', tags: ['a: b'], at: null }, 'Title', 'Text')).toBe(
    '---\nid: "e"\ntags: ["a: b"]\nat: null\n---\n\n# Title\n\nText\n',
  );
});

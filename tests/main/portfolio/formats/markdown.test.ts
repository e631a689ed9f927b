import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../../main/portfolio/formats/markdown.ts';
import { placesOf } from '../../../../main/portfolio/formats/places.ts';
import type { Block, Run } from '../../../../shared/portfolio/document.ts';
import { plainLook, plainRun } from '../../../../shared/portfolio/runs.rules.ts';
import { documentOf, exampleDocument } from '../../../support/portfolio/example-document.ts';
import { preparedOf, readyPicture, storedId } from '../../../support/portfolio/prepared.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** A reader that takes everything for a sign that it can: HTML, tables, and links that nobody wrote as links. */
const reader = new MarkdownIt({ html: true, linkify: true });

const spaced = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : ''))
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** What somebody reads, and which other tokens there are. */
function read(markdown: string): { text: string; kinds: string[] } {
  const words: string[] = [];
  const kinds: string[] = [];
  const walk = (tokens: readonly Token[]) => {
    for (const { type, content, children, hidden } of tokens) {
      if (type === 'inline') walk(children ?? []);
      else if (type === 'text' || type === 'text_special' || type === 'code_inline') words.push(content);
      else if (type === 'hardbreak' || type === 'softbreak') words.push(' ');
      else if (!hidden) kinds.push(type === 'html_inline' ? content : type);
    }
  };
  walk(reader.parse(markdown, {}));
  return { text: spaced(words.join('')), kinds };
}

const partOf = (blocks: Block[]) => {
  const [, part] = toMarkdown(preparedOf(documentOf(blocks)));
  return String(part?.content).split('## A page\n\n')[1] ?? '';
};

const signs = [
  '*',
  '_',
  '**',
  '`',
  '~~',
  '[',
  '](',
  ')',
  '<',
  '>',
  '<b>',
  '</script>',
  '&',
  '&amp;',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '1)',
];
const more = [
  '---',
  '===',
  '|',
  '\\',
  '!',
  '$',
  'https://',
  'www.',
  'a@b.org',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '> ',
  '<!--',
  '```',
  ':',
  '"',
  ' ',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs, ...more),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('word', 'é', '7', 'x '),
    ),
    {
      maxLength: 12,
    },
  )
  .map((all) => all.join(''));

test('whatever stands in a paragraph is read as it is written, and makes nothing but a paragraph', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { text: found, kinds } = read(partOf([{ kind: 'paragraph', runs: [plainRun(text)] }]));
      expect(found).toBe(spaced(text));
      expect(kinds.filter((kind) => !/^paragraph_(open|close)$/.test(kind))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

const look = fc.record({
  isStrong: fc.boolean(),
  isEmphasised: fc.boolean(),
  isMarked: fc.boolean(),
  isStruck: fc.boolean(),
  isCode: fc.boolean(),
});
const anyRun: fc.Arbitrary<Run> = fc.record({
  text: fc.oneof(hostile, fc.constantFrom('word', ' word', 'word ', '"said"')),
  look: fc.oneof(fc.constant(plainLook), look),
  address: fc.constantFrom(null, null, 'https://example.org/a_(b)*c*?d=1&copy=2', 'mailto:a@b.org'),
  personId: fc.constant(null),
});
const nothingButLooks =
  /^(paragraph|strong|em|link|list_item|bullet_list|ordered_list|blockquote|table|thead|tbody|tr|th|td)_(open|close)$|^<\/?(strong|em|code|mark|del|br)>$/;

test('looks and links change no word, wherever their borders are', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1, maxLength: 5 }), (runs) => {
      const { text, kinds } = read(partOf([{ kind: 'paragraph', runs }]));
      expect(text.replaceAll(' ', '')).toBe(spaced(runs.map((run) => run.text).join('')).replaceAll(' ', ''));
      expect(kinds.filter((kind) => !nothingButLooks.test(kind))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('the same holds in lists, quotes, cells, captions, prompts and headings', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 4, maxLength: 4 }), ([a = '', b = '', c = '', d = '']) => {
      const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [plainRun(text)] });
      const squeezed = (text: string) => spaced(text).replaceAll(' ', '');
      const { text } = read(
        partOf([
          { kind: 'list', isOrdered: true, start: 7, items: [{ isDone: null, blocks: [paragraph(a), paragraph(b)] }] },
          {
            kind: 'quote',
            blocks: [
              paragraph(c),
              { kind: 'list', isOrdered: false, start: 1, items: [{ isDone: null, blocks: [paragraph(d)] }] },
            ],
          },
          { kind: 'table', caption: '', head: [[plainRun(a)], [plainRun(b)]], rows: [[[plainRun(c)], [plainRun(d)]]] },
          { kind: 'facts', rows: [{ label: 'label', runs: [plainRun(c)] }] },
          { kind: 'heading', level: 2, runs: [plainRun(d)] },
        ]),
      );
      expect(squeezed(text)).toBe(squeezed([a, b, c, d, a, b, c, d, `label: ${c}`, d].join(' ')));
    }),
    { numRuns: 600 },
  );
});

test('bold is bold, a link leads where it led, and a list counts from where it began', () => {
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: [
        { ...plainRun('very'), look: { ...plainLook, isStrong: true } },
        plainRun(' good, '),
        { ...plainRun('see'), address: 'https://example.org/a_b' },
      ],
    },
    {
      kind: 'list',
      isOrdered: true,
      start: 3,
      items: [{ isDone: null, blocks: [{ kind: 'paragraph', runs: [plainRun('three')] }] }],
    },
  ];
  expect(reader.render(partOf(blocks))).toBe(
    '<p><strong>very</strong> good, <a href="https://example.org/a_b">see</a></p>\n<ol start="3">\n<li>three</li>\n</ol>\n',
  );
});

test('a question in italics and a bold label are read by a person too: stars and no tags', () => {
  const strong = { ...plainRun('Why this shows it:'), look: { ...plainLook, isStrong: true } };
  const asked: Block = { kind: 'prompt', text: 'What happened, in order?' };
  const label: Block = { kind: 'paragraph', runs: [strong, plainRun(' it was mine.')] };
  expect(partOf([asked, label])).toBe('*What happened, in order?*\n\n**Why this shows it:** it was mine.\n');
  // In front of a letter a star would stay a star.
  expect(partOf([{ kind: 'paragraph', runs: [strong, plainRun('mine')] }])).toContain(
    '<strong>Why this shows it:</strong>mine',
  );
});

test('the folder has a cover with contents, a file for each part, and each picture once, under no name of its own', async () => {
  const document = exampleDocument();
  const [figure] = [document.cover.logo];
  const files = toMarkdown(
    preparedOf(document, { pictures: new Map([[figure?.attachmentId ?? storedId(1), await readyPicture()]]) }),
    placesOf(document),
  );
  const paths = files.map(({ path }) => path);
  expect(paths.slice(0, 3)).toEqual(['portfolio.md', 'parts/01 part.md', 'parts/02 About these pages.md']);
  expect(paths.filter((path) => path.endsWith('.jpg'))).toHaveLength(1);
  expect(String(files[0]?.content)).toContain('1. [part](<parts/01%20part.md>)');
  const part = String(files[1]?.content);
  expect(part).toContain('![alt](<../pictures/001.jpg>)');
  expect(part).toContain('(<../files/01%20a%20film.mp4>)');
  const named = [...part.matchAll(/\(<\.\.\/([^>]+)>\)/g)].map(([, path = '']) => decodeURIComponent(path));
  const there = new Set([...paths, ...placesOf(document).values()]);
  expect(named.filter((path) => !there.has(path))).toEqual([]);
});

import { MAX_NODES, type RichTextDocument, type RichTextNode } from '../../../shared/richtext/document.ts';
import { CANARY, hostileText, hostileValue } from '../door/hostile-values.ts';
import type { Random } from '../vault/seeded-random.ts';
import { arbitraryPage } from './arbitrary-page.ts';

/** A page that is none, and how it was made. `isGood`: it may still be one, and is then kept as it is. */
export interface Spoilt {
  how: string;
  page: unknown;
  isGood?: boolean;
}

const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
});
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const linked = (href: unknown) => doc(paragraph(text(CANARY, { type: 'link', attrs: { href } })));

/** Addresses that are no web page and no mail address, however they are dressed. */
const badLinks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '%6aavascript:alert(1)',
  '\u202ejavascript:alert(1)',
  'ｊavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'FILE:C:\\Windows',
  '\\\\server\\share',
  'app://cairn/index.html',
  'blob:app://cairn/1',
  'smb://server/share',
  'ms-msdt:/id',
  '//example.org',
  '/etc/passwd',
  '#top',
  '',
  'http',
  'ht\ttp://example.org',
  'httpx://example.org',
  'mailtox:a@b',
  'x-https://example.org',
  null,
  7,
  { toString: 'https://example.org' },
  ['https://example.org'],
] as const;

const badNodes = [
  { type: 'hologram', content: [paragraph(text('a'))] },
  { type: 'script', content: [text('a')] },
  { type: 'codeBlock', content: [text('a')] },
  { type: '__proto__' },
  { type: 'constructor' },
  { type: 'toString' },
  { type: 'hasOwnProperty', content: [] },
  { type: 'text', text: '' },
  { type: 'text', text: 7 },
  { type: 'text' },
  { type: '' },
  { type: null },
  { type: ['paragraph'] },
  { content: [] },
  'paragraph',
  7,
  null,
  [],
  { type: 'doc', content: [{ type: 'paragraph' }] },
  { type: 'paragraph', content: 'words' },
  { type: 'paragraph', content: { length: 1, 0: text('a') } },
  { type: 'paragraph', content: [{ type: 'paragraph' }] },
  { type: 'paragraph', marks: [{ type: 'bold' }] },
  { type: 'paragraph', text: 'words' },
  { type: 'paragraph', attrs: { onclick: 'alert(1)' } },
  { type: 'paragraph', attrs: { style: 'x' } },
  paragraph(text('a', { type: 'sparkle' })),
  paragraph(text('a', { type: 'highlight', attrs: { color: 'red' } })),
  paragraph(text('a', 'bold')),
  paragraph({ type: 'text', text: 'a', marks: { type: 'bold' } }),
  paragraph({ type: 'text', text: 'a', content: [text('b')] }),
  { type: 'image', attrs: { src: 'https://example.org/x.png' } },
  { type: 'image', attrs: { attachmentId: 'a'.repeat(64), alt: 'a', src: 'https://example.org/x.png' } },
  { type: 'image', attrs: { attachmentId: '../../etc', alt: 'a' } },
  { type: 'image', attrs: { attachmentId: 'a'.repeat(64), alt: 'a'.repeat(501) } },
  { type: 'attachment', attrs: { attachmentId: 'A'.repeat(64), name: 'a' } },
  { type: 'attachment', attrs: { attachmentId: 'a'.repeat(64), name: 'a'.repeat(256) } },
  { type: 'attachment', attrs: { attachmentId: 'a'.repeat(64), name: null } },
  { type: 'promptSection', content: [paragraph()] },
  paragraph({ type: 'personMention', attrs: { personId: 'x', label: 'Heron' } }),
  paragraph({ type: 'personMention', attrs: { personId: '0'.repeat(36), label: 'a'.repeat(81) } }),
  paragraph({ type: 'tagMention', attrs: { tag: 'two words' } }),
  paragraph({ type: 'tagMention', attrs: { tag: '<b>' } }),
  { type: 'table', content: [] },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1_000_000 }, content: [paragraph()] }] },
    ],
  },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { rowspan: -1 }, content: [paragraph()] }] }],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colwidth: [1e9] }, content: [paragraph()] }] },
    ],
  },
  { type: 'orderedList', attrs: { start: {} }, content: [{ type: 'listItem', content: [paragraph()] }] },
  { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: 'yes' }, content: [paragraph()] }] },
  { type: 'listItem', content: [paragraph()] },
] as const;

function nested(levels: number, random: Random): unknown {
  const kind = random.below(3);
  let node: unknown = paragraph(text(CANARY));
  for (let level = 0; level < levels; level++) {
    if (kind === 0) node = { type: 'blockquote', content: [node] };
    else if (kind === 1) node = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), node] }] };
    else node = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [node] }] }] };
  }
  return doc(node);
}

const pick = <Value>(random: Random, values: readonly Value[]) => values[random.below(values.length)] as Value;

/** The page with one of its nodes changed. */
function changed(random: Random, node: RichTextNode, change: (node: RichTextNode) => unknown): unknown {
  const children = node.content ?? [];
  if (children.length === 0 || random.below(4) === 0) return change(node);
  const chosen = random.below(children.length);
  return {
    ...node,
    content: children.map((child, index) => (index === chosen ? changed(random, child, change) : child)),
  };
}

/** Own keys with these names, as a structured clone brings them along. */
const polluted = (node: object) =>
  Object.fromEntries([...Object.entries(node), ['__proto__', { isAdmin: true }], ['constructor', { prototype: {} }]]);

type Way = (random: Random, good: RichTextDocument) => Spoilt;

const ways: readonly Way[] = [
  (random, good) => ({
    how: 'a bad node',
    page: { ...good, content: [...(good.content ?? []), pick(random, badNodes)] },
  }),
  (random) => ({ how: 'a bad link', page: linked(pick(random, badLinks)) }),
  (random) => ({ how: 'too deep', page: nested(pick(random, [70, 100, 1000, 10_000]), random) }),
  (random, good) => ({ how: 'a key of the prototype', page: changed(random, good, polluted) }),
  (random, good) => ({
    how: 'no page',
    page: random.below(2) === 0 ? hostileValue(random) : { ...good, type: 'blockquote' },
  }),
  (random, good) => ({
    how: 'a value in the place of a node',
    page: changed(random, good, () => hostileValue(random)),
    isGood: true,
  }),
  (random, good) => ({
    how: 'an attribute of another type',
    page: changed(random, good, (node) => ({
      ...node,
      attrs: {
        ...node.attrs,
        [pick(random, ['level', 'start', 'type', 'href', 'colspan', 'state', 'label', 'promptId'])]:
          hostileValue(random),
      },
    })),
    isGood: true,
  }),
  (random, good) => ({
    how: 'marks on anything',
    page: changed(random, good, (node) => ({ ...node, marks: [hostileValue(random), { type: 'bold' }] })),
  }),
  (random, good) => ({
    how: 'a type of another node',
    page: changed(random, good, (node) => ({
      ...node,
      type: pick(random, ['table', 'listItem', 'text', 'promptSection', 'heading', 'doc']),
    })),
    isGood: true,
  }),
  (random, good) => ({
    how: 'a huge attribute',
    page: { ...good, attrs: { note: hostileText(random).repeat(2000) || 'x' } },
  }),
];

const huge: readonly Way[] = [
  () => ({ how: '6 MiB of words', page: doc(paragraph(text('word '.repeat(1_258_291)))) }),
  () => ({ how: 'one part too many', page: doc(...Array.from({ length: MAX_NODES }, () => ({ type: 'paragraph' }))) }),
  () => ({
    how: 'a million attributes',
    page: doc({
      type: 'paragraph',
      attrs: Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`a${index}`, 1])),
    }),
  }),
  () => ({
    how: '2 MiB of words',
    page: doc(...Array.from({ length: 2048 }, () => paragraph(text('word '.repeat(205))))),
    isGood: true,
  }),
  () => ({
    how: '50,000 parts',
    page: doc(...Array.from({ length: MAX_NODES - 1 }, () => ({ type: 'paragraph' }))),
    isGood: true,
  }),
];

/** The same for the same number. Now and then one that is huge, which takes its time. */
export function spoiltPage(random: Random, time: number): Spoilt {
  const isHuge = time % 100 === 7;
  const way = isHuge ? huge[Math.floor(time / 100) % huge.length] : ways[time % ways.length];
  return (way ?? (ways[0] as Way))(random, arbitraryPage(random));
}

import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Run } from '../../../shared/portfolio/document.ts';
import { richTextToBlocks } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { parseDocument, type RichTextDocument, type RichTextNode } from '../../../shared/richtext/document.ts';
import { richTextExtensions } from '../../../shared/richtext/extensions.ts';
import { answer, page, paragraph } from '../../support/builders.ts';

const none = new Map();
const id = 'a'.repeat(64);
const doc = (...content: RichTextNode[]): RichTextDocument => ({ type: 'doc', content });
const node = (type: string, content: RichTextNode[], attrs?: Record<string, unknown>): RichTextNode =>
  attrs ? { type, attrs, content } : { type, content };
const text = (
  words: string,
  ...marks: (string | { type: string; attrs: Record<string, unknown> })[]
): RichTextNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
});
const link = (href: string) => ({ type: 'link', attrs: { href } });
const cell = (words: string, attrs = {}) => node('tableCell', [paragraph(words)], attrs);
const headCell = (words: string) => node('tableHeader', [paragraph(words)]);
const row = (...cells: RichTextNode[]) => node('tableRow', cells);
const wordsOfRuns = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
const looksOf = ({ look }: Run) => Object.entries(look).flatMap(([name, isOn]) => (isOn ? [name] : []));

/** Every word in the order of reading; of a figure its caption, or the name of its file where it has none. */
const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOfOne);
function linesOfOne(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsOfRuns(block.runs)];
    case 'prompt':
      return [block.text];
    case 'list':
      return block.items.flatMap((item) => linesOf(item.blocks));
    case 'quote':
      return linesOf(block.blocks);
    case 'facts':
      return block.rows.flatMap((fact) => [fact.label, wordsOfRuns(fact.runs)]);
    case 'table':
      return [...block.head, ...block.rows.flat()].map(wordsOfRuns);
    case 'figure':
      return [block.caption || ('fileName' in block.figure ? block.figure.fileName : '')];
    case 'rule':
      return [];
  }
}

test('words keep their looks, links that may lead somewhere lead there, and a person is a run of its own', () => {
  const line = node('paragraph', [
    text('She '),
    text('asked', 'bold'),
    text(' first', 'bold'),
    text(' slowly', 'italic'),
    text(' under', 'underline'),
    text(' marked', 'highlight'),
    text(' gone', 'strike'),
    { type: 'hardBreak' },
    { type: 'personMention', attrs: { personId: 'p-1', label: 'Heron' } },
    text(' '),
    { type: 'tagMention', attrs: { tag: 'trust' } },
    text(' here', link('https://example.org/a')),
    text(' there', link('http://example.org/b')),
    text(' http://example.org/c', link('http://example.org/c')),
  ]);
  const [block] = richTextToBlocks(doc(line), none);
  const runs = block?.kind === 'paragraph' ? block.runs : [];
  expect(runs.map((run) => [run.text, ...looksOf(run)])).toEqual([
    ['She '],
    ['asked first', 'isStrong'],
    [' slowly under', 'isEmphasised'],
    [' marked', 'isMarked'],
    [' gone', 'isStruck'],
    ['\n'],
    ['Heron'],
    [' #trust'],
    [' here'],
    [' there (http://example.org/b) http://example.org/c'],
  ]);
  expect(runs.map((run) => run.personId).filter((person) => person !== null)).toEqual(['p-1']);
  expect(runs.map((run) => run.address).filter((address) => address !== null)).toEqual(['https://example.org/a']);
});

test('lists keep their depth, their first number and what is ticked', () => {
  const nested = node('listItem', [
    paragraph('outer'),
    node('orderedList', [node('listItem', [paragraph('inner')])], { start: 4 }),
  ]);
  const tasks = node('taskList', [
    node('taskItem', [paragraph('done')], { checked: true }),
    node('taskItem', [paragraph('open')], { checked: false }),
  ]);
  const [bullets, ticks] = richTextToBlocks(doc(node('bulletList', [nested]), tasks), none);
  expect(bullets).toMatchObject({
    kind: 'list',
    isOrdered: false,
    items: [{ isDone: null, blocks: [{ kind: 'paragraph' }, { kind: 'list', isOrdered: true, start: 4 }] }],
  });
  expect(ticks).toMatchObject({ items: [{ isDone: true }, { isDone: false }] });
});

test('a table with a row of heads has a head; cells that reach over others leave these empty', () => {
  const table = node('table', [
    row(headCell('When'), headCell('What')),
    row(headCell('May'), cell('A line')),
    row(cell('both', { colspan: 2 })),
  ]);
  const [block] = richTextToBlocks(doc(table), none);
  if (block?.kind !== 'table') throw new Error('no table');
  expect(block.head.map(wordsOfRuns)).toEqual(['When', 'What']);
  expect(block.rows.map((cells) => cells.map(wordsOfRuns))).toEqual([
    ['May', 'A line'],
    ['both', ''],
  ]);
  expect(block.rows[0]?.[0]?.[0]?.look.isStrong).toBe(true);
  expect(block.head[0]?.[0]?.look.isStrong).toBe(false);
});

test('a cell that reaches down leaves the place below it empty, and lists in a cell are lines; a picture comes behind', () => {
  const list = node('orderedList', [node('listItem', [paragraph('one')]), node('listItem', [paragraph('two')])], {
    start: 3,
  });
  const picture = { type: 'image', attrs: { attachmentId: id, alt: 'A pile of tickets' } };
  const table = node('table', [
    row(cell('long', { rowspan: 2 }), node('tableCell', [list, picture])),
    row(cell('below')),
  ]);
  const blocks = richTextToBlocks(doc(table), none);
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'figure']);
  expect(linesOf(blocks)).toEqual(['long', '3. one\n4. two', '', 'below', 'A pile of tickets']);
});

test('a picture has its words as caption and as alternative; a film is a file with its size; a photograph that is attached as a file is a picture', () => {
  const files = new Map([
    [id, { name: 'IMG_1.jpg', mediaType: 'image/jpeg', bytes: 10 }],
    ['b'.repeat(64), { name: 'stored.mp4', mediaType: 'video/mp4', bytes: 4000 }],
  ]);
  const blocks = richTextToBlocks(
    doc(
      { type: 'image', attrs: { attachmentId: id, alt: 'Two hands' } },
      { type: 'attachment', attrs: { attachmentId: 'b'.repeat(64), name: 'film.mp4' } },
      { type: 'attachment', attrs: { attachmentId: id, name: 'photo.jpg' } },
      { type: 'attachment', attrs: { attachmentId: 'c'.repeat(64), name: 'lost.pdf' } },
    ),
    files,
  );
  expect(blocks).toMatchObject([
    { caption: 'Two hands', alt: 'Two hands', figure: { kind: 'picture', fileName: 'IMG_1.jpg' } },
    { figure: { kind: 'media', fileName: 'film.mp4', mediaType: 'video/mp4', bytes: 4000, still: null } },
    { figure: { kind: 'picture', fileName: 'photo.jpg' } },
    { figure: { kind: 'media', fileName: 'lost.pdf', bytes: 0 } },
  ]);
});

const sectioned = doc(
  answer('one', 'What happened?', 'The talk', 'It rained.'),
  answer('two', 'And then?', null, 'It stopped.'),
  {
    ...answer('three', 'Skipped?', 'Depth', 'kept to myself'),
    attrs: { promptId: 'three', promptVersion: 1, heading: 'Depth', prompt: 'Skipped?', state: 'skipped' },
  },
  answer('four', 'Blank?', null, ''),
  answer('five', 'Last?', null, 'The end.'),
  paragraph('Below it all.'),
);

test('answers stand under their prompts and these under the heading of their group, once; what was skipped or left blank is not there', () => {
  const blocks = richTextToBlocks(sectioned, none);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    ...['heading', 'prompt', 'paragraph', 'prompt', 'paragraph'],
    ...['heading', 'prompt', 'paragraph', 'paragraph'],
  ]);
  expect(linesOf(blocks)).toEqual([
    ...['The talk', 'What happened?', 'It rained.', 'And then?', 'It stopped.'],
    ...['Depth', 'Last?', 'The end.', 'Below it all.'],
  ]);
});

test('single answers are chosen by their prompts, with the heading of their group; what was skipped is not chosen by that', () => {
  expect(linesOf(richTextToBlocks(sectioned, none, ['five', 'two', 'three']))).toEqual([
    ...['The talk', 'And then?', 'It stopped.', 'Depth', 'Last?', 'The end.'],
  ]);
  expect(richTextToBlocks(sectioned, none, ['four'])).toEqual([]);
});

test('what the schema of a page does not know is there with its words', () => {
  const blocks = richTextToBlocks(
    doc(
      node('callout', [paragraph('Said aloud'), paragraph('and again')], { title: 'Note' }),
      node('paragraph', [{ type: 'formula', attrs: { text: 'E = mc' } }]),
    ),
    none,
  );
  expect(linesOf(blocks)).toEqual(['Note', 'Said aloud', 'and again', 'E = mc']);
});

/** One of every node of the schema, by its name, with words that are found again. */
const everyNode: Record<string, RichTextNode> = {
  paragraph: paragraph('paragraph'),
  text: paragraph('text'),
  heading: node('heading', [text('heading')], { level: 3 }),
  bulletList: node('bulletList', [node('listItem', [paragraph('bulletList')])]),
  orderedList: node('orderedList', [node('listItem', [paragraph('orderedList')])]),
  listItem: node('bulletList', [node('listItem', [paragraph('listItem')])]),
  taskList: node('taskList', [node('taskItem', [paragraph('taskList')], { checked: false })]),
  taskItem: node('taskList', [node('taskItem', [paragraph('taskItem')], { checked: true })]),
  blockquote: node('blockquote', [paragraph('blockquote')]),
  hardBreak: node('paragraph', [text('hard'), { type: 'hardBreak' }, text('Break')]),
  horizontalRule: { type: 'horizontalRule' },
  table: node('table', [row(cell('table'))]),
  tableRow: node('table', [row(cell('tableRow'))]),
  tableHeader: node('table', [row(headCell('tableHeader'))]),
  tableCell: node('table', [row(cell('tableCell'))]),
  personMention: node('paragraph', [
    { type: 'personMention', attrs: { personId: '00000000-0000-4000-8000-000000000001', label: 'personMention' } },
  ]),
  tagMention: node('paragraph', [{ type: 'tagMention', attrs: { tag: 'tagMention' } }]),
  image: { type: 'image', attrs: { attachmentId: id, alt: 'image' } },
  attachment: { type: 'attachment', attrs: { attachmentId: id, name: 'attachment' } },
  promptSection: answer('p', 'promptSection?', null, 'promptSection'),
};

test('every node and every mark that a page can have is drawn', () => {
  const schema = getSchema(richTextExtensions);
  expect(
    Object.keys(schema.nodes)
      .filter((name) => name !== 'doc')
      .toSorted(),
  ).toEqual(Object.keys(everyNode).toSorted());
  for (const [name, one] of Object.entries(everyNode)) {
    const known = parseDocument(doc(one));
    if (!known) throw new Error(`${name} is not what the schema knows`);
    const blocks = richTextToBlocks(known, none);
    const said = linesOf(blocks).join(' ').replaceAll('\n', '');
    if (name === 'horizontalRule') expect(blocks).toEqual([{ kind: 'rule' }]);
    else expect(said, name).toContain(name);
  }
  for (const name of Object.keys(schema.marks)) {
    const mark = name === 'link' ? link('https://example.org/') : name;
    const [block] = richTextToBlocks(doc(node('paragraph', [text('words', mark)])), none);
    const run = block?.kind === 'paragraph' ? block.runs[0] : undefined;
    expect(run && [...looksOf(run), ...(run.address === null ? [] : ['address'])], name).toHaveLength(1);
  }
});

// Pages of all shapes: every word of theirs is in the blocks, in the order of the page.
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const inline = fc.oneof(
  word.map((said) => text(` ${said} `)),
  fc
    .tuple(word, fc.constantFrom('bold', 'italic', 'strike', 'highlight', 'underline'))
    .map(([said, mark]) => text(` ${said} `, mark)),
  word.map((label): RichTextNode => ({ type: 'personMention', attrs: { personId: 'p', label } })),
  word.map((tag): RichTextNode => ({ type: 'tagMention', attrs: { tag } })),
  fc.constant<RichTextNode>({ type: 'hardBreak' }),
);
const { block } = fc.letrec<{ block: RichTextNode; item: RichTextNode }>((tie) => ({
  item: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => node('listItem', content)),
  block: fc.oneof(
    { depthSize: 'small' },
    fc.array(inline, { maxLength: 4 }).map((content) => node('paragraph', content)),
    fc.array(inline, { minLength: 1, maxLength: 3 }).map((content) => node('heading', content, { level: 2 })),
    word.map((alt): RichTextNode => ({ type: 'image', attrs: { attachmentId: id, alt } })),
    word.map((name): RichTextNode => ({ type: 'attachment', attrs: { attachmentId: id, name } })),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => node('bulletList', items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => node('blockquote', content)),
    fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) =>
      node(
        'table',
        rows.map((words) => row(...words.map((said) => cell(said)))),
      ),
    ),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => node('futureBlock', content)),
  ),
}));

/** The words of a page by another way than the one under test: the values of its attributes and texts, in order. */
function saidIn(one: RichTextNode): string {
  const own = [one.text, ...['label', 'tag', 'alt', 'name', 'heading', 'prompt'].map((name) => one.attrs?.[name])];
  return ` ${own.filter((value) => typeof value === 'string').join(' ')} ${(one.content ?? []).map(saidIn).join(' ')} `;
}
const lettersIn = (said: string) => said.replaceAll(/[^a-z]/g, '');

test('every word of a page is in its blocks, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(block, fc.boolean(), word), { minLength: 1, maxLength: 6 }), (parts) => {
      const content = parts.map(([one, isAnswer, prompt]) =>
        isAnswer ? { ...answer(prompt, prompt, null), content: [one] } : one,
      );
      const kept = content.filter(
        (one) => one.type !== 'promptSection' || lettersIn(saidIn({ ...one, attrs: {} })) !== '',
      );
      expect(lettersIn(linesOf(richTextToBlocks(doc(...content), none)).join(' '))).toEqual(
        lettersIn(kept.map(saidIn).join(' ')),
      );
    }),
    { numRuns: 300 },
  );
});

test('an empty page has no blocks, and neither has what is empty in it', () => {
  expect(richTextToBlocks(page(''), none)).toEqual([]);
  const empty = node('bulletList', [node('listItem', [paragraph('')])]);
  expect(richTextToBlocks(doc(empty, node('blockquote', [paragraph('')])), none)).toEqual([]);
  const numbered = node('orderedList', [node('listItem', [paragraph('')]), node('listItem', [paragraph('second')])]);
  expect(richTextToBlocks(doc(numbered), none)).toMatchObject([{ items: [{ blocks: [] }, {}] }]);
});

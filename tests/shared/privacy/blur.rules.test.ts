import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { blurDocument, blurText, holdsWord, suggestBlurs } from '../../../shared/privacy/blur.rules.ts';
import { parseDocument, type RichTextDocument, type RichTextNode } from '../../../shared/richtext/document.ts';
import { answer, page } from '../../support/builders.ts';

const someone = (...words: string[]) => words.map((word) => ({ word, to: 'someone' }));
const bold = { type: 'bold' };
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const doc = (...content: RichTextNode[]): RichTextDocument => ({ type: 'doc', content });

test('a name goes wherever it stands as a word of its own, and nowhere else', () => {
  expect(blurText('Tom asked. Tom’s turn (Tom), TOM! Tomorrow Tomas tom-toms.', someone('Tom'))).toBe(
    'someone asked. someone’s turn (someone), someone! Tomorrow Tomas tom-toms.',
  );
});

test('a word given in small letters is found at the beginning of a sentence too; a name is no verb', () => {
  expect(blurText('Tom and tom.', someone('tom'))).toBe('someone and someone.');
  expect(blurText('Will will come.', someone('Will'))).toBe('someone will come.');
});

test('names of every script and however their accents are stored are found', () => {
  expect(blurText('Zoe\u0308 saß da.', someone('Zoë'))).toBe('someone saß da.');
  expect(blurText('Сегодня Аня молчала.', someone('Аня'))).toBe('Сегодня someone молчала.');
});

test('the whole name goes before its first part, and signs in a word are only signs', () => {
  const blurs = [
    { word: 'Tom', to: 'someone' },
    { word: 'Tom Smith', to: 'Heron' },
    { word: 'J.K.', to: 'someone' },
  ];
  expect(blurText('Tom Smith and Tom met J.K. and JxKx.', blurs)).toBe('Heron and someone met someone and JxKx.');
});

test('a name that is half bold goes whole, and the words around it keep their look', () => {
  const before = doc(
    paragraph(
      { type: 'text', text: 'So T' },
      { type: 'text', text: 'om a', marks: [bold] },
      { type: 'text', text: 'sked.' },
    ),
  );
  expect(blurDocument(before, someone('Tom'))).toEqual(
    doc(
      paragraph(
        { type: 'text', text: 'So someone' },
        { type: 'text', text: ' a', marks: [bold] },
        { type: 'text', text: 'sked.' },
      ),
    ),
  );
});

test('a piece that holds nothing but the name leaves no empty piece behind', () => {
  const before = doc(paragraph({ type: 'text', text: 'To' }, { type: 'text', text: 'm', marks: [bold] }));
  expect(blurDocument(before, someone('Tom'))).toEqual(doc(paragraph({ type: 'text', text: 'someone' })));
});

test('lists, answers and prompts keep their places; the template’s own words stay', () => {
  const before = doc(answer('p1', 'What did Tom do?', 'Tom', 'Tom waited.'), {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph({ type: 'text', text: 'Tom' })] }],
  });
  const after = blurDocument(before, someone('Tom'));
  expect(after).toEqual(
    doc(answer('p1', 'What did Tom do?', 'Tom', 'someone waited.'), {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph({ type: 'text', text: 'someone' })] }],
    }),
  );
});

test('a mention becomes plain words, so that it leads to nobody, and the page is still one', () => {
  const mention = { type: 'personMention', attrs: { personId: randomUUID(), label: 'Heron' } };
  const tag = { type: 'tagMention', attrs: { tag: 'Heron' } };
  const other = { type: 'personMention', attrs: { personId: randomUUID(), label: 'Wren' } };
  const after = blurDocument(doc(paragraph(mention, { type: 'text', text: ' and ' }, other, tag)), someone('Heron'));
  expect(after).toEqual(
    doc(
      paragraph({ type: 'text', text: 'someone' }, { type: 'text', text: ' and ' }, other, {
        type: 'text',
        text: 'someone',
      }),
    ),
  );
  expect(parseDocument(after)).toBeDefined();
});

test('a link whose address says the name is a link no more', () => {
  const link = { type: 'link', attrs: { href: 'mailto:tom@school.example' } };
  const elsewhere = { type: 'link', attrs: { href: 'https://example.org/plan' } };
  const before = doc(
    paragraph(
      { type: 'text', text: 'write', marks: [bold, link] },
      { type: 'text', text: ' or see', marks: [elsewhere] },
    ),
  );
  expect(blurDocument(before, someone('Tom')).content?.[0]?.content).toEqual([
    { type: 'text', text: 'write', marks: [bold] },
    { type: 'text', text: ' or see', marks: [elsewhere] },
  ]);
});

test('captions and file names are blurred too', () => {
  const picture = { type: 'image', attrs: { attachmentId: 'a'.repeat(64), alt: 'Tom at the board' } };
  expect(blurDocument(doc(picture), someone('Tom')).content?.[0]?.attrs).toMatchObject({ alt: 'someone at the board' });
});

test('without words nothing changes', () => {
  const before = page('Tom', 'and others');
  expect(blurDocument(before, [])).toBe(before);
  expect(blurDocument(before, someone('  '))).toBe(before);
});

test('codes, real names and what looks like a pupil’s name or initials are suggested, each once', () => {
  const text =
    'Heron (Marta Lund) spoke with a boy called Jonas. Jonas’s mother came; so did J.K. and Lina, a pupil. Marta left.';
  expect(
    suggestBlurs(
      text,
      [
        { code: 'Heron', realName: 'Marta Lund' },
        { code: 'Wren', realName: 'Ida' },
      ],
      'someone',
    ),
  ).toEqual([
    { word: 'Marta Lund', to: 'Heron' },
    { word: 'Marta', to: 'Heron' },
    { word: 'Lund', to: 'Heron' },
    { word: 'Heron', to: 'someone' },
    { word: 'Jonas', to: 'someone' },
    { word: 'Lina', to: 'someone' },
    { word: 'J.K.', to: 'someone' },
  ]);
  expect(suggestBlurs('A quiet page about nobody.', [{ code: 'Heron', realName: '' }], 'someone')).toEqual([]);
});

test('the small words of a name are no names', () => {
  const ana = { code: 'Wren', realName: 'Ana de la Cruz' };
  expect(suggestBlurs('La maestra Cruz habló de la clase.', [ana], 'someone')).toEqual([{ word: 'Cruz', to: 'Wren' }]);
});

test('a word is held as a whole word only', () => {
  expect(holdsWord('Tomorrow', 'Tom')).toBe(false);
  expect(holdsWord('with Tom.', 'Tom')).toBe(true);
  expect(holdsWord('anything', '')).toBe(false);
});

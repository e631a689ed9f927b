import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TemplateText } from '../../../shared/templates/templates.contract.ts';
import {
  cleanLine,
  cleanName,
  cleanText,
  isSameText,
  keepPromptIds,
} from '../../../shared/templates/templates.wording.ts';
import { typedText } from './arbitrary-text.ts';

test('a line keeps its words, its accents, its emoji and its scripts', () => {
  for (const line of ['Räksmörgås & co. (5 < 7)', '山に登る', 'می‌خواهم', '👩‍🏫 looks on', 'Why “that”?']) {
    expect(cleanLine(line)).toBe(line);
  }
});

test('a line loses what cannot be seen: breaks, direction marks, halves of characters', () => {
  expect(cleanLine(' a\r\n\tb\u2028c ')).toBe('a b c');
  expect(cleanLine('a\u202eb\u2066c\u200fd\ufeffe\u00adf')).toBe('abcdef');
  expect(cleanLine('a\ud800b\u0007c')).toBe('ab c');
});

test('a name loses HTML, also where it is hidden in itself', () => {
  expect(cleanName('A <b>bold</b> name<br/>')).toBe('A bold name');
  expect(cleanName('<<b>script>Hi')).toBe('Hi');
  expect(cleanName('3 < 5 > 2')).toBe('3 < 5 > 2');
});

test('what was cleaned once stays as it is', () => {
  fc.assert(
    fc.property(typedText, (text) => {
      expect(cleanText(cleanText(text))).toEqual(cleanText(text));
    }),
  );
});

const text = (...ids: string[]): TemplateText => ({
  name: 'After a visit',
  family: 'coaching',
  when: '',
  minutes: 5,
  source: '',
  sections: [{ title: 'Seen', prompts: ids.map((id) => ({ id, text: `What about ${id}?` })) }],
  endsWith: '',
  endings: [],
});
const idsOf = ({ sections }: TemplateText) => sections.flatMap(({ prompts }) => prompts.map(({ id }) => id));

test('prompts that the template had keep their ids, in any order; all others get new ones', () => {
  let made = 0;
  const newId = () => `new-${++made}`;
  expect(idsOf(keepPromptIds(text('b', 'quick.noticed.1', 'a', 'a'), text('a', 'b', 'c'), newId))).toEqual([
    'b',
    'new-1',
    'a',
    'new-2',
  ]);
});

test('two wordings are the same when they read the same and name the same prompts', () => {
  expect(isSameText(text('a'), { ...text('a'), id: 't', version: 4 })).toBe(true);
  expect(isSameText(text('a'), text('b'))).toBe(false);
  expect(isSameText(text('a'), { ...text('a'), endings: ['date'] })).toBe(false);
});

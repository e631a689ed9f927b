import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import builtIn from '../../../main/templates/built-in.json' with { type: 'json' };
import { type TemplateText, templateText } from '../../../shared/templates/templates.contract.ts';
import {
  fileToText,
  MAX_TEMPLATE_FILE_BYTES,
  templateFileName,
  textToFile,
} from '../../../shared/templates/templates.file.ts';
import { inOrder, renamePrompts } from '../../../shared/templates/templates.wording.ts';
import { keptText } from './arbitrary-text.ts';

const wording: TemplateText = {
  name: 'After a visit',
  family: 'coaching',
  when: 'The same day',
  minutes: 8,
  source: 'Own',
  sections: [{ title: 'Seen', prompts: [{ id: 'a', text: 'What did I see?' }] }],
  endsWith: 'next step',
  endings: ['nextStep'],
};
const file = JSON.parse(textToFile(wording)) as Record<string, unknown>;
const read = (change: Record<string, unknown>) => fileToText(JSON.stringify({ ...file, ...change }));
const withoutIds = (text: TemplateText) => renamePrompts(inOrder(text), () => '');

function textOf(content: string): TemplateText {
  const reading = fileToText(content);
  if (reading.kind !== 'template') throw new Error(reading.kind);
  return reading.text;
}

test('a template file can be read without Cairn', () => {
  expect(textToFile(wording)).toBe(`{
  "schema": "cairn-template/1",
  "name": "After a visit",
  "family": "coaching",
  "when": "The same day",
  "minutes": 8,
  "source": "Own",
  "sections": [
    {
      "title": "Seen",
      "prompts": [
        "What did I see?"
      ]
    }
  ],
  "endsWith": "next step",
  "endings": [
    "nextStep"
  ]
}
`);
});

test('whatever was worded comes back from its file as it was', () => {
  fc.assert(
    fc.property(keptText, (text) => {
      expect(withoutIds(textOf(textToFile(text)))).toEqual(withoutIds(text));
    }),
  );
});

test('each template that comes with Cairn comes back from its file as it was', () => {
  for (const one of builtIn) {
    const text = inOrder(templateText.strip().parse(one));
    expect(withoutIds(textOf(textToFile(text)))).toEqual(withoutIds(text));
  }
});

test('the largest template there can be has a file that Cairn reads', () => {
  const prompts = Array.from({ length: 20 }, () => ({ id: 'a', text: '山'.repeat(500) }));
  const sections = Array.from({ length: 40 }, () => ({ title: '石'.repeat(120), prompts }));
  const content = textToFile({ ...wording, sections });
  expect(new TextEncoder().encode(content).length).toBeLessThan(MAX_TEMPLATE_FILE_BYTES);
  expect(textOf(content).sections).toHaveLength(40);
});

describe('a file that is no template is refused:', () => {
  test.each([
    ['no JSON', 'Dear coach, here is my template.'],
    ['nothing at all', ''],
    ['something else in JSON', '[1, 2, 3]'],
    ['null', 'null'],
    ['brackets, a hundred thousand deep', '['.repeat(100_000)],
  ])('%s', (_, content) => expect(fileToText(content)).toEqual({ kind: 'unreadable' }));

  test.each([
    ['a missing name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['a name that is only marks that cannot be seen', { name: '\u202e\u200b\u2066' }],
    ['a name that is only HTML', { name: '<img src=x onerror=alert(1)>' }],
    ['minutes in words', { minutes: 'ten' }],
    ['a family that is not known', { family: 'secret' }],
    ['a way to end that is not known', { endings: ['fireworks'] }],
    ['a field that a template does not have', { onload: 'alert(1)' }],
    ['the id of a template that is there', { id: 'quick' }],
    ['a prototype', JSON.parse('{"__proto__":{"isBuiltIn":true},"x":1}')],
    ['no sections', { sections: [] }],
    ['a section without prompts', { sections: [{ title: 'Seen', prompts: [] }] }],
    ['10,000 prompts', { sections: [{ title: 'Seen', prompts: Array(10_000).fill('Why?') }] }],
    ['10,000 sections', { sections: Array(10_000).fill({ title: 'Seen', prompts: ['Why?'] }) }],
    ['a prompt that is too long', { sections: [{ title: 'Seen', prompts: ['?'.repeat(501)] }] }],
    ['prompts that are no text', { sections: [{ title: 'Seen', prompts: [{ text: 'Why?' }] }] }],
    ['a schema that nobody knows', { schema: 'other-template/1' }],
    ['no schema', { schema: undefined }],
  ])('%s', (_, change) => expect(read(change)).toEqual({ kind: 'unreadable' }));
});

test('a file of a newer Cairn is told apart from a broken one, whatever else is in it', () => {
  expect(read({ schema: 'cairn-template/2', mood: 'sunny' })).toEqual({ kind: 'newer' });
  expect(read({ schema: 'cairn-template/0' })).toEqual({ kind: 'unreadable' });
  expect(read({ schema: 'cairn-template/two' })).toEqual({ kind: 'unreadable' });
});

test('marks that cannot be seen, line breaks and HTML in names are cleaned away', () => {
  const reading = read({
    name: '<b>After</b>\u202e a\u0000 visit\n\n',
    sections: [{ title: 'Se\u200ben<script>', prompts: ['What\tdid I see?\u2066'] }],
  });
  expect(reading).toMatchObject({
    kind: 'template',
    text: { name: 'After a visit', sections: [{ title: 'Seen', prompts: [{ text: 'What did I see?' }] }] },
  });
});

test('a mark at the head of the file, as some editors write it, is no hindrance', () => {
  expect(fileToText(`\ufeff${textToFile(wording)}`).kind).toBe('template');
});

test('the file is named after the template, in letters that every disk takes', () => {
  expect(templateFileName('What? So what? Now what?')).toBe('What So what Now what.json');
  expect(templateFileName('../../etc/passwd')).toBe('etc passwd.json');
  expect(templateFileName('...')).toBe('Template.json');
  expect(templateFileName('山'.repeat(120))).toBe(`${'山'.repeat(80)}.json`);
});

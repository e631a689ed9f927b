import { expect, test } from 'vitest';
import { richTextDocument } from '../../../shared/richtext/document.ts';
import { withoutBlankSections } from '../../../shared/richtext/sections.ts';
import { answer, page, paragraph } from '../../support/builders.ts';

const doc = (...content: ReturnType<typeof answer>[]) => ({ type: 'doc' as const, content });

test('a printed page shows the prompts that were answered, and the heading moves to the first of them', () => {
  const written = doc(
    answer('a.1', 'Which moments?', 'Insights', ''),
    answer('a.2', 'What had to be true?', null, 'She asked.'),
    answer('b.1', 'What stood in my way?', 'Obstacles', '  '),
    answer('c.1', 'What did I make?', 'What I made', 'A tally sheet.'),
    answer('c.2', 'Why this?', null, 'It fits a pocket.'),
  );
  expect(withoutBlankSections(written)).toEqual(
    doc(
      answer('a.2', 'What had to be true?', 'Insights', 'She asked.'),
      answer('c.1', 'What did I make?', 'What I made', 'A tally sheet.'),
      answer('c.2', 'Why this?', null, 'It fits a pocket.'),
    ),
  );
});

test('free text is left as it is, and the page is still one that the editor could have written', () => {
  const free = page('One.', '', 'Two.');
  expect(withoutBlankSections(free)).toEqual(free);
  const mixed = { type: 'doc' as const, content: [paragraph('Before.'), answer('a.1', 'Why?', 'Insights', 'So.')] };
  expect(richTextDocument.safeParse(withoutBlankSections(mixed)).success).toBe(true);
});

test('what was skipped or hidden is not printed; an answer that is only a picture is', () => {
  const closed = (state: string) => {
    const section = answer('a.1', 'Which?', 'Insights', 'words');
    return { ...section, attrs: { ...section.attrs, state } };
  };
  const image = { type: 'image', attrs: { attachmentId: 'a'.repeat(64), alt: '' } };
  const picture = { ...answer('a.2', 'And?', null), content: [image] };
  expect(withoutBlankSections(doc(closed('skipped'), closed('hidden'), picture)).content).toEqual([
    { ...picture, attrs: { ...picture.attrs, heading: 'Insights' } },
  ]);
});

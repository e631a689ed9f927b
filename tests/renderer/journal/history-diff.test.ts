import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffLine, diffPages, hasDifference, pageToLines } from '../../../renderer/journal/history-diff.ts';
import { groupBySitting } from '../../../renderer/journal/history-groups.ts';
import { answer, page, paragraph } from '../../support/builders.ts';

const marked = (lines: readonly DiffLine[]) =>
  lines.map(({ parts }) =>
    parts.map(({ side, text }) => ({ both: text, before: `[-${text}-]`, now: `[+${text}+]` })[side]).join(''),
  );
const side = (lines: readonly DiffLine[], wanted: 'before' | 'now') =>
  lines
    .map(({ parts }) => parts.filter((part) => part.side === 'both' || part.side === wanted))
    .map((parts) => parts.map(({ text }) => text).join(''))
    .filter((text) => text !== '');

describe('the differences of two forms', () => {
  test('are shown word by word where a line was changed, and whole where it came or went', () => {
    const then = page('I counted to eleven.', 'She said nothing.', 'We walked out together.');
    const now = page('I counted to twelve.', 'We walked out together.', 'Then she asked.');
    expect(marked(diffPages('Picture', then, now))).toEqual([
      'I counted to [-eleven-][+twelve+].',
      '[-She said nothing.-]',
      'We walked out together.',
      '[+Then she asked.+]',
    ]);
  });

  test('read as the earlier form without what is new, and as the form of now without what went', () => {
    const line = fc.array(fc.constantFrom('Heron', 'asked', 'a', 'question', 'today', '反思'), { maxLength: 6 });
    const lines = fc.array(
      line.map((words) => words.join(' ')).filter((text) => text !== ''),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, lines, (then, now) => {
        const difference = diffPages('Picture', page(...then), page(...now));
        expect(side(difference, 'before')).toEqual(then);
        expect(side(difference, 'now')).toEqual(now);
      }),
    );
  });

  test('of a page with itself are none', () => {
    const same = page('One.', 'Two.');
    expect(hasDifference(diffPages('Picture', same, same))).toBe(false);
  });

  test('name prompts, list items, tick boxes, tables and attachments as what they are', () => {
    const item = (checked: boolean) => ({ type: 'taskItem', attrs: { checked }, content: [paragraph('Ask Heron')] });
    const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
    const document = {
      type: 'doc' as const,
      content: [
        answer('p', 'What happened?', 'The start', 'It rained.'),
        { type: 'taskList', content: [item(true), item(false)] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
        { type: 'attachment', attrs: { attachmentId: '', name: 'plan.pdf' } },
      ],
    };
    expect(pageToLines('Picture', document).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: The start',
      'prompt: What happened?',
      'text: It rained.',
      'item: ☑ Ask Heron',
      'item: ☐ Ask Heron',
      'row: a | b',
      'attachment: plan.pdf',
    ]);
  });
});

test('a picture without words is seen to come, to go, and to be exchanged; an empty row is not a line', () => {
  const image = (attachmentId: string) => ({ type: 'image', attrs: { attachmentId, alt: '' } });
  const cell = { type: 'tableCell', content: [paragraph('')] };
  const row = { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] };
  const of = (...content: object[]) => ({ type: 'doc', content: [paragraph('One.'), ...content] }) as never;
  const lines = (then: never, now: never) => marked(diffPages('Picture', then, now));
  expect(lines(of(), of(image('a'), row))).toEqual(['One.', '[+Picture+]']);
  expect(lines(of(image('a')), of())).toEqual(['One.', '[-Picture-]']);
  expect(lines(of(image('a')), of(image('b')))).toEqual(['One.', '[-Picture-]', '[+Picture+]']);
  expect(hasDifference(diffPages('Picture', of(image('a')), of(image('a'))))).toBe(false);
});

test('where much was taken out within a sitting, the form before it stands by itself', () => {
  const at = (seconds: number, words: number) => ({
    number: seconds,
    savedAt: new Date(Date.parse('2026-11-19T14:00:00') + seconds * 1000).toISOString(),
    title: '',
    entryDate: '2026-11-19',
    words,
  });
  const sittings = groupBySitting([at(9, 40), at(7, 0), at(5, 40), at(3, 38), at(1, 10)]);
  expect(sittings.map(({ newest }) => newest.number)).toEqual([9, 5]);
});

test('saves that follow each other within minutes are one sitting', () => {
  const at = (time: string, number: number) => ({
    number,
    savedAt: new Date(`2026-11-19T${time}`).toISOString(),
    title: '',
    entryDate: '2026-11-19',
    words: number,
  });
  const sittings = groupBySitting([at('14:10', 4), at('14:09', 3), at('14:02', 2), at('09:00', 1)]);
  expect(sittings.map(({ revisions }) => revisions.map(({ number }) => number))).toEqual([[4, 3, 2], [1]]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isEmptyDraft,
  isStale,
  listGroupOf,
  PREVIEW_CHARACTERS,
  pdfFileName,
  previewOf,
} from '../../../shared/journal/journal.rules.ts';
import { answer, page } from '../../support/builders.ts';

test('a save is stale unless it starts from the stored revision', () => {
  expect([isStale(0, 0), isStale(3, 3), isStale(3, 2), isStale(0, 1)]).toEqual([false, false, true, true]);
});

test('the preview is the coach’s words on one line, without the template’s', () => {
  const body = {
    type: 'doc' as const,
    content: [answer('quick.noticed.1', 'What did I see?', 'Noticed', 'First line.', 'Second\u00a0line.')],
  };
  expect(previewOf(body)).toBe('First line. Second line.');
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => previewOf(page(text)).length <= PREVIEW_CHARACTERS));
});

test('a page with nothing but empty prompts would not be missed, one with a title would', () => {
  const body = { type: 'doc' as const, content: [answer('a', 'Why?', null, '', '  ')] };
  expect(isEmptyDraft({ title: ' ', body })).toBe(true);
  expect(isEmptyDraft({ title: 'Heron', body })).toBe(false);
});

describe('on Thursday 19 November 2026 the list says', () => {
  test.each([
    ['2026-11-30', { kind: 'ahead' }],
    ['2026-11-22', { kind: 'thisWeek' }],
    ['2026-11-16', { kind: 'thisWeek' }],
    ['2026-11-15', { kind: 'earlierThisMonth' }],
    ['2026-10-31', { kind: 'month', month: '2026-10' }],
  ])('%s stands under %j', (day, group) => {
    expect(listGroupOf(day, '2026-11-19')).toEqual(group);
  });
});

describe('the name of a printed file', () => {
  test.each([
    ['Heron: what/next?', '2026-11-17 Heron what next.pdf'],
    ['   ', '2026-11-17.pdf'],
    ['..\\..\\evil', '2026-11-17 evil.pdf'],
    ['Räksmörgås “talk”', '2026-11-17 Räksmörgås “talk”.pdf'],
  ])('%j', (title, name) => {
    expect(pdfFileName({ title, entryDate: '2026-11-17' })).toBe(name);
  });

  test('is taken by every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = pdfFileName({ title, entryDate: '2026-11-17' });
        return !/[\p{Cc}<>:"/\\|?*]/u.test(name) && !/[. ]\.pdf$/.test(name) && [...name].length < 100;
      }),
    );
  });
});

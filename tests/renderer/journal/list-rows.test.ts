import { describe, expect, test } from 'vitest';
import { groupKey } from '../../../renderer/journal/date-words.ts';
import { entriesToRows, entryWords, neighbourOf } from '../../../renderer/journal/list-rows.ts';
import { type EntrySummary, entryId } from '../../../shared/journal/journal.contract.ts';

const today = '2026-11-19'; // a Thursday
let lastId = 0;

function entryOn(entryDate: string): EntrySummary {
  const id = entryId.parse(`0a1b2c3d-0000-4000-8000-${String(++lastId).padStart(12, '0')}`);
  return { id, entryDate, title: entryDate, templateId: null, preview: '' };
}

const days = ['2026-11-30', '2026-11-17', '2026-11-16', '2026-11-13', '2026-10-29', '2026-10-02', '2025-10-31'];
const rows = entriesToRows(days.map(entryOn), today);

describe('the list in groups', () => {
  test('a heading stands before each span of days, and only there', () => {
    const words = rows.map((row) => (row.kind === 'heading' ? groupKey(row.group) : row.entry.entryDate));
    expect(words).toEqual([
      'ahead',
      '2026-11-30',
      'thisWeek',
      '2026-11-17',
      '2026-11-16',
      'earlierThisMonth',
      '2026-11-13',
      '2026-10',
      '2026-10-29',
      '2026-10-02',
      '2025-10',
      '2025-10-31',
    ]);
  });

  test('entries are numbered without the headings', () => {
    expect(rows.flatMap((row) => (row.kind === 'entry' ? [row.place] : []))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('the keyboard steps over headings and stays at both ends', () => {
    expect(neighbourOf(rows, 1, 1)).toBe(3);
    expect(neighbourOf(rows, 3, -1)).toBe(1);
    expect(neighbourOf(rows, 1, -1)).toBe(1);
    expect(neighbourOf(rows, 11, 1)).toBe(11);
    expect(neighbourOf([], -1, 1)).toBe(-1);
  });
});

describe('what a row says', () => {
  const row = entryOn(today);

  test('a page with a title says it, and how it begins', () => {
    expect(entryWords({ ...row, title: ' Heron ', preview: 'She asked. Twice.' })).toEqual({
      title: 'Heron',
      preview: 'She asked. Twice.',
    });
  });

  test('a page without a title says its first sentence as the title, and does not say it twice', () => {
    expect(entryWords({ ...row, title: '', preview: 'She asked. Twice.' })).toEqual({
      title: 'She asked.',
      preview: 'Twice.',
    });
  });

  test('a page with nothing on it says nothing', () => {
    expect(entryWords({ ...row, title: '', preview: '' })).toEqual({ title: '', preview: '' });
  });
});

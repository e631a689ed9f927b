import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOf, fieldsOf, gapBetween, isStrong, leaningOf } from '../../../shared/feedback/gaps.rules.ts';

const scaleOf = (points: number) => Array.from({ length: points }, (_, place) => ({ value: place + 1, label: '' }));
const five = scaleOf(5);
const seven = scaleOf(7);
const sizeOf = (mine: number, theirs: number, scale = five) => gapBetween(mine, theirs, scale)?.size;

test('a gap is in line below half a point of five, and clear from one point on', () => {
  expect(sizeOf(4, 3.51)).toBe('in-line');
  expect(sizeOf(4, 3.5)).toBe('look');
  expect(sizeOf(3.5, 4)).toBe('look');
  expect(sizeOf(4, 3.01)).toBe('look');
  expect(sizeOf(4, 3)).toBe('clear');
  expect(sizeOf(3, 4)).toBe('clear');
});

test('on seven points the limits are three quarters and one and a half', () => {
  expect(sizeOf(5, 4.26, seven)).toBe('in-line');
  expect(sizeOf(5, 4.25, seven)).toBe('look');
  expect(sizeOf(5, 3.51, seven)).toBe('look');
  expect(sizeOf(5, 3.5, seven)).toBe('clear');
});

test('a limit is a limit, however a mean came out of its division', () => {
  expect(sizeOf(4.1, 3.6)).toBe('look'); // 4.1 - 3.6 is 0.49999999999999956 in a double
  expect(gapBetween(4, null, five)).toBeNull();
  expect(gapBetween(null, 4, five)).toBeNull();
});

test('the worked example of the relative gap comes out', () => {
  const mine = [5, 4, 4, 3, 5, 4];
  const theirs = [3.8, 4.2, 4.0, 4.4, 4.0, 3.9];
  const leaning = leaningOf(mine.map((point, place) => point - (theirs[place] ?? 0)));
  expect(leaning?.mean).toBeCloseTo(0.1167, 4);
  expect(leaning?.limits[1]).toBeCloseTo(0.584, 3);
  expect(leaning?.limits[0]).toBeCloseTo(-0.351, 3);
  expect(leaning && leaning.limits[1] - leaning.limits[0]).toBeCloseTo(0.9347, 4); // SD
  expect(leaning?.leans).toEqual(['over', 'in-line', 'in-line', 'under', 'over', 'in-line']);
});

test('a coach who is equally modest everywhere leans nowhere', () => {
  expect(leaningOf([-1, -1, -1])?.leans).toEqual(['in-line', 'in-line', 'in-line']);
  expect(leaningOf([0.1 + 0.2, 0.3])?.leans).toEqual(['in-line', 'in-line']);
  expect(leaningOf([1])).toBeNull();
  expect(leaningOf([])).toBeNull();
});

test('leaning does not change when everything is said a point higher', () => {
  const differences = fc.array(fc.integer({ min: -16, max: 16 }), { minLength: 2, maxLength: 24 });
  fc.assert(
    fc.property(differences, (quarters) => {
      const some = quarters.map((quarter) => quarter / 4);
      expect(leaningOf(some.map((one) => one + 1))?.leans).toEqual(leaningOf(some)?.leans);
    }),
  );
});

test('strong is 4 of 5 and 5.5 of 7', () => {
  expect([isStrong(4, five), isStrong(3.99, five)]).toEqual([true, false]);
  expect([isStrong(5.5, seven), isStrong(5.49, seven)]).toEqual([true, false]);
});

const views = (mine: number | null, mean: number | null) => ({ mine, others: { mean } });

test('each field holds what its name says', () => {
  expect(fieldOf(views(4, 4), five)).toBe('shared');
  expect(fieldOf(views(5, 4), five)).toBe('shared');
  expect(fieldOf(views(3, 4), five)).toBe('hidden');
  expect(fieldOf(views(4, 3), five)).toBe('blind');
  expect(fieldOf(views(3, 2), five)).toBe('blind');
  expect(fieldOf(views(3, 3.5), five)).toBe('wishes');
  expect(fieldOf(views(1, 3), five)).toBe('wishes');
  expect(fieldOf(views(4, 3.5), five)).toBeNull(); // neither a strength for others nor a clear gap
  expect(fieldOf(views(3.5, 4), five)).toBeNull();
  expect(fieldOf(views(null, 4), five)).toBeNull();
  expect(fieldOf(views(4, null), five)).toBeNull();
});

test('at most three stand in a field, the largest first', () => {
  const parts = [
    { code: 'a', ...views(3, 4) },
    { code: 'b', ...views(1, 4.5) },
    { code: 'c', ...views(2, 4) },
    { code: 'd', ...views(3, 4.2) },
    { code: 'e', ...views(5, 2) },
    { code: 'f', ...views(4, 3) },
    { code: 'g', ...views(5, 4.9) },
    { code: 'h', ...views(4, 4.9) },
    { code: 'i', ...views(2, 2) },
    { code: 'j', ...views(2, 1.5) },
  ];
  const { shared, hidden, blind, wishes } = fieldsOf(parts, five);
  const codes = (some: { code: string }[]) => some.map(({ code }) => code).join('');
  expect([shared, hidden, blind, wishes].map(codes)).toEqual(['gh', 'bcd', 'ef', 'ji']);
});

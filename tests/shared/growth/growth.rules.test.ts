import { expect, test } from 'vitest';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import {
  changesOf,
  countChanges,
  orderOf,
  pointsOf,
  seriesOf,
  versionsIn,
  whenLinked,
} from '../../../shared/growth/growth.rules.ts';
import { type Assessment, assessmentId } from '../../../shared/mastery/mastery.contract.ts';
import { answersOf, answerTo, codes, waymark } from '../mastery/waymark.ts';

let number = 0;
const taken = (day: string, change: Partial<Assessment> = {}): Assessment => ({
  id: assessmentId.parse(`00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`),
  frameworkId: frameworkId.parse('waymark'),
  frameworkVersion: 1,
  form: 'full',
  occasion: 'other',
  takenOn: day,
  beganAt: `${day}T12:00:00.000Z`,
  finishedAt: `${day}T12:15:00.000Z`,
  entryId: null,
  answers: [],
  reflection: { recognise: '', focus: [], further: '', proof: '' },
  ...change,
});
const five = () => 5;
const a1 = itemId.parse(codes[0]);

test('only finished ones of one framework, form and scale are one series, and the newest series comes first', () => {
  const other = frameworkId.parse('other');
  const all = [
    taken('2026-05-01', { form: 'quick' }),
    taken('2026-04-01'),
    taken('2026-06-01', { finishedAt: null }),
    taken('2025-09-01'),
    taken('2026-03-01', { frameworkId: other }),
  ];
  const found = seriesOf(all, five);
  expect(
    found.map(({ frameworkId: id, form, assessments }) => [id, form, assessments.map((one) => one.takenOn)]),
  ).toEqual([
    ['waymark', 'quick', ['2026-05-01']],
    ['waymark', 'full', ['2025-09-01', '2026-04-01']],
    ['other', 'full', ['2026-03-01']],
  ]);
});

test('a framework that was given another number of stages begins a series of its own', () => {
  const all = [taken('2025-09-01'), taken('2026-01-01', { frameworkVersion: 2 }), taken('2026-04-01')];
  const found = seriesOf(all, ({ frameworkVersion }) => (frameworkVersion === 2 ? 4 : 5));
  expect(found.map(({ stages, assessments }) => [stages, assessments.length])).toEqual([
    [5, 2],
    [4, 1],
  ]);
});

test('one whose wording is not in the journal is in no series', () => {
  expect(seriesOf([taken('2025-09-01')], () => undefined)).toEqual([]);
});

test('the days from which other words count are told, and nothing where they stayed', () => {
  const assessments = [
    taken('2025-09-01'),
    taken('2026-01-01', { frameworkVersion: 2 }),
    taken('2026-04-01', { frameworkVersion: 2 }),
  ];
  expect(versionsIn({ assessments })).toEqual([
    { version: 1, since: '2025-09-01' },
    { version: 2, since: '2026-01-01' },
  ]);
  expect(versionsIn({ assessments: [taken('2025-09-01'), taken('2026-01-01')] })).toHaveLength(1);
});

test('a part has moved between two days with new evidence, and is rated higher without', () => {
  const earlier = taken('2025-09-01', { answers: answersOf('22') });
  const later = taken('2026-04-01', { answers: answersOf('33') });
  const links = [{ competencyId: a1, linkedAt: '2026-01-01T00:00:00.000Z' }];
  const found = changesOf(waymark, earlier, later, { chain: [earlier, later], links });
  expect(found.get(a1)).toBe('moved');
  expect(found.get(itemId.parse(codes[1]))).toBe('rated-higher');
  expect(found.size).toBe(27);
  expect(countChanges(found.values())).toMatchObject({ moved: 1, 'rated-higher': 1, same: 0, 'not-compared': 25 });
});

test('every point of a series knows what became of its parts since the one before it', () => {
  const assessments = [
    taken('2025-09-01', { answers: answersOf('2222') }),
    taken('2026-01-01', { answers: answersOf('3222') }),
    taken('2026-04-01', { answers: answersOf('3242') }),
  ];
  const [series] = seriesOf(assessments, five);
  const points = pointsOf(waymark, series as NonNullable<typeof series>, { chain: assessments, links: [] });
  expect(points.map(({ changes }) => changes.get(a1))).toEqual([undefined, 'rated-higher', 'same']);
  expect(points.map(({ result }) => result.domains[0]?.median)).toEqual([2, 2, 2]);
  expect(points.at(-1)?.result.marks[2]?.isClaimed).toBe(true);
});

test('two stand in time, whichever was named first', () => {
  const [then, now] = [taken('2025-09-01'), taken('2026-04-01')];
  expect(orderOf(now, then)).toEqual([then, now]);
  expect(orderOf(then, now)).toEqual([then, now]);
});

test('what is linked was there then, came new since, or after both', () => {
  const [then, now, next] = [taken('2025-09-01'), taken('2026-04-01'), taken('2026-06-01')];
  const when = (linkedAt: string) => whenLinked({ competencyId: a1, linkedAt }, then, now, [then, now, next]);
  expect(when('2025-08-01T00:00:00.000Z')).toBe('then');
  expect(when('2025-09-01T12:10:00.000Z')).toBe('then');
  expect(when('2025-09-02T00:00:00.000Z')).toBe('since');
  expect(when('2026-05-01T00:00:00.000Z')).toBe('since');
  expect(when('2026-06-02T00:00:00.000Z')).toBe('after');
});

test('a yardstick that changed on the way counts between the ends, and not from the next one on', () => {
  const b1 = itemId.parse('B1');
  const first = taken('2025-09-29', { answers: [answerTo('B1', 3), answerTo('B2', 2)] });
  const middle = taken('2026-01-09', { answers: [answerTo('B1', 2, { isRecalibrated: true }), answerTo('B2', 2)] });
  const last = taken('2026-06-10', { answers: [answerTo('B1', 3), answerTo('B2', 3)] });
  const shown = { chain: [last, first, middle], links: [{ competencyId: b1, linkedAt: '2026-06-10T12:05:00.000Z' }] };
  expect(changesOf(waymark, first, middle, shown).get(b1)).toBe('recalibrated');
  expect(changesOf(waymark, middle, last, shown).get(b1)).toBe('moved');
  expect(changesOf(waymark, first, last, shown).get(b1)).toBe('recalibrated');
  expect(changesOf(waymark, first, last, shown).get(itemId.parse('B2'))).toBe('rated-higher');
  expect(changesOf(waymark, first, last, { ...shown, chain: [first, last] }).get(b1)).toBe('same');
});

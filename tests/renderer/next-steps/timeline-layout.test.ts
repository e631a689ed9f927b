import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formerDays,
  layOutStrokes,
  layOutTimeline,
  type OtherDay,
  type Row,
  type TimelineParts,
} from '../../../renderer/next-steps/timeline/timeline-layout.ts';
import { addDays } from '../../../shared/calendar/local-date.ts';
import type { ListedStep, StepId } from '../../../shared/steps/steps.contract.ts';
import { blankStep } from '../../../shared/steps/steps.rules.ts';

const thursday = '2026-11-26';
const nothingElse: Omit<TimelineParts, 'steps'> = {
  others: [],
  rhythm: { terms: [], holidays: [] },
  today: thursday,
  from: '2026-11-01',
  to: null,
};

const move = (from: string) => ({ from, to: null, movedOn: '2026-11-02', reason: '' });

function step(id: string, dueOn: string | null, ...formerly: string[]): ListedStep {
  return {
    ...blankStep,
    id: id as StepId,
    text: id,
    dueOn,
    createdAt: '2026-11-01T08:00:00.000Z',
    moves: formerly.map(move),
    from: { kind: 'none', id: null, title: '' },
  };
}

const rowsOf = (parts: Partial<TimelineParts>): Row[] =>
  layOutTimeline({ ...nothingElse, steps: [], ...parts }).months.flatMap(({ weeks }) =>
    weeks.flatMap(({ rows }) => rows),
  );
const keysOf = (parts: Partial<TimelineParts>) => rowsOf(parts).map(({ key }) => key);

test('steps, looks at goals and days of plans stand in the order of their days, today before them', () => {
  const review: OtherDay = { kind: 'review', id: 'goal', on: '2026-11-27', title: 'Listen' };
  const steps = [step('b', '2026-12-24'), step('a', thursday), step('c', null)];
  expect(keysOf({ steps, others: [review] })).toEqual(['today', 'step-a', 'review-goal', 'step-b']);
});

test('weeks are those of their Mondays, and months those of their weeks', () => {
  const { months } = layOutTimeline({ ...nothingElse, steps: [step('a', '2026-12-01'), step('b', '2026-12-07')] });
  expect(months.map(({ month, weeks }) => [month, weeks.map(({ monday }) => monday)])).toEqual([
    ['2026-11', ['2026-11-23', '2026-11-30']],
    ['2026-12', ['2026-12-07']],
  ]);
});

test('a step that was moved leaves a place behind on each day on which it stood, and a line from there', () => {
  const moved = step('a', '2026-12-04', '2026-11-25', '2026-11-27', '2026-11-25');
  expect(formerDays(moved)).toEqual(['2026-11-25', '2026-11-27']);
  const { traces } = layOutTimeline({ ...nothingElse, steps: [moved] });
  expect(traces).toEqual([
    { from: 'trace-a-2026-11-25', to: 'step-a' },
    { from: 'trace-a-2026-11-27', to: 'step-a' },
  ]);
  expect(keysOf({ steps: [moved] })).toEqual(['trace-a-2026-11-25', 'today', 'trace-a-2026-11-27', 'step-a']);
});

test('moved back to where it began, a step leaves nothing behind there', () => {
  expect(formerDays(step('a', '2026-11-25', '2026-11-25', '2026-11-30'))).toEqual(['2026-11-30']);
});

test('nothing stands outside the days that were asked for, and no line leads there', () => {
  const moved = step('a', '2026-12-04', '2026-10-01');
  expect(layOutTimeline({ ...nothingElse, steps: [moved] }).traces).toEqual([]);
  expect(keysOf({ steps: [step('a', '2026-10-31'), step('b', '2026-12-05')], to: '2026-12-04' })).toEqual(['today']);
});

test('a holiday is named in each of its weeks, a term in the first', () => {
  const span = (name: string, startsOn: string, endsOn: string) => ({ name, startsOn, endsOn });
  const { months } = layOutTimeline({
    ...nothingElse,
    steps: [step('a', '2026-12-14'), step('b', '2026-12-21'), step('c', '2026-12-28')],
    rhythm: {
      terms: [span('Autumn', '2026-08-10', '2026-12-18')],
      holidays: [span('Winter', '2026-12-19', '2027-01-03')],
    },
  });
  const weeks = months.flatMap((month) => month.weeks);
  const names = (spans: { name: string }[]) => spans.map(({ name }) => name);
  expect(weeks.map(({ terms }) => names(terms))).toEqual([['Autumn'], [], [], []]);
  expect(weeks.map(({ isInTerm }) => isInTerm)).toEqual([true, true, false, false]);
  expect(weeks.map(({ holidays }) => names(holidays))).toEqual([[], ['Winter'], ['Winter'], ['Winter']]);
});

test('every step with a day in the span stands there exactly once, whatever else there is', () => {
  const day = fc.option(fc.integer({ min: -60, max: 60 }).map((by) => addDays(thursday, by)));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 40 }), (days) => {
      const steps = days.map((dueOn, place) => step(`s${place}`, dueOn));
      const shown = rowsOf({ steps, from: addDays(thursday, -30) }).filter(({ kind }) => kind === 'step');
      const expected = steps.filter(({ dueOn }) => dueOn !== null && dueOn >= addDays(thursday, -30));
      expect(shown.map(({ key }) => key).toSorted()).toEqual(expected.map(({ id }) => `step-${id}`).toSorted());
      expect(shown.map(({ on }) => on)).toEqual(shown.map(({ on }) => on).toSorted());
    }),
  );
});

test('lines beside one another never cover each other while there is room', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const strokes = layOutStrokes(
        spans.map(([top, height]) => ({ top, bottom: top + height })),
        4,
      );
      for (const [place, one] of strokes.entries())
        for (const other of strokes.slice(place + 1))
          if (one.column === other.column) expect(other.top > one.bottom).toBe(true);
    }),
  );
});

test('more lines than there are columns share the last', () => {
  const strokes = layOutStrokes(
    Array.from({ length: 6 }, () => ({ top: 0, bottom: 10 })),
    4,
  );
  expect(strokes.map(({ column }) => column)).toEqual([0, 1, 2, 3, 3, 3]);
});

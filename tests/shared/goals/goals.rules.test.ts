import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type GoalReview,
  goalId,
  type Level,
  type ListedGoal,
  levels,
  type Scale,
} from '../../../shared/goals/goals.contract.ts';
import {
  blankGoal,
  courseOf,
  type Followed,
  goalInFocus,
  pathOf,
  sentenceAt,
} from '../../../shared/goals/goals.rules.ts';
import { attainment } from '../../../shared/planning/attainment.rules.ts';

const scale: Scale = ['None', 'A few', 'Half', 'Most', 'All'];

function followed(looks: readonly [on: string, level: Level][], parts: Partial<ListedGoal> = {}): Followed {
  const id = goalId.parse(randomUUID());
  const reviews = looks.map(
    ([on, level]): GoalReview => ({
      id: randomUUID(),
      goalId: id,
      on,
      level,
      sentence: sentenceAt(scale, level),
      moved: '',
      decision: 'keep',
      entryId: null,
      createdAt: '2026-11-20T10:00:00.000Z',
    }),
  );
  const level = looks.at(-1)?.[1] ?? parts.startLevel ?? -2;
  const goal: ListedGoal = {
    ...blankGoal,
    id,
    title: 'A goal',
    scale,
    advice: { kind: 'peers', ticked: [] },
    state: 'active',
    reason: '',
    startedOn: '2026-11-01',
    closedOn: null,
    createdAt: '2026-10-20T10:00:00.000Z',
    nextReviewOn: null,
    level,
    sentence: sentenceAt(scale, level),
    lastReviewOn: looks.at(-1)?.[0] ?? null,
    reviewCount: looks.length,
    ...parts,
  };
  return { goal, reviews };
}

test('each level has its sentence', () => {
  expect(levels.map((level) => sentenceAt(scale, level))).toEqual([...scale]);
});

test('the course has a point for each day on which something moved, once two goals have a level', () => {
  const one = followed([
    ['2026-11-15', -1],
    ['2026-11-29', 1],
  ]);
  const two = followed([['2026-11-29', 0]], { startedOn: '2026-11-10', startLevel: -1 });
  expect(courseOf([one, two]).map(({ on, t, counted }) => [on, t.toFixed(2), counted])).toEqual([
    ['2026-11-10', '31.39', 2], // -2 and -1
    ['2026-11-15', '37.60', 2], // -1 and -1
    ['2026-11-29', '56.20', 2], // 1 and 0
  ]);
});

test('a goal that is left out of the figure leaves no point in its course', () => {
  const aside = followed([['2026-11-20', 2]], { weight: 0, startedOn: '2026-11-05' });
  const course = courseOf([followed([]), followed([]), aside]);
  expect(course.map(({ on }) => on)).toEqual(['2026-11-01']);
});

test('one goal has no course', () => {
  expect(courseOf([followed([['2026-11-20', 0]])])).toEqual([]);
  expect(courseOf([])).toEqual([]);
});

test('the last point of the course is the figure of now', () => {
  const look = fc.tuple(fc.constantFrom('2026-11-03', '2026-11-15', '2026-11-29'), fc.constantFrom(...levels));
  const looks = fc.uniqueArray(look, { selector: ([on]) => on, maxLength: 3 }).map((all) => all.toSorted());
  const goals = fc.array(
    fc
      .record({ looks, weight: fc.integer({ min: 0, max: 3 }) })
      .map((one) => followed(one.looks, { weight: one.weight })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(goals, (all) => {
      const now = attainment(all.map(({ goal }) => goal));
      expect(courseOf(all).at(-1)?.t).toEqual(now.kind === 'figure' ? now.t : undefined);
    }),
  );
});

test('a path begins where the goal began and goes over every look, and an idea has none', () => {
  const goal = followed([['2026-11-15', 0]]);
  expect(pathOf(goal).map(({ on, level, sentence }) => [on, level, sentence])).toEqual([
    ['2026-11-01', -2, 'None'],
    ['2026-11-15', 0, 'Half'],
  ]);
  expect(pathOf(followed([], { startedOn: null, state: 'idea' }))).toEqual([]);
});

test('a look that was noted for a day before the beginning does not stand before it', () => {
  expect(pathOf(followed([['2026-10-30', -1]])).map(({ on }) => on)).toEqual(['2026-10-30', '2026-10-30']);
});

test('the goal in focus is the first that is under way', () => {
  const [idea, one, two] = [followed([], { state: 'idea' }), followed([]), followed([])].map(({ goal }) => goal);
  expect(goalInFocus([idea, one, two].flatMap((goal) => goal ?? []))).toBe(one);
  expect(goalInFocus([])).toBeUndefined();
});

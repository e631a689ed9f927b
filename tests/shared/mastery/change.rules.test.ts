import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import {
  changeOf,
  changesBetween,
  evidencedFor,
  evidenceEndsAt,
  inTime,
  isComparable,
  newlyEvidenced,
} from '../../../shared/mastery/change.rules.ts';
import { type Assessment, assessmentId } from '../../../shared/mastery/mastery.contract.ts';
import { answersOf, answerTo, codes, waymark } from './waymark.ts';

describe('what became of a competency', () => {
  const rated = (stage: number | null, change = {}) => answerTo('B1', stage, change);
  test.each([
    ['a stage higher with new evidence has moved', rated(2), rated(3), true, 'moved'],
    ['two stages higher with new evidence has moved', rated(1), rated(3), true, 'moved'],
    ['a stage higher with nothing new to show is rated higher', rated(2), rated(3), false, 'rated-higher'],
    ['the same stage is the same, whatever was linked', rated(3), rated(3), true, 'same'],
    ['a stage lower is rated lower, whatever was linked', rated(3), rated(2), true, 'rated-lower'],
    ['another yardstick is recalibrated, higher', rated(2), rated(4, { isRecalibrated: true }), true, 'recalibrated'],
    ['another yardstick is recalibrated, lower', rated(3), rated(2, { isRecalibrated: true }), false, 'recalibrated'],
    ['another yardstick counts on the later answer', rated(2, { isRecalibrated: true }), rated(3), true, 'moved'],
    ['no earlier stage is not compared', undefined, rated(3), true, 'not-compared'],
    ['no later stage is not compared', rated(3), rated(null), true, 'not-compared'],
    ['not part of the role is not compared', rated(3), rated(null, { isNotMyRole: true }), true, 'not-compared'],
  ] as const)('%s', (_, before, after, hasNewEvidence, expected) => {
    expect(changeOf(before, after, hasNewEvidence)).toBe(expected);
  });

  test('new evidence turns "rated higher" into "moved" and changes nothing else', () => {
    const stage = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(stage, stage, fc.boolean(), (from, to, isRecalibrated) => {
        const without = changeOf(rated(from), rated(to, { isRecalibrated }), false);
        const withNew = changeOf(rated(from), rated(to, { isRecalibrated }), true);
        expect(withNew).toBe(without === 'rated-higher' ? 'moved' : without);
      }),
    );
  });
});

const waymarkId = frameworkId.parse('waymark');

/** Taken on a day at noon, in a quarter of an hour. */
function taken(day: string, stages = '', place = 0): Assessment {
  return {
    id: assessmentId.parse(`00000000-0000-4000-8000-${day.replaceAll('-', '').padStart(11, '0')}${place}`),
    frameworkId: waymarkId,
    frameworkVersion: 1,
    form: 'full',
    occasion: 'other',
    takenOn: day,
    beganAt: `${day}T12:00:00.000Z`,
    finishedAt: `${day}T12:15:00.000Z`,
    entryId: null,
    answers: answersOf(stages),
    reflection: { recognise: '', focus: [], further: '', proof: '' },
  };
}
const link = (code: string, linkedAt: string) => ({ competencyId: itemId.parse(code), linkedAt });

const september = taken('2025-09-29', '3233');
const january = taken('2026-01-09', '4333');
const june = taken('2026-06-10', '4444');
const chain = [june, september, january];

test('evidence counts for an assessment until the next one is begun, so that a claim can be made good afterwards', () => {
  const links = [
    link('A1', '2025-09-29T12:05:00.000Z'), // while it was taken
    link('A2', '2025-11-03T08:00:00.000Z'), // in between
    link('A3', '2026-01-09T12:05:00.000Z'), // in the next one
  ];
  expect([...evidencedFor(september, chain, links)]).toEqual(['A1', 'A2']);
  expect([...evidencedFor(january, chain, links)]).toEqual(['A1', 'A2', 'A3']);
  expect(evidenceEndsAt(june, chain)).toBe(null);
});

test('new is what was linked after the earlier one was finished, up to the end of the later one', () => {
  const links = [
    link('A1', '2025-09-29T12:05:00.000Z'),
    link('A2', '2025-11-03T08:00:00.000Z'),
    link('A3', '2026-01-09T12:05:00.000Z'),
    link('A4', '2026-06-10T12:05:00.000Z'),
  ];
  expect([...newlyEvidenced(september, january, chain, links)]).toEqual(['A2', 'A3']);
  expect([...newlyEvidenced(january, june, chain, links)]).toEqual(['A4']);
  expect([...newlyEvidenced(september, june, chain, links)]).toEqual(['A2', 'A3', 'A4']);
});

test('between September and January A1 was rated higher, A2 moved, and the others stayed', () => {
  const fresh = newlyEvidenced(september, january, chain, [link('A2', '2025-11-03T08:00:00.000Z')]);
  const changes = changesBetween(waymark, september, january, fresh);
  expect(changes).toHaveLength(codes.length);
  expect(changes.slice(0, 5)).toEqual([
    { itemId: 'A1', change: 'rated-higher' },
    { itemId: 'A2', change: 'moved' },
    { itemId: 'A3', change: 'same' },
    { itemId: 'A4', change: 'same' },
    { itemId: 'B1', change: 'not-compared' },
  ]);
});

test('in the quick form a domain has moved when something new is linked to any of its competencies', () => {
  const before = { form: 'quick' as const, answers: [answerTo('A', 2), answerTo('B', 2)] };
  const after = { form: 'quick' as const, answers: [answerTo('A', 3), answerTo('B', 3)] };
  expect(changesBetween(waymark, before, after, new Set([itemId.parse('A3')])).slice(0, 2)).toEqual([
    { itemId: 'A', change: 'moved' },
    { itemId: 'B', change: 'rated-higher' },
  ]);
});

test('one that was dated back afterwards keeps what was linked while it was taken', () => {
  const datedBack = { ...june, takenOn: '2025-08-01' }; // taken in June, for a day before September
  const links = [link('A1', '2026-06-10T12:10:00.000Z')];
  expect(inTime([...chain, datedBack]).map(({ takenOn }) => takenOn)[0]).toBe('2025-08-01');
  expect([...evidencedFor(datedBack, [datedBack, september], links)]).toEqual(['A1']);
  // What was linked while September's was taken is new beside it, though it is older by the clock.
  const inSeptember = [link('A2', '2025-09-29T12:05:00.000Z')];
  expect([...newlyEvidenced(datedBack, september, [datedBack, september], inSeptember)]).toEqual(['A2']);
});

test('two on the same day stand in the order in which they were begun', () => {
  const later = { ...taken('2026-01-09', '', 1), beganAt: '2026-01-09T15:00:00.000Z' };
  expect(inTime([later, january]).map(({ id }) => id)).toEqual([january.id, later.id]);
});

test('only the same framework in the same form on a scale of the same length is compared', () => {
  const one = { frameworkId: waymarkId, form: 'full' as const, stages: 5 };
  expect(isComparable(one, { ...one })).toBe(true);
  expect(isComparable(one, { ...one, form: 'quick' })).toBe(false);
  expect(isComparable(one, { ...one, stages: 4 })).toBe(false);
  expect(isComparable(one, { ...one, frameworkId: frameworkId.parse('own') })).toBe(false);
});

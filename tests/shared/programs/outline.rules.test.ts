import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { moveTask, outlineToDraft, removePart } from '../../../shared/programs/draft.rules.ts';
import { asNew, daysBetween, isTooLarge, keepParts, startAt } from '../../../shared/programs/outline.rules.ts';
import { phaseOfDay, runsOn, spanOfProgram } from '../../../shared/programs/phases.rules.ts';
import type { Phase, ProgramOutline } from '../../../shared/programs/programs.contract.ts';
import { anyDay, anyProgram } from './programs-of-all-kinds.ts';

/** Every day in a program, in one order. */
const daysIn = ({ startsOn, endsOn, phases }: ProgramOutline) => [
  startsOn,
  endsOn,
  ...phases.flatMap((phase) => [phase.startsOn, phase.dueOn, ...phase.tasks.map(({ dueOn }) => dueOn)]),
];
const idsIn = ({ phases }: Pick<ProgramOutline, 'phases'>) =>
  phases.flatMap((phase) => [
    phase.id,
    ...phase.tasks.flatMap((task) => [task.id, ...task.requirements.map(({ id }) => id)]),
  ]);

describe('the same program for the next cohort', () => {
  test('a leap day between them is counted', () => {
    expect(daysBetween('2027-09-01', '2028-09-01')).toBe(366);
    expect(daysBetween('2026-09-01', '2025-09-01')).toBe(-365);
  });

  test('all distances stay, whatever the new start, and there and back is where it was', () => {
    fc.assert(
      fc.property(anyProgram, anyDay, (program, start) => {
        const first = spanOfProgram(program)?.from;
        const moved = startAt(program, start);
        expect(moved.startsOn).toBe(start);
        if (first == null) return;
        const by = daysBetween(first, start);
        const wanted = daysIn(program).map((day) => (day === null ? null : addDays(day, by)));
        expect(daysIn(moved).slice(1)).toEqual(wanted.slice(1));
        expect(daysIn(startAt(moved, first)).slice(1)).toEqual(daysIn(program).slice(1));
      }),
    );
  });

  test('a program whose tasks alone have days moves with the first of them, and one that only ends begins before it ends', () => {
    const task = (dueOn: string) => ({ dueOn });
    const loose = {
      startsOn: null,
      endsOn: null,
      phases: [{ startsOn: null, dueOn: null, tasks: [] as { dueOn: string }[] }],
    };
    const tasks = ['2028-02-29', '2027-09-10'].map(task);
    const moved = startAt({ ...loose, phases: [{ startsOn: null, dueOn: null, tasks }] }, '2028-09-10');
    expect(moved.phases[0]?.tasks).toEqual(['2029-03-01', '2028-09-10'].map(task)); // 172 days apart in both
    expect(startAt({ ...loose, endsOn: '2026-06-12' }, '2026-09-01')).toMatchObject({
      startsOn: '2026-09-01',
      endsOn: null,
    });
    expect(startAt({ ...loose, endsOn: '2027-06-12' }, '2026-09-01')).toMatchObject({ endsOn: '2027-06-12' });
  });

  test('no day lies behind the last one of the calendar', () => {
    const program = { startsOn: '2026-09-01', endsOn: '2027-06-12', phases: [] };
    expect(startAt(program, '9999-10-01')).toEqual({ startsOn: '9999-10-01', endsOn: null, phases: [] });
  });

  test('nothing of it is done or handed in, and every part is a new one', () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        const made = keepParts(asNew(program.phases), { phases: [] }, randomUUID);
        const tasks = made.flatMap((phase) => phase.tasks);
        expect(tasks.every(({ doneOn }) => doneOn === null)).toBe(true);
        expect(tasks.flatMap((task) => task.requirements).every(({ handedInOn }) => handedInOn === null)).toBe(true);
        expect(idsIn({ phases: made }).filter((id) => idsIn(program).includes(id))).toEqual([]);
        expect(outlineToDraft({ ...program, phases: made }).phases.map(({ title }) => title)).toEqual(
          program.phases.map(({ title }) => title),
        );
      }),
    );
  });
});

describe('a change of the wording', () => {
  test('keeps what was done and handed in, also of a task in another phase, and gives no id twice', () => {
    fc.assert(
      fc.property(anyProgram, fc.nat(), (program, pick) => {
        const tasks = program.phases.flatMap((phase) => phase.tasks);
        const moved = tasks[pick % Math.max(1, tasks.length)];
        const draft = moved ? moveTask(moved.id, 1)(outlineToDraft(program)) : outlineToDraft(program);
        const kept = keepParts({ phases: [...draft.phases, ...draft.phases] }, program, randomUUID);
        const ids = idsIn({ phases: kept });
        expect(new Set(ids).size).toBe(ids.length);
        const first = kept.slice(0, draft.phases.length);
        const done = (phases: readonly Phase[]) =>
          new Map(phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task])));
        const before = done(program.phases);
        for (const [id, task] of done(first)) {
          expect(task.doneOn).toBe(before.get(id)?.doneOn);
          expect(task.requirements).toEqual(before.get(id)?.requirements);
        }
      }),
    );
  });

  test('a task goes through all phases and back, and nothing else moves', () => {
    const phase = (id: string, tasks: string[]) => ({
      id,
      title: id,
      tasks: tasks.map((task) => ({ id: task, requirements: [] })),
    });
    const draft = { phases: [phase('1', ['a', 'b']), phase('2', []), phase('3', ['c'])] } as unknown as ReturnType<
      typeof outlineToDraft
    >;
    const places = (one: typeof draft) => one.phases.map(({ tasks }) => tasks.map(({ id }) => id).join('')).join('|');
    let now = draft;
    const seen: string[] = [];
    for (let count = 0; count < 5; count++) {
      now = moveTask('a', 1)(now);
      seen.push(places(now));
    }
    expect(seen).toEqual(['ba||c', 'b|a|c', 'b||ac', 'b||ca', 'b||ca']);
    for (let count = 0; count < 4; count++) now = moveTask('a', -1)(now);
    expect(places(now)).toBe('ab||c');
    expect(places(removePart('a')(now))).toBe('b||c');
  });
});

describe('the phase of a day', () => {
  const phase = (id: string, startsOn: string | null, dueOn: string | null) => ({
    id: id as Phase['id'],
    startsOn,
    dueOn,
  });
  const year = {
    startsOn: '2025-09-01',
    endsOn: '2026-06-12',
    phases: [
      phase('1', null, '2025-10-31'),
      phase('2', '2025-11-03', null),
      phase('3', '2026-02-02', '2026-03-27'),
      phase('4', '2026-03-27', null),
    ],
  };

  test('is open where its neighbours leave it open, and the later one where two share a day', () => {
    const of = (day: string) => phaseOfDay(year, day);
    expect(['2025-08-31', '2025-09-01', '2025-10-31', '2025-11-01'].map(of)).toEqual([null, '1', '1', null]);
    expect(['2026-02-01', '2026-02-02', '2026-03-26', '2026-03-27'].map(of)).toEqual(['2', '3', '3', '4']);
    expect(['2026-06-12', '2026-06-13'].map(of)).toEqual(['4', null]);
  });

  test('a program without days runs on none, and has no phase', () => {
    const bare = { startsOn: null, endsOn: null, phases: [phase('1', null, null)], isArchived: false };
    expect(runsOn(bare, '2026-01-01')).toBe(false);
    expect(phaseOfDay(bare, '2026-01-01')).toBeNull();
    expect(runsOn({ ...year, isArchived: false }, '2026-01-01')).toBe(true);
    expect(runsOn({ ...year, isArchived: true }, '2026-01-01')).toBe(false);
  });
});

test('limits count the parts of the whole program', () => {
  const task = (count: number) => ({ requirements: Array.from({ length: count }) });
  const phases = (count: number, tasks: number, requirements: number) =>
    Array.from({ length: count }, () => ({ tasks: Array.from({ length: tasks }, () => task(requirements)) }));
  expect(isTooLarge({ phases: phases(40, 10, 3) })).toBe(false);
  expect(isTooLarge({ phases: phases(41, 0, 0) })).toBe(true);
  expect(isTooLarge({ phases: phases(1, 401, 0) })).toBe(true);
  expect(isTooLarge({ phases: phases(1, 7, 172) })).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phase, Requirement, ShownPiece, Task } from '../../../shared/programs/programs.contract.ts';
import { isTaskDone, nextDue, progressOf, roundWords, tallyOf } from '../../../shared/programs/progress.rules.ts';
import { anyPieceFor, anyProgram, anyRequirement } from './programs-of-all-kinds.ts';

const reflection: Requirement = {
  id: '00000000-0000-4000-8000-000000000001' as Requirement['id'],
  text: 'One written reflection',
  kind: 'page',
  count: 1,
  templateId: 'phase',
  leastWords: 500,
  mostWords: 1500,
  handedInOn: null,
};
const page = (said: Partial<ShownPiece>): ShownPiece => ({
  requirementId: reflection.id,
  evidenceId: '00000000-0000-4000-8000-000000000002',
  kind: 'page',
  isReady: true,
  words: 900,
  templateId: 'phase',
  ...said,
});

describe('what a requirement lacks', () => {
  test('nothing shown is not started, and everything is missing', () => {
    expect(progressOf({ ...reflection, count: 2 }, [])).toEqual({
      state: 'not-started',
      missing: [{ what: 'pieces', count: 2 }],
    });
  });

  test('a page that is a draft, too short and of another template lacks three things', () => {
    expect(progressOf(reflection, [page({ isReady: false, words: 300, templateId: null })])).toEqual({
      state: 'drafting',
      missing: [{ what: 'unfinished', count: 1 }, { what: 'template', count: 1 }, { what: 'short', words: 200 }],
    });
  });

  test('a page of 500 words is ready, one of 1,501 is a word too long', () => {
    expect(progressOf(reflection, [page({ words: 500 })]).state).toBe('ready');
    expect(progressOf(reflection, [page({ words: 1500 })]).state).toBe('ready');
    expect(progressOf(reflection, [page({ words: 1501 })]).missing).toEqual([{ what: 'long', words: 1 }]);
  });

  test('one of two is ready: one more page', () => {
    expect(progressOf({ ...reflection, count: 2 }, [page({})])).toEqual({
      state: 'drafting',
      missing: [{ what: 'pieces', count: 1 }],
    });
  });

  test('an artefact where a page is asked for does not count, and is said', () => {
    expect(progressOf(reflection, [page({ kind: 'artefact', words: null, templateId: null })])).toEqual({
      state: 'drafting',
      missing: [{ what: 'pieces', count: 1 }, { what: 'other-kind', count: 1 }],
    });
  });

  test('of two drafts only the better one is spoken of', () => {
    const drafts = [page({ isReady: false, words: 10, templateId: null }), page({ words: 480 })];
    expect(progressOf(reflection, drafts).missing).toEqual([{ what: 'short', words: 20 }]);
  });

  test('whatever is shown: ready or handed in lacks nothing, everything else lacks something', () => {
    const shownFor = anyRequirement.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.array(anyPieceFor(asked), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(shownFor, ([asked, shown]) => {
        const { state, missing } = progressOf(asked, shown);
        expect(missing.length === 0).toBe(state === 'ready' || state === 'handed-in');
        expect(state === 'handed-in').toBe(asked.handedInOn !== null);
        if (shown.length === 0 && asked.handedInOn === null) expect(state).toBe('not-started');
      }),
    );
  });

  test('another whole piece never takes a requirement back', () => {
    const order = ['not-started', 'drafting', 'ready', 'handed-in'];
    const shownFor = anyRequirement.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.array(anyPieceFor(asked), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(shownFor, ([asked, shown]) => {
        const kind = asked.kind === 'piece' ? 'file' : asked.kind;
        const words = asked.leastWords ?? asked.mostWords;
        const whole = { ...page({ kind, words, templateId: asked.templateId }), requirementId: asked.id };
        const [before, after] = [progressOf(asked, shown), progressOf(asked, [...shown, whole])];
        expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
        const pieces = Array.from({ length: asked.count }, () => whole);
        if (asked.handedInOn === null) expect(progressOf(asked, [...shown, ...pieces]).state).toBe('ready');
      }),
    );
  });
});

test('words are said exactly when few, and roughly when many', () => {
  expect([1, 19, 23, 204, 499, 733].map(roundWords)).toEqual([1, 19, 20, 200, 500, 750]);
});

test('a tally counts every requirement once', () => {
  fc.assert(
    fc.property(anyProgram, ({ phases }) => {
      const asked = phases.flatMap(({ tasks }) => tasks.flatMap(({ requirements }) => requirements));
      const tally = tallyOf(asked, []);
      expect(tally['not-started'] + tally.drafting + tally.ready + tally['handed-in']).toBe(asked.length);
      expect(tally['handed-in']).toBe(asked.filter(({ handedInOn }) => handedInOn !== null).length);
    }),
  );
});

test('a task with requirements is done when all were handed in, and one without when it was ticked', () => {
  const handedIn = { ...reflection, handedInOn: '2026-01-30' };
  expect(isTaskDone({ doneOn: null, requirements: [handedIn] })).toBe(true);
  expect(isTaskDone({ doneOn: null, requirements: [handedIn, reflection] })).toBe(false);
  expect(isTaskDone({ doneOn: null, requirements: [] })).toBe(false);
  expect(isTaskDone({ doneOn: '2026-01-30', requirements: [] })).toBe(true);
});

test('what is due next is the open task with the earliest day, its phase’s where it has none', () => {
  const task = (title: string, dueOn: string | null, doneOn: string | null = null) =>
    ({ title, dueOn, doneOn, requirements: [] }) as unknown as Task;
  const phase = (dueOn: string | null, tasks: Task[]) => ({ dueOn, tasks }) as unknown as Phase;
  const phases = [
    phase('2026-03-01', [task('done', '2026-01-01', '2026-01-01'), task('by its phase', null)]),
    phase(null, [task('without a day', null), task('later', '2026-05-01')]),
  ];
  expect(nextDue({ phases })?.task.title).toBe('by its phase');
  expect(nextDue({ phases: phases.slice(1) })?.dueOn).toBe('2026-05-01');
  expect(nextDue({ phases: [] })).toBeUndefined();
});

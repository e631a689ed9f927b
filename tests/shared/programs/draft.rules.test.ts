import { expect, test } from 'vitest';
import { keepFlaws } from '../../../renderer/ui/keep-flaws.ts';
import {
  flawsOfDraft,
  hasFlaw,
  isLongDraft,
  movePhase,
  newPhase,
  newProgramDraft,
  newRequirement,
  newTask,
  type ProgramDraft,
  removePart,
  rewordRequirement,
} from '../../../shared/programs/draft.rules.ts';

const phaseOf = (name: string, tasks: number) => ({
  ...newPhase(name),
  tasks: Array.from({ length: tasks }, (_, at) => ({
    ...newTask(`${name} ${at}`),
    requirements: [newRequirement(`${name} ${at} a`), newRequirement(`${name} ${at} b`)],
  })),
});
const draft: ProgramDraft = { ...newProgramDraft('none'), phases: [phaseOf('one', 2), phaseOf('two', 2)] };

test('what is not touched stays the same object, so that only what was changed is drawn anew', () => {
  const [one, two] = rewordRequirement('two 1 b', { text: 'A page' })(draft).phases;
  expect(one).toBe(draft.phases[0]);
  expect(two).not.toBe(draft.phases[1]);
  expect(two?.tasks[0]).toBe(draft.phases[1]?.tasks[0]);
  expect(two?.tasks[1]?.requirements[0]).toBe(draft.phases[1]?.tasks[1]?.requirements[0]);
  expect(two?.tasks[1]?.requirements[1]?.text).toBe('A page');
  const left = removePart('one 0')(draft);
  expect(left.phases.map(({ tasks }) => tasks.length)).toEqual([1, 2]);
  expect(left.phases[1]).toBe(draft.phases[1]);
  expect(movePhase('one', -1)(draft)).toBe(draft);
});

test('flaws stay the same object while they are the same, and are found in the phase and the task that they are in', () => {
  const flaws = flawsOfDraft(draft);
  expect(keepFlaws(flaws, flawsOfDraft(rewordRequirement('one 0 a', { count: 2 })(draft)))).toBe(flaws);
  const mended = flawsOfDraft(rewordRequirement('one 0 a', { text: 'A page' })(draft));
  expect(keepFlaws(flaws, mended)).toBe(mended);
  const [one, two] = draft.phases;
  if (!one || !two?.tasks[0] || !two.tasks[1]) throw new Error('the draft has other parts');
  const open = new Map([['two 1 b text', 'missing' as const]]);
  expect([one, two, two.tasks[0], two.tasks[1]].map((part) => hasFlaw(open, part))).toEqual([false, true, false, true]);
});

test('a program as long as the example is worded at once, a longer one phase by phase', () => {
  expect(isLongDraft({ ...draft, phases: [phaseOf('one', 26)] })).toBe(false);
  expect(isLongDraft({ ...draft, phases: [phaseOf('one', 27)] })).toBe(true);
});

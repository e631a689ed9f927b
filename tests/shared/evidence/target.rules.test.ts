import { expect, test } from 'vitest';
import { nothingSaid } from '../../../shared/evidence/about.rules.ts';
import {
  type Evidence,
  type EvidenceLink,
  evidenceId,
  evidenceTarget,
  type OfferedTarget,
} from '../../../shared/evidence/evidence.contract.ts';
import { byTarget, shownFor } from '../../../shared/evidence/evidence.rules.ts';
import { linksInto, linkTo, targetKey, targetOf } from '../../../shared/evidence/target.rules.ts';
import { frameworkId, itemId } from '../../../shared/frameworks/frameworks.contract.ts';
import { goalId } from '../../../shared/goals/goals.contract.ts';
import { planId } from '../../../shared/plans/plans.contract.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [own, other] = [frameworkId.parse('own'), frameworkId.parse('other')];
const said = { why: 'Because.', linkedAt: '2026-11-19T08:00:00.000Z' };
const part = (framework = own, code = 'A1') =>
  ({ kind: 'competency', frameworkId: framework, competencyId: itemId.parse(code), ...said }) as const;
const goal = (number: number) =>
  ({ kind: 'goal', goalId: goalId.parse(id(number)), title: 'Ask first', ...said }) as const;
const plan = (number: number) => ({ kind: 'plan', planId: planId.parse(id(number)), title: '', ...said }) as const;

const piece = (number: number, happenedOn: string, ...links: EvidenceLink[]): Evidence => ({
  id: evidenceId.parse(id(number)),
  source: { kind: 'words', id: null, words: 'Words', happenedOn },
  title: 'Words',
  entryId: null,
  happenedOn,
  about: nothingSaid,
  links,
});

test('of a link its target alone is left, which the contract knows', () => {
  for (const link of [part(), goal(1), plan(1)]) {
    const target = targetOf(link);
    expect(evidenceTarget.parse(target)).toEqual(target);
    expect(target).not.toHaveProperty('why');
    expect(target).not.toHaveProperty('title');
  }
});

test('a goal and a plan of the same id are two targets, and so is one part in two frameworks', () => {
  const all = [part(), part(other), part(own, 'A2'), goal(1), goal(2), plan(1), plan(2)];
  expect(new Set(all.map(targetKey)).size).toBe(all.length);
  const renamed = { ...goal(1), title: 'Another title', why: '' };
  expect(targetKey(renamed)).toBe(targetKey(goal(1)));
});

test('a piece knows its link to a target, and nothing of the others', () => {
  const one = piece(1, '2026-11-19', part(), goal(1));
  expect(linkTo(one, goal(1))).toEqual(goal(1));
  expect(linkTo(one, goal(2))).toBeUndefined();
  expect(linkTo(one, plan(1))).toBeUndefined();
});

test('links into a framework are those to its parts alone', () => {
  const pieces = [
    piece(1, '2026-11-19', part(), goal(1), part(other)),
    piece(2, '2026-11-19', plan(1), part(own, 'A2')),
  ];
  expect(linksInto(pieces, own).map(({ competencyId }) => competencyId)).toEqual(['A1', 'A2']);
});

test('what is shown for a goal stands with the newest day first', () => {
  const pieces = [
    piece(1, '2026-10-01', goal(1)),
    piece(2, '2026-11-01', goal(2)),
    piece(3, '2026-11-19', plan(1), goal(1)),
  ];
  expect(shownFor(pieces, goal(1)).map(({ piece: one }) => one.id)).toEqual([id(3), id(1)]);
});

test('goals are listed with what is shown for them, and an ended one only where something is', () => {
  const offer = (target: OfferedTarget['target'], isOpen: boolean): OfferedTarget => ({
    target,
    title: 'Any',
    askedIn: null,
    isOpen,
  });
  const [open, ended, empty] = [1, 2, 3].map((number) => ({ kind: 'goal' as const, goalId: goalId.parse(id(number)) }));
  if (!open || !ended || !empty) throw new Error('three');
  const targets = [
    offer(open, true),
    offer(ended, false),
    offer(empty, false),
    offer(targetOf(plan(1)) as never, true),
  ];
  const found = byTarget([piece(1, '2026-11-19', goal(2))], targets, 'goal');
  expect(found.map(({ target, shown }) => [target, shown.length])).toEqual([
    [open, 0],
    [ended, 1],
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import {
  addCompetency,
  addDomain,
  addStage,
  type Change,
  moveCompetency,
  moveDomain,
  moveStage,
  newCompetency,
  removeCompetency,
  removeDomain,
  removeStage,
  rewordCompetency,
} from '../../../shared/frameworks/frameworks.changes.ts';
import {
  type Competency,
  type Domain,
  type FrameworkText,
  frameworkWording,
  type ItemId,
} from '../../../shared/frameworks/frameworks.contract.ts';
import { shapeFlaws } from '../../../shared/frameworks/frameworks.whole.ts';
import { wholeFramework } from './arbitrary-framework.ts';

const waymark: FrameworkText = frameworkWording.parse(builtIn[0]);
const id = (text: string) => text as ItemId;
const one = (text: FrameworkText, itemId: string) =>
  text.domains.flatMap(({ competencies }) => competencies).find((each) => each.id === itemId) as Competency;
const stageNames = ({ stages }: FrameworkText) => stages.map(({ name }) => name);
const newDomain = (name: string): Domain => ({
  id: id(name),
  code: name,
  name,
  about: '',
  evidence: [],
  nextMoves: [],
  competencies: [newCompetency(id(`${name}1`), `${name}1`)],
});

describe('the number of stages', () => {
  test('one more: each competency with sentences and each domain with moves gets a line to be filled', () => {
    const without = rewordCompetency(id('A'), id('A2'), { descriptors: [] })(waymark);
    const text = addStage(without);
    expect(stageNames(text).at(-1)).toBe('');
    expect(one(text, 'A1').descriptors).toEqual([...one(waymark, 'A1').descriptors, '']);
    expect(one(text, 'A2').descriptors).toEqual([]);
    expect(text.domains[0]?.nextMoves).toEqual([...(waymark.domains[0]?.nextMoves ?? []), '']);
    expect(text.cases).toEqual(waymark.cases);
  });

  test('one less: its sentences and the move to it go, the others stay, and stories come down with their stages', () => {
    const text = removeStage(2)(waymark);
    expect(stageNames(text)).toEqual(['Setting out', 'Finding footing', 'Surefooted', 'Lighting the way']);
    expect(one(text, 'B1').descriptors).toEqual(one(waymark, 'B1').descriptors.filter((_, index) => index !== 2));
    expect(text.domains[0]?.nextMoves).toEqual(waymark.domains[0]?.nextMoves.filter((_, index) => index !== 1));
    expect(text.cases.map(({ stage }) => stage)).toEqual(
      waymark.cases.map(({ stage }) => (stage < 3 ? stage : stage - 1)),
    );
  });

  test('the first one goes with the move from it, and nobody stands below the first', () => {
    const text = removeStage(0)(waymark);
    expect(text.domains[0]?.nextMoves).toEqual(waymark.domains[0]?.nextMoves.slice(1));
    expect(text.cases[0]?.profile).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('moved stages take their sentences with them', () => {
    const text = moveStage(0, 1)(waymark);
    const [first, second, ...rest] = one(waymark, 'C3').descriptors;
    expect(stageNames(text).slice(0, 2)).toEqual(['Finding footing', 'Setting out']);
    expect(one(text, 'C3').descriptors).toEqual([second, first, ...rest]);
    expect(moveStage(0, 1)(text)).toEqual(waymark);
    expect(moveStage(0, -1)(waymark)).toEqual(waymark);
  });
});

describe('domains', () => {
  test('taken out, moved and added take their place in the stories along', () => {
    const profile = waymark.cases[0]?.profile ?? [];
    expect(removeDomain(id('B'))(waymark).cases[0]?.profile).toEqual(profile.filter((_, index) => index !== 1));
    expect(moveDomain(id('A'), 1)(waymark).cases[0]?.profile).toEqual([profile[1], profile[0], ...profile.slice(2)]);
    expect(addDomain(newDomain('Z'))(waymark).cases[3]?.profile.at(-1)).toBe(waymark.cases[3]?.stage);
  });

  test('competencies are added, moved and taken out within theirs', () => {
    const ids = (text: FrameworkText) => text.domains[0]?.competencies.map((each) => each.id);
    expect(ids(addCompetency(id('A'), newCompetency(id('n'), 'A5'))(waymark))).toEqual(['A1', 'A2', 'A3', 'A4', 'n']);
    expect(ids(moveCompetency(id('A'), id('A3'), -1)(waymark))).toEqual(['A1', 'A3', 'A2', 'A4']);
    expect(ids(removeCompetency(id('A'), id('A1'))(waymark))).toEqual(['A2', 'A3', 'A4']);
  });
});

/** Any change that the editor offers, at any place; what there is not is not changed. */
const anyChange: fc.Arbitrary<(text: FrameworkText) => Change> = fc
  .tuple(fc.nat(8), fc.nat(6), fc.nat(3), fc.constantFrom(-1 as const, 1 as const))
  .map(([kind, first, second, by]) => (text) => {
    const domain = text.domains[first % text.domains.length] as Domain;
    const competency = domain.competencies[second % domain.competencies.length] as Competency;
    const same: Change = (same) => same;
    const changes = [
      text.stages.length < 7 ? addStage : same,
      text.stages.length > 2 ? removeStage(first % text.stages.length) : same,
      moveStage(first % text.stages.length, by),
      addDomain(newDomain(`n${first}${second}`)),
      text.domains.length > 1 ? removeDomain(domain.id) : same,
      moveDomain(domain.id, by),
      addCompetency(domain.id, newCompetency(id('new'), 'new')),
      domain.competencies.length > 1 ? removeCompetency(domain.id, competency.id) : same,
      moveCompetency(domain.id, competency.id, by),
    ];
    return changes[kind] ?? same;
  });

test('after any changes the numbers fit: sentences and stages, moves and stages, stories and domains', () => {
  fc.assert(
    fc.property(wholeFramework, fc.array(anyChange, { maxLength: 12 }), (start, changes) => {
      const end = changes.reduce((text, change) => change(text)(text), start);
      expect(shapeFlaws(end)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('what moves up and down again is as it was', () => {
  fc.assert(
    fc.property(wholeFramework, fc.nat(5), (text, place) => {
      const index = place % (text.stages.length - 1);
      expect(moveStage(index + 1, -1)(moveStage(index, 1)(text))).toEqual(text);
    }),
  );
});

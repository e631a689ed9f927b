import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disclosed, type Group, groups } from '../../../shared/feedback/disclosed.contract.ts';
import { answered, made, oneDimension, secondRound, shown, twoViews } from './round.ts';

const of = (group: Group, count: number, value = 3, edition: number | null = null) =>
  Array.from({ length: count }, () => answered(group, [value, value, value, value], edition));
const counted = (answers: ReturnType<typeof of>, edition = 1) => answers.map((answer) => ({ ...answer, edition }));
const blocksOf = (...answers: ReturnType<typeof of>[]) =>
  shown(answers.flat()).blocks.map(({ groups: names, raters }) => `${names.join('+')} ${raters}`);

test('below three answers a protected round waits, and below four it shows words alone', () => {
  expect(made(of('teacher', 2))).toEqual({ waitsFor: 'too-few', needed: 3 });
  expect(made(of('teacher', 4), { smallestGroup: 5 })).toEqual({ waitsFor: 'too-few', needed: 5 });
  const three = shown(of('teacher', 3));
  expect(three).toMatchObject({ answered: 3, blocks: [], dimensions: [], items: [], overall: null });
  expect(shown(of('teacher', 4)).dimensions[0]?.others.mean).toBe(3);
});

test('an open conversation needs one voice', () => {
  expect(made([], { isProtected: false })).toEqual({ waitsFor: 'too-few', needed: 1 });
  expect(shown(of('teacher', 1), { isProtected: false }).blocks).toEqual([]);
});

test('groups from three stand alone, smaller ones together if they are enough', () => {
  expect(blocksOf(of('teacher', 3), of('peer', 3))).toEqual(['teacher 3', 'peer 3']);
  expect(blocksOf(of('teacher', 4), of('peer', 2), of('team', 2))).toEqual(['teacher 4', 'peer+team 4']);
  expect(blocksOf(of('peer', 2), of('team', 2))).toEqual(['peer+team 4']);
});

test('who is too few is left out, and no total gives them away', () => {
  const figures = shown([...of('teacher', 5, 4), ...of('administrator', 2, 1)]);
  expect(figures.blocks).toEqual([{ groups: ['teacher'], raters: 5 }]);
  expect(figures.leftOut).toBe(2);
  expect(figures.dimensions[0]?.others).toMatchObject({ n: 5, mean: 4 });
});

test('where fewer than four would be shown, all stand together', () => {
  expect(blocksOf(of('teacher', 3), of('administrator', 1))).toEqual(['teacher+administrator 4']);
});

test('with five as the smallest group, four people stay hidden', () => {
  const figures = shown([...of('teacher', 4), ...of('peer', 2)], { smallestGroup: 5 });
  expect(figures.blocks).toEqual([{ groups: ['teacher', 'peer'], raters: 6 }]);
  expect(figures.dimensions[0]?.others.n).toBe(6);
});

test('how answers lie is shown from five', () => {
  const four = shown(of('teacher', 4)).items[0]?.blocks[0];
  expect(four).toMatchObject({ n: 4, spread: null });
  const five = shown([4, 4, 5, 5, 4].map((value) => answered('teacher', [value, value, value, value])));
  const spread = five.items[0]?.blocks[0]?.spread;
  expect(spread).toMatchObject({ lowest: 4, highest: 5, counts: [0, 0, 0, 3, 2] });
  expect(spread?.rwg).toBeCloseTo(0.85, 10);
  expect(spread?.ad).toBeCloseTo(0.48, 10);
  const dimension = five.dimensions[0]?.blocks[0]?.spread;
  expect(dimension).toMatchObject({ lowest: 4, highest: 5, counts: [] });
  expect(dimension?.rwg).toBeCloseTo((4 * 0.85) / (4 * 0.85 + 0.15), 10);
});

test('the spread of all is not shown beside that of a group where a small group would be left', () => {
  const figures = shown([...of('teacher', 5), ...of('peer', 3)]);
  const [first] = figures.items;
  expect(first?.blocks.map(({ spread }) => spread !== null)).toEqual([true, false]);
  expect(first?.others).toMatchObject({ n: 8, spread: null });
  const small = shown([...of('teacher', 3), ...of('peer', 3)]).items[0];
  expect(small?.others.spread?.counts).toEqual([0, 0, 6, 0, 0]);
});

test('"not seen" is told where the mean is not', () => {
  const unseen = (values: (number | null)[]) => answered('teacher', values);
  const figures = shown([unseen([4, null, 4, 4]), unseen([4, null, 4, 4]), unseen([4, 5, 4, 4]), unseen([4, 5, 4, 4])]);
  const second = figures.items.find(({ code }) => code === 'A2');
  expect(second?.blocks[0]).toMatchObject({ n: 0, mean: null, notSeen: 2 });
  expect(second?.others.notSeen).toBe(2);
  expect(second?.withheld).toBe('few');
});

test('who left one item out cannot be worked out from the dimension', () => {
  const figures = shown([...of('teacher', 3, 4), answered('teacher', [1, 1, undefined, 1])]);
  expect(figures.dimensions[0]?.blocks[0]?.mean).toBe(13 / 4);
  const third = figures.items.find(({ code }) => code === 'A3');
  expect(third).toMatchObject({ withheld: 'subtraction', blocks: [{ n: 0, mean: null }] });
  expect(figures.items.filter(({ withheld }) => withheld === null).map(({ code }) => code)).toEqual(['A1', 'A2', 'A4']);
});

test('where no group has enough answers to something, all may have them together', () => {
  const overall = { code: 'GLOB', self: '', observer: '', scale: oneDimension().scale };
  const said = (group: Group, point: number | null) => ({ ...answered(group, []), answers: { GLOB: point } });
  const answers = [said('teacher', 5), said('teacher', 4), said('teacher', null), said('peer', 2), said('peer', 2)];
  const figures = shown([...answers, said('peer', null)], { questionnaire: { ...oneDimension(), overall } });
  expect(figures.overall?.blocks.map(({ mean }) => mean)).toEqual([null, null]);
  expect(figures.overall?.others).toMatchObject({ n: 4, mean: 13 / 4, notSeen: 2 });
  expect(figures.overall?.withheld).toBe('few');
});

test('figures of all together are audited like those of groups', () => {
  // In each group two answered both items and one the first only: each dimension beside its first item tells of two people.
  const group = (name: Group, value: number) => [
    answered(name, [value, value]),
    answered(name, [value, value]),
    answered(name, [value, null]),
  ];
  const figures = shown([...group('teacher', 4), ...group('peer', 3)], { questionnaire: oneDimension(2) });
  const [first, second] = figures.items;
  expect(figures.dimensions[0]?.blocks.map(({ mean }) => mean)).toEqual([4, 3]);
  // Both items of all would leave one person of each group, so the item that fewest answered is not shown.
  expect(first).toMatchObject({ withheld: 'subtraction', others: { n: 6, mean: 3.5 } });
  expect(second).toMatchObject({ withheld: 'subtraction', others: { n: 0, mean: null, notSeen: 2 } });
});

test('a new edition waits for three new answers', () => {
  const before = counted(of('teacher', 4));
  const earlier = [shown(of('teacher', 4))];
  expect(made(before, { earlier })).toEqual({ waitsFor: 'nothing-new', needed: 3 });
  expect(made([...before, ...of('peer', 2)], { earlier })).toEqual({ waitsFor: 'too-few-new', needed: 3 });
  const anew = shown([...before, ...of('teacher', 3, 5)], { earlier });
  expect(anew.edition).toBe(2);
  expect(anew.dimensions[0]?.blocks[0]).toMatchObject({ n: 7, mean: 27 / 7 });
});

test('a group to which one came stays as it was, and so do its figures', () => {
  const before = of('teacher', 4, 4);
  const earlier = [shown(before)];
  const anew = shown([...counted(before), ...of('teacher', 1, 1), ...of('peer', 3, 2)], { earlier });
  expect(anew.blocks).toEqual([
    { groups: ['teacher'], raters: 4 },
    { groups: ['peer'], raters: 3 },
  ]);
  expect(anew.leftOut).toBe(1);
  expect(anew.dimensions[0]?.blocks.map(({ mean }) => mean)).toEqual([4, 2]);
  expect(anew.dimensions[0]?.others).toMatchObject({ n: 7, mean: 22 / 7 });
});

test('groups that become large enough do not give away who stood beside them', () => {
  const before = [...of('teacher', 3, 4), ...of('peer', 1, 1)];
  const earlier = [shown(before)];
  const anew = shown([...counted(before), ...of('peer', 3, 2)], { earlier });
  expect(anew.blocks).toEqual([{ groups: ['teacher', 'peer'], raters: 7 }]);
});

test('an item that one of three newcomers answered stays as it was', () => {
  const before = of('teacher', 4, 4);
  const earlier = [shown(before)];
  const newcomers = [answered('teacher', [1, 1, 1, 1]), ...[1, 2].map(() => answered('teacher', [1, null, 1, 1]))];
  const anew = shown([...counted(before), ...newcomers], { earlier });
  const second = anew.items.find(({ code }) => code === 'A2');
  expect(second).toMatchObject({ withheld: 'subtraction', blocks: [{ n: 4, mean: 4, notSeen: 0 }] });
});

test('in an open conversation nothing is hidden beyond the smallest numbers', () => {
  const answers = [...of('teacher', 3, 4), answered('teacher', [1, 1, undefined, 1]), ...of('administrator', 1, 1)];
  const figures = shown(answers, { isProtected: false });
  expect(figures.blocks).toEqual([{ groups: ['teacher'], raters: 4 }]);
  expect(figures.leftOut).toBe(0);
  expect(figures.items.find(({ code }) => code === 'A3')).toMatchObject({
    withheld: null,
    blocks: [{ n: 3, mean: 4 }],
    others: { n: 4, mean: 13 / 4 },
  });
});

test('the statement apart is in no dimension and on its own scale', () => {
  const figures = shown(secondRound, { questionnaire: twoViews });
  expect(figures.overall?.blocks.map(({ n, mean }) => [n, mean])).toEqual([
    [6, 25 / 6],
    [3, 13 / 3],
  ]);
  expect(figures.items.some(({ code }) => code === 'GLOB')).toBe(false);
});

test('the sample year comes out as it was counted by hand', () => {
  const figures = shown(secondRound, { questionnaire: twoViews });
  expect(figures.blocks).toEqual([
    { groups: ['teacher'], raters: 6 },
    { groups: ['administrator'], raters: 3 },
  ]);
  const exam = figures.dimensions.find(({ code }) => code === 'EXAM');
  // Teachers: 19/4, 19/4, 17/4, 12/3, 20/4, 18/4; leaders: 18/4, 18/4, 20/4.
  expect(exam?.blocks.map(({ n, mean }) => [n, mean])).toEqual([
    [6, 27.25 / 6],
    [3, 14 / 3],
  ]);
  const growth = figures.items.find(({ code }) => code === 'GROW3');
  expect(growth?.blocks.map(({ mean }) => mean)).toEqual([16 / 6, 3]);
  expect(growth?.others).toMatchObject({ n: 9, mean: 25 / 9, notSeen: 0 });
  expect(disclosed.parse(figures)).toEqual(figures);
});

const orderMattered = [
  { group: 'teacher' as const, values: [1, null, null, undefined] },
  { group: 'teacher' as const, values: [1, undefined, 1, undefined] },
  { group: 'teacher' as const, values: [undefined, 1, 1, null] },
  { group: 'other' as const, values: [1, 1, undefined, null] },
  { group: 'team' as const, values: [null, 1, 1, null] },
];

test('whatever is answered, what is shown fits its contract and the order of answers does not matter', () => {
  const value = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(null), fc.constant(undefined));
  const one = fc.record({ group: fc.constantFrom(...groups), values: fc.array(value, { minLength: 4, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 3, maxLength: 12 }), (some) => {
      const answers = some.map(({ group, values }) => answered(group, values));
      const figures = shown(answers);
      expect(disclosed.parse(figures)).toEqual(figures);
      const others = shown(answers.toReversed());
      const rounded = (all: typeof figures) =>
        [...all.dimensions, ...all.items].map((part) =>
          [...part.blocks, part.others].map(({ n, mean }) => [n, mean?.toFixed(9)]),
        );
      expect(rounded(others)).toEqual(rounded(figures));
    }),
    // Once found by this: which of two figures is left out hung on who lay first.
    { examples: [[orderMattered]] },
  );
});

test('what was shown of a group stays there while the group does', () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const one = fc.record({
    group: fc.constantFrom(...groups.slice(0, 2)),
    values: fc.array(value, { minLength: 4, maxLength: 4 }),
  });
  const some = fc.array(one, { minLength: 4, maxLength: 10 });
  fc.assert(
    fc.property(some, some, (early, late) => {
      const before = early.map(({ group, values }) => answered(group, values));
      const first = shown(before);
      const second = shown([...counted(before), ...late.map(({ group, values }) => answered(group, values))], {
        earlier: [first],
      });
      const shownOf = (figures: typeof first) =>
        [...figures.dimensions, ...figures.items].flatMap(({ code, blocks }) =>
          blocks.flatMap(({ mean }, at) => (mean === null ? [] : `${code} ${figures.blocks[at]?.groups.join()}`)),
        );
      const isStill = (figure: string) =>
        second.blocks.some(({ groups: names }) => figure.endsWith(` ${names.join()}`));
      expect(shownOf(second)).toEqual(expect.arrayContaining(shownOf(first).filter(isStill)));
    }),
    { numRuns: 200 },
  );
});

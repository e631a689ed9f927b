import fc from 'fast-check';
import { expect, test } from 'vitest';
import builtIn from '../../../main/frameworks/built-in.json' with { type: 'json' };
import {
  type FrameworkText,
  frameworkLimits,
  frameworkWording,
  type ItemId,
} from '../../../shared/frameworks/frameworks.contract.ts';
import {
  copyName,
  inOrder,
  isSameText,
  keepIds,
  measuresOf,
  nextVersion,
  renameItems,
} from '../../../shared/frameworks/frameworks.rules.ts';
import { flawsIn } from '../../../shared/frameworks/frameworks.whole.ts';
import { wholeFramework } from './arbitrary-framework.ts';

const waymark = inOrder(frameworkWording.parse(builtIn[0]));
const ids = (text: FrameworkText) => [
  ...text.domains.flatMap(({ id, competencies }) => [id, ...competencies.map((one) => one.id)]),
  ...text.cases.map(({ id }) => id),
];
function counter() {
  let count = 0;
  return () => `new-${count++}` as ItemId;
}
const copyOf = (name: string) => `Copy of ${name}`;

test('a framework is measured for a list', () => {
  expect(measuresOf(waymark)).toEqual({ domains: 6, competencies: 27, stages: 5 });
});

test('an unchanged wording keeps all its ids, whatever the order', () => {
  const turned = { ...waymark, domains: waymark.domains.toReversed() };
  expect(keepIds(waymark, waymark, counter())).toEqual(waymark);
  expect(keepIds(turned, waymark, counter())).toEqual(turned);
});

test('parts that are not known get new ids, and so does a second one of the same id', () => {
  const [ground, ...others] = waymark.domains;
  if (!ground) throw new Error('Waymark has domains');
  const twice = { ...waymark, domains: [ground, { ...ground }, ...others] };
  const kept = keepIds(twice, waymark, counter());
  expect(kept.domains[0]).toEqual(ground);
  expect(kept.domains[1]?.id).toBe('new-0');
  expect(kept.domains[1]?.competencies.map(({ id }) => id)).toEqual(['new-1', 'new-2', 'new-3', 'new-4']);
  const foreign = renameItems(waymark, (id) => `other-${id}` as ItemId);
  expect(ids(keepIds(foreign, waymark, counter())).every((id) => id.startsWith('new-'))).toBe(true);
});

test('a domain never takes the id of a competency, nor the other way round', () => {
  const [ground] = waymark.domains;
  if (!ground) throw new Error('Waymark has domains');
  const disguised = {
    ...waymark,
    domains: [
      {
        ...ground,
        id: 'A1' as ItemId,
        competencies: ground.competencies.map((one) => ({ ...one, id: 'A' as ItemId })),
      },
    ],
  };
  expect(ids({ ...keepIds(disguised, waymark, counter()), cases: [] }).every((id) => id.startsWith('new-'))).toBe(true);
});

test('whatever ids come in, what is kept has each id once', () => {
  const anyIds = fc.tuple(
    wholeFramework,
    fc.array(fc.constantFrom('d0', 'd1', 'd0c0', 'd0c1', 'case0', 'x'), { minLength: 1 }),
  );
  fc.assert(
    fc.property(anyIds, wholeFramework, ([text, names], known) => {
      let turn = 0;
      const mixed = renameItems(text, () => (names[turn++ % names.length] ?? 'x') as ItemId);
      const kept = keepIds(mixed, known, counter());
      expect(flawsIn(kept)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the same words are the same wording, another order of keys or not; other ids are not', () => {
  const turned = Object.fromEntries(Object.entries(waymark).toReversed()) as FrameworkText;
  expect(isSameText(waymark, turned)).toBe(true);
  expect(isSameText(waymark, { ...waymark, name: 'Waymark.' })).toBe(false);
  expect(
    isSameText(
      waymark,
      renameItems(waymark, (id) => `x${id}` as ItemId),
    ),
  ).toBe(false);
});

test('a change is a version of its own once an assessment was begun', () => {
  expect(nextVersion({ version: 3, assessments: 0 })).toBe(3);
  expect(nextVersion({ version: 3, assessments: 1 })).toBe(4);
});

test('copies are told apart by numbers', () => {
  expect(copyName('Waymark', ['Waymark'], copyOf)).toBe('Copy of Waymark');
  expect(copyName('Waymark', ['Waymark', 'copy of waymark'], copyOf)).toBe('Copy of Waymark (2)');
  expect(copyName('Waymark', ['Copy of Waymark', 'Copy of Waymark (2)'], copyOf)).toBe('Copy of Waymark (3)');
});

test('a copy always has a name that is free, has room and holds no half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), fc.nat(4), (name, times) => {
      const taken = [name];
      for (let time = 0; time <= times; time++) {
        const copy = copyName(name, taken, copyOf);
        expect(taken).not.toContain(copy);
        expect(copy.length).toBeLessThanOrEqual(frameworkLimits.name);
        expect(copy).not.toMatch(/\p{Cs}/u);
        taken.push(copy);
      }
    }),
  );
});

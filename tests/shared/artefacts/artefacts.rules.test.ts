import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Artefact,
  artefactId,
  audiences,
  type Permission,
  permissionStates,
  shownParts,
} from '../../../shared/artefacts/artefacts.contract.ts';
import {
  answered,
  arranged,
  blankArtefact,
  blankPermission,
  countPermissions,
  mayShow,
  missingForPortfolio,
  moved,
  refusalOf,
} from '../../../shared/artefacts/artefacts.rules.ts';

const today = '2026-11-28';
const id = '9d5a7a5e-0f5c-4c5e-8b51-3f1d3a6a1c11';
const adult = (said: Partial<Permission> = {}): Permission => ({
  ...blankPermission('adult', id),
  who: 'Heron',
  ...said,
});
const given = (said: Partial<Permission> = {}) => adult({ state: 'given', audiences: ['program'], ...said });
const artefact = (said: Partial<Artefact> = {}): Artefact => ({
  ...blankArtefact,
  id: artefactId.parse(id),
  title: 'What the ticket told us',
  createdAt: '2026-11-01T12:00:00.000Z',
  files: [],
  links: [],
  permissions: [],
  sharings: [],
  ...said,
});

const anyDay = fc.constantFrom('2026-01-01', '2026-11-27', '2026-11-28', '2026-11-29', '2027-06-30');
const anyPermission: fc.Arbitrary<Permission> = fc
  .record({
    kind: fc.constantFrom('adult' as const, 'pupils' as const),
    count: fc.integer({ min: 1, max: 40 }),
    shows: fc.subarray([...shownParts]),
    state: fc.constantFrom(...permissionStates),
    audiences: fc.subarray([...audiences]),
    until: fc.option(anyDay, { nil: null }),
  })
  .map((said) => answered({ ...adult(), ...said }, said.state));

describe('whether an artefact may be shown', () => {
  test.each([
    ['a yes for that audience', given(), null],
    ['its last day', given({ until: today }), null],
    ['the day after it', given({ until: '2026-11-27' }), 'ended'],
    ['a yes for another audience', given({ audiences: ['teachers', 'board'] }), 'other-audience'],
    ['asked, and no answer', adult({ state: 'asked' }), 'asked'],
    ['never asked', adult(), 'not-asked'],
    ['a no', adult({ state: 'refused' }), 'refused'],
    ['a no of somebody who was cut out of it', adult({ state: 'refused', shows: [] }), null],
  ])('%s', (_, said, because) => {
    expect(refusalOf(said, 'program', today)).toBe(because);
    expect(mayShow({ permissions: [given(), said] }, 'program', today).may).toBe(because === null);
  });

  test('one that does not hold is enough for a no, and nobody in it is a yes', () => {
    fc.assert(
      fc.property(fc.array(anyPermission), fc.constantFrom(...audiences), anyDay, (permissions, audience, day) => {
        const verdict = mayShow({ permissions }, audience, day);
        const holds = (one: Permission) =>
          one.shows.length === 0 ||
          (one.state === 'given' && one.audiences.includes(audience) && (one.until === null || day <= one.until));
        expect(verdict.may).toBe(permissions.every(holds));
        if (!verdict.may)
          expect(verdict.refused.map(({ permission }) => permission)).toEqual(permissions.filter((one) => !holds(one)));
      }),
    );
  });

  test('time takes permissions away and never gives one back', () => {
    fc.assert(
      fc.property(
        fc.array(anyPermission),
        fc.constantFrom(...audiences),
        anyDay,
        anyDay,
        (permissions, audience, one, other) => {
          const [before, after] = [one, other].toSorted();
          const later = mayShow({ permissions }, audience, after ?? '');
          if (later.may) expect(mayShow({ permissions }, audience, before ?? '').may).toBe(true);
        },
      ),
    );
  });
});

test('heads are counted by what they said, and add up to everybody', () => {
  fc.assert(
    fc.property(fc.array(anyPermission), anyDay, (permissions, day) => {
      const sum = (kind: Permission['kind'] | null) =>
        Object.values(countPermissions(permissions, kind, day)).reduce((total, count) => total + count, 0);
      expect(sum(null)).toBe(permissions.reduce((total, { count }) => total + count, 0));
      expect(sum('adult') + sum('pupils')).toBe(sum(null));
    }),
  );
  const pupils = (count: number, said: Partial<Permission>) => ({ ...blankPermission('pupils', id), count, ...said });
  const class4 = [
    pupils(20, { state: 'given', audiences: ['program'] }),
    pupils(2, { state: 'refused' }),
    pupils(1, { state: 'asked' }),
    pupils(3, { state: 'given', audiences: ['program'], until: '2026-06-30' }),
  ];
  expect(countPermissions([...class4, given()], 'pupils', today)).toEqual({
    'not-asked': 0,
    asked: 1,
    given: 20,
    refused: 2,
    ended: 3,
  });
});

test('an answer that is taken back takes its audiences and its end along', () => {
  const yes = given({ until: '2027-06-30', on: '2026-11-20' });
  expect(answered(yes, 'refused')).toMatchObject({ state: 'refused', audiences: [], until: null, on: '2026-11-20' });
  expect(answered(yes, 'not-asked').on).toBeNull();
  expect(answered(yes, 'given')).toEqual(yes);
});

test('what is missing before a portfolio is named, and nothing where nothing is', () => {
  const file = {
    name: 'a.png',
    mediaType: 'image/png',
    bytes: 1,
    addedAt: '2026-11-01T12:00:00.000Z',
    isMisnamed: false,
  };
  const picture = (alt: string) => ({
    file: { ...file, id: 'a'.repeat(64), view: 'image' as const },
    alt,
    caption: '',
  });
  const kinds = (one: Artefact) => missingForPortfolio(one, today).map(({ kind }) => kind);
  expect(kinds(artefact())).toEqual(['content', 'why', 'good-enough']);
  const whole = artefact({
    why: 'They had not seen the argument.',
    goodEnoughOn: '2026-11-20',
    files: [picture('Two hands and a pile of paper')],
    permissions: [given()],
  });
  expect(kinds(whole)).toEqual([]);
  expect(missingForPortfolio({ ...whole, files: [picture(' '), picture('x')] }, today)).toEqual([
    { kind: 'alt', count: 1 },
  ]);
  const asked = adult({ state: 'asked' });
  expect(missingForPortfolio({ ...whole, permissions: [given(), asked] }, today)).toEqual([
    { kind: 'permission', refused: [{ permission: asked, because: 'asked' }] },
  ]);
});

test('arranging is as good twice as once, loses nothing, and leaves newcomers behind', () => {
  const itself = (word: string) => word;
  expect(arranged(['a', 'b', 'new', 'c'], ['c', 'a', 'b'], itself)).toEqual(['c', 'a', 'b', 'new']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (list, keys) => {
      const once = arranged(list, keys, itself);
      expect(arranged(once, keys, itself)).toEqual(once);
      expect(once.toSorted()).toEqual(list.toSorted());
    }),
  );
});

test('moving keeps everything, and an end is an end', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.integer({ min: -1, max: 6 }),
      fc.constantFrom(-1 as const, 1 as const),
      (list, place, by) => {
        const after = moved(list, place, by);
        expect(after.toSorted()).toEqual(list.toSorted());
        if (list[place] !== undefined && list[place + by] !== undefined) expect(after[place + by]).toBe(list[place]);
        else expect(after).toEqual(list);
      },
    ),
  );
});

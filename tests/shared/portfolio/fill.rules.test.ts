import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessmentId } from '../../../shared/mastery/mastery.contract.ts';
import {
  type AskedPhase,
  countPieces,
  fillOutline,
  type Shown,
  stillAsked,
} from '../../../shared/portfolio/fill.rules.ts';
import { type Outline, outline, type PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';

const fill = (parts: Outline, phases: readonly AskedPhase[]) =>
  fillOutline(parts, phases, { permissionsTitle: 'Who is shown', newId: randomUUID });

/** A few ids, so that the same thing is shown again and again. */
const ids = Array.from({ length: 6 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const id = <Id extends string>() => fc.constantFrom(...ids) as unknown as fc.Arbitrary<Id>;

const why = fc.constantFrom('', 'It shows the year.');
const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.record({ kind: fc.constant('page' as const), entryId: id<never>(), why }),
  fc.record({ kind: fc.constant('artefact' as const), artefactId: id<never>(), why }),
  fc
    .record({ kind: fc.constant('assessment' as const), assessmentId: id<AssessmentId>(), why })
    .map((one) => ({ ...one, frameworkId: 'waymark', takenOn: `2026-0${Number(one.assessmentId.at(-1)) + 1}-01` })),
  fc.record({ kind: fc.constant('round' as const), roundId: id<never>(), why }),
  fc.record({ kind: fc.constant('goal' as const), goalId: id<never>(), why }),
  fc.record({ kind: fc.constant('step' as const), stepId: id<never>(), why }),
  fc.record({ kind: fc.constant('evidence' as const), evidenceId: id<never>(), why }),
);

const requirement = fc.record({
  id: fc.uuid({ version: 4 }) as fc.Arbitrary<never>,
  text: fc.constant('One written reflection'),
  count: fc.integer({ min: 1, max: 3 }),
  shown: fc.array(shown, { maxLength: 6 }),
});
const phases: fc.Arbitrary<AskedPhase[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid({ version: 4 }) as fc.Arbitrary<never>,
    title: fc.constantFrom('Find your footing', 'Grow community'),
    requirements: fc.array(requirement, { maxLength: 4 }),
  }),
  { maxLength: 4, selector: (phase) => phase.id },
);

const sourcesOf = (parts: Outline): PieceSource[] => parts.flatMap(({ pieces }) => pieces.map(({ source }) => source));

/** Everything of the journal that an outline has in it, as often as it has it. */
const thingsOf = (parts: Outline): string[] =>
  sourcesOf(parts).flatMap((source) => {
    if (source.kind === 'steps') return source.stepIds.map((one) => `step ${one}`);
    if (source.kind === 'assessment') return [source.assessmentId, source.beforeId].filter((one) => one !== null);
    if (source.kind === 'permissions' || source.kind === 'words') return [];
    return [JSON.stringify(source)];
  });
const thingOf = (one: Shown): string => {
  if (one.kind === 'step') return `step ${one.stepId}`;
  if (one.kind === 'assessment') return one.assessmentId;
  const [source] = sourcesOf(fill([], [phaseOf([one])]));
  return JSON.stringify(source);
};
const phaseOf = (all: Shown[], title = 'Find your footing'): AskedPhase => ({
  id: randomUUID() as AskedPhase['id'],
  title,
  requirements: [{ id: randomUUID() as never, text: 'One piece', count: 1, shown: all }],
});

test('filling shows everything that is shown once, in an outline that the contract takes, and twice adds nothing', () => {
  fc.assert(
    fc.property(phases, (all) => {
      const parts = fill([], all);
      expect(outline.parse(parts)).toEqual(parts);
      const wanted = new Set(all.flatMap((phase) => phase.requirements.flatMap((one) => one.shown.map(thingOf))));
      expect(new Set(thingsOf(parts))).toEqual(wanted);
      expect(thingsOf(parts)).toHaveLength(wanted.size);
      expect(parts.filter(({ phaseId }) => phaseId !== null).map(({ phaseId }) => phaseId)).toEqual(
        all.map((one) => one.id),
      );
      expect(fill(parts, all)).toEqual(parts);
    }),
  );
});

test('what is in the outline stays as and where it is, whatever is shown later', () => {
  fc.assert(
    fc.property(phases, phases, fc.integer(), (before, later, seed) => {
      const made = fill([], before);
      // The coach has moved and worded it: parts the other way round, pieces turned, titles of their own.
      const parts = made.toReversed().map((part) => ({
        ...part,
        title: `Mine ${seed}`,
        pieces: part.pieces.toReversed().map((piece) => ({ ...piece, title: 'My title', why: 'My why' })),
      }));
      const kept = new Set(parts.flatMap(({ pieces }) => pieces.map((piece) => piece.id)));
      const next = fill(parts, [...before, ...later]);
      const there = next
        .map((part) => ({ ...part, pieces: part.pieces.filter((piece) => kept.has(piece.id)) }))
        .filter((part) => parts.some((one) => one.id === part.id));
      expect(there).toEqual(parts);
    }),
  );
});

test('entry and exit become one piece, steps one list, and artefacts bring the statement of permissions', () => {
  const [first, middle, last] = ids as [string, string, string];
  const taken = (assessmentId: string, takenOn: string): Shown => ({
    kind: 'assessment',
    assessmentId: assessmentId as AssessmentId,
    frameworkId: 'waymark',
    takenOn,
    why: '',
  });
  const begin = phaseOf([
    taken(first, '2025-09-08'),
    { kind: 'step', stepId: first as never, why: 'Small' },
    { kind: 'step', stepId: last as never, why: '' },
  ]);
  const end = phaseOf(
    [taken(last, '2026-06-08'), taken(middle, '2026-01-09'), { kind: 'artefact', artefactId: first as never, why: '' }],
    'Lead the way',
  );
  const parts = fill([], [begin, end]);
  expect(parts.map(({ title, pieces }) => [title, pieces.map(({ source }) => source)])).toEqual([
    ['Find your footing', [{ kind: 'steps', stepIds: [first, last] }]],
    [
      'Lead the way',
      [
        { kind: 'assessment', assessmentId: last, beforeId: first },
        { kind: 'assessment', assessmentId: middle, beforeId: null },
        { kind: 'artefact', artefactId: first },
      ],
    ],
    ['Who is shown', [{ kind: 'permissions' }]],
  ]);
  expect(parts[0]?.pieces[0]).toMatchObject({ why: 'Small', requirementId: begin.requirements[0]?.id });

  // Filled while there was only the entry, the exit comes with the entry beside it, and the entry stays.
  const early = fill([], [begin]);
  const later = fill(early, [begin, end]);
  expect(later[0]).toEqual(early[0]);
  expect(sourcesOf(later)).toContainEqual({ kind: 'assessment', assessmentId: last, beforeId: first });

  // A new phase stands in the program's order, and not behind the statement.
  const between = phaseOf([], 'Grow community');
  expect(fill(parts, [begin, between, end]).map(({ title }) => title)).toEqual([
    'Find your footing',
    'Grow community',
    'Lead the way',
    'Who is shown',
  ]);
});

test('what is still asked for is named in the order of the program, with how much is missing', () => {
  const page: Shown = { kind: 'page', entryId: ids[0] as never, why: '' };
  const asked = (text: string, count: number, all: Shown[]) => ({ id: randomUUID() as never, text, count, shown: all });
  const phase = {
    ...phaseOf([]),
    requirements: [asked('Two pages', 2, [page]), asked('A page', 1, [page]), asked('A good-news story', 1, [])],
  };
  expect(stillAsked([phase]).map(({ text, missing }) => [text, missing])).toEqual([
    ['Two pages', 1],
    ['A good-news story', 1],
  ]);
});

test('what the contract cannot hold is left out of the outline, and what is in it is not touched', () => {
  const many = phaseOf(
    Array.from({ length: 260 }, (): Shown => ({ kind: 'page', entryId: randomUUID() as never, why: '' })),
  );
  const parts = fill([], [many]);
  expect(countPieces(parts)).toBe(200);
  expect(fill(parts, [many])).toEqual(parts);
  const full: Outline = Array.from({ length: 60 }, () => ({
    id: randomUUID(),
    title: 'Mine',
    phaseId: null,
    intro: '',
    pieces: [],
  }));
  expect(fill(full, [phaseOf([{ kind: 'artefact', artefactId: ids[0] as never, why: '' }])])).toEqual(full);
});

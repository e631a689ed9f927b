import fc from 'fast-check';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { cleanLine } from '../../../shared/ipc/line.ts';
import type { ProgramOutline, Requirement, ShownPiece, Task } from '../../../shared/programs/programs.contract.ts';
import { requirementKinds, taskPlaces } from '../../../shared/programs/programs.contract.ts';

const words = (max: number) => fc.string({ maxLength: max, unit: 'grapheme-ascii' }).map(cleanLine); // as the door keeps it
const seen = (max: number) => words(max).map((text) => (text === '' ? 'x' : text));
/** Days around leap days too. */
export const anyDay = fc.integer({ min: -2000, max: 5000 }).map((days) => addDays('2024-02-29', days));
const day = fc.option(anyDay);
const id = <Id extends string>() => fc.uuid().map((text) => text as Id);

export const anyRequirement: fc.Arbitrary<Requirement> = fc
  .record({
    id: id<Requirement['id']>(),
    text: seen(60),
    kind: fc.constantFrom(...requirementKinds),
    count: fc.integer({ min: 1, max: 4 }),
    templateId: fc.option(fc.constantFrom('phase', 'mirror')),
    leastWords: fc.option(fc.integer({ min: 1, max: 600 })),
    mostWords: fc.option(fc.integer({ min: 600, max: 2000 })),
    handedInOn: day,
  })
  .map((one) => (one.kind === 'page' ? one : { ...one, templateId: null, leastWords: null, mostWords: null }));

const task: fc.Arbitrary<Task> = fc.record({
  id: id<Task['id']>(),
  title: seen(40),
  text: words(80),
  dueOn: day,
  place: fc.option(fc.constantFrom(...taskPlaces)),
  doneOn: day,
  requirements: fc.array(anyRequirement, { maxLength: 3 }),
});

const inOrder = <Dates extends { startsOn: string | null }>(key: 'dueOn' | 'endsOn', dates: Dates): Dates => {
  const end = (dates as Record<string, unknown>)[key];
  return dates.startsOn !== null && typeof end === 'string' && end < dates.startsOn ? { ...dates, [key]: null } : dates;
};

export const anyProgram: fc.Arbitrary<ProgramOutline> = fc
  .record({
    id: id<ProgramOutline['id']>(),
    name: seen(40),
    cohort: words(20),
    about: words(80),
    startsOn: day,
    endsOn: day,
    isArchived: fc.boolean(),
    phases: fc.array(
      fc
        .record({
          id: id<ProgramOutline['phases'][number]['id']>(),
          title: seen(40),
          topic: words(80),
          startsOn: day,
          dueOn: day,
          tasks: fc.array(task, { maxLength: 3 }),
        })
        .map((phase) => inOrder('dueOn', phase)),
      { maxLength: 4 },
    ),
  })
  .map((program) => inOrder('endsOn', program));

export const anyPieceFor = ({ id: requirementId }: Requirement): fc.Arbitrary<ShownPiece> =>
  fc.record({
    requirementId: fc.constant(requirementId),
    evidenceId: fc.uuid(),
    kind: fc.constantFrom(...requirementKinds.filter((kind) => kind !== 'piece'), 'file' as const, 'words' as const),
    isReady: fc.boolean(),
    words: fc.option(fc.integer({ min: 0, max: 3000 })),
    templateId: fc.option(fc.constantFrom('phase', 'mirror')),
  });

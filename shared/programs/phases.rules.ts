import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { Phase, PhaseId, Program } from './programs.contract.ts';

type DatedPhase = Pick<Phase, 'id' | 'startsOn' | 'dueOn'>;
type Dated = Pick<Program, 'startsOn' | 'endsOn'> & { phases: readonly DatedPhase[] };
/** A program with days, whether or not its phases have ids yet. */
export type DatedProgram = Pick<Program, 'startsOn' | 'endsOn'> & {
  phases: readonly Pick<Phase, 'startsOn' | 'dueOn'>[];
};

/** The days that something takes, both counted; null: open on that side. */
export interface Span {
  from: LocalDate | null;
  to: LocalDate | null;
}

const holds = ({ from, to }: Span, day: LocalDate) => (from === null || from <= day) && (to === null || day <= to);

/** Both ends as they are said, or else as the neighbours leave them: a phase without a start follows the one before it. */
function spanOf({ startsOn, endsOn, phases }: Dated, index: number): Span {
  const phase = phases[index];
  const before = phases[index - 1]?.dueOn;
  const after = phases[index + 1]?.startsOn;
  return {
    from: phase?.startsOn ?? (before ? addDays(before, 1) : startsOn),
    to: phase?.dueOn ?? (after ? addDays(after, -1) : endsOn),
  };
}

const hasDay = ({ startsOn, dueOn }: DatedPhase) => startsOn !== null || dueOn !== null;

/**
 * The phase that a day belongs to: of several that share the day, such as the one on which one ends and the next begins, the
 * later in the program's order. Null between phases, and in a program whose phases have no days.
 */
export function phaseOfDay(program: Dated, day: LocalDate): PhaseId | null {
  const found = program.phases.findLastIndex((phase, index) => hasDay(phase) && holds(spanOf(program, index), day));
  return program.phases[found]?.id ?? null;
}

/** The days of a program: its own, or else from the first to the last that its phases name. Null: it has no days. */
export function spanOfProgram({ startsOn, endsOn, phases }: DatedProgram): Span | null {
  const days = phases.flatMap((phase) => [phase.startsOn, phase.dueOn]).filter((day) => day !== null);
  const from = startsOn ?? days.toSorted()[0] ?? null;
  const to = endsOn ?? days.toSorted().at(-1) ?? null;
  return from === null && to === null ? null : { from, to };
}

/** Whether a program runs on that day: it has begun, it is not over, and nobody put it away. One that never says when it begins does not run. */
export function runsOn(program: DatedProgram & Pick<Program, 'isArchived'>, day: LocalDate): boolean {
  const span = spanOfProgram(program);
  return !program.isArchived && span !== null && span.from !== null && holds(span, day);
}

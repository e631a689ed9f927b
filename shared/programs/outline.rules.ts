import { addDays, type LocalDate, localDateToUtcNoon } from '../calendar/local-date.ts';
import { type DatedProgram, spanOfProgram } from './phases.rules.ts';
import {
  type CleanProgram,
  type Phase,
  type PhaseId,
  type ProgramOutline,
  programLimits,
  type Requirement,
  type RequirementId,
  type Task,
  type TaskId,
} from './programs.contract.ts';

type Parts = Pick<ProgramOutline, 'phases'>;
/** A program as it is written, before its parts have ids of their own. */
export type WantedParts = Pick<CleanProgram, 'phases'>;

export const tasksOf = ({ phases }: Parts): Task[] => phases.flatMap(({ tasks }) => tasks);
export const requirementsOf = (parts: Parts): Requirement[] =>
  tasksOf(parts).flatMap(({ requirements }) => requirements);

/** Whether a program has more parts than `programLimits` allow. */
export function isTooLarge({
  phases,
}: {
  phases: readonly { tasks: readonly { requirements: readonly unknown[] }[] }[];
}): boolean {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const requirements = tasks.flatMap((task) => task.requirements);
  const { mostPhases, mostTasks, mostRequirements } = programLimits;
  return phases.length > mostPhases || tasks.length > mostTasks || requirements.length > mostRequirements;
}

/** Gives each id out once: a part that stands twice in what is wanted is the known one only the first time. */
function idKeeper<Id extends string, Known extends { id: Id }>(known: readonly Known[], newId: () => string) {
  const free = new Map<string, Known>(known.map((one) => [one.id, one]));
  return (id: Id | null): { id: Id; known: Known | undefined } => {
    const found = id === null ? undefined : free.get(id);
    if (found) free.delete(found.id);
    return { id: found?.id ?? (newId() as Id), known: found };
  };
}

/**
 * The parts of a program as they are kept: what is known stays itself with the day on which it was done or handed in, wherever
 * it stands now; everything else is new, also an id that is another program's. What asks for no page asks for no template and
 * no words.
 */
export function keepParts({ phases }: WantedParts, known: Parts, newId: () => string): Phase[] {
  const phaseOf = idKeeper<PhaseId, Phase>(known.phases, newId);
  const taskOf = idKeeper<TaskId, Task>(tasksOf(known), newId);
  const requirementOf = idKeeper<RequirementId, Requirement>(requirementsOf(known), newId);
  return phases.map((phase) => ({
    ...phase,
    id: phaseOf(phase.id).id,
    tasks: phase.tasks.map((task) => {
      const kept = taskOf(task.id);
      return {
        ...task,
        id: kept.id,
        doneOn: kept.known?.doneOn ?? null,
        requirements: task.requirements.map((asked) => {
          const same = requirementOf(asked.id);
          const ofPages = asked.kind === 'page' ? {} : { templateId: null, leastWords: null, mostWords: null };
          return { ...asked, ...ofPages, id: same.id, handedInOn: same.known?.handedInOn ?? null };
        }),
      };
    }),
  }));
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** How many days the second day is after the first; negative when it is before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((localDateToUtcNoon(to).getTime() - localDateToUtcNoon(from).getTime()) / DAY_MILLISECONDS);
}

/** The parts of a program as new ones: no ids, nothing done, nothing handed in. */
export function asNew(phases: readonly Phase[]): WantedParts {
  return {
    phases: phases.map((phase) => ({
      ...phase,
      id: null,
      tasks: phase.tasks.map(({ doneOn: _, ...task }) => ({
        ...task,
        id: null,
        requirements: task.requirements.map(({ handedInOn: __, ...asked }) => ({ ...asked, id: null })),
      })),
    })),
  };
}

type MovedTask = Pick<Task, 'dueOn'>;
type MovedPhase = Pick<Phase, 'startsOn' | 'dueOn'> & { tasks: readonly MovedTask[] };

const LAST_DAY = '9999-12-31';

/** The first day that a program names: its start, its phases' or else its tasks' first. */
function firstDayOf(program: Omit<DatedProgram, 'phases'> & { phases: readonly MovedPhase[] }): LocalDate | undefined {
  const ofTasks = program.phases.flatMap(({ tasks }) => tasks.flatMap(({ dueOn }) => dueOn ?? []));
  return spanOfProgram(program)?.from ?? ofTasks.toSorted()[0];
}

/**
 * A program with every day moved by as many days as its start is moved, so that all distances stay, leap days counted. A
 * program that has no start moves as its first day does; one without any day begins then, and has no end that lies before. What
 * would lie behind the calendar's last day has none.
 */
export function startAt<Moved extends Pick<ProgramOutline, 'startsOn' | 'endsOn'> & { phases: readonly MovedPhase[] }>(
  program: Moved,
  startsOn: LocalDate | null,
): Moved {
  if (startsOn === null) return program;
  const first = firstDayOf(program);
  const by = first === undefined ? 0 : daysBetween(first, startsOn);
  const moved = (day: LocalDate | null) => (day === null || daysBetween(day, LAST_DAY) < by ? null : addDays(day, by));
  const end = moved(program.endsOn);
  return {
    ...program,
    startsOn,
    endsOn: first === undefined && end !== null && end < startsOn ? null : end,
    phases: program.phases.map((phase) => ({
      ...phase,
      startsOn: moved(phase.startsOn),
      dueOn: moved(phase.dueOn),
      tasks: phase.tasks.map((task) => ({ ...task, dueOn: moved(task.dueOn) })),
    })),
  };
}

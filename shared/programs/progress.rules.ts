import type { LocalDate } from '../calendar/local-date.ts';
import { requirementsOf, tasksOf } from './outline.rules.ts';
import type { Phase, ProgramOutline, Requirement, ShownPiece, Task } from './programs.contract.ts';

export type RequirementState = 'not-started' | 'drafting' | 'ready' | 'handed-in';
/** In the order in which a requirement goes through them. */
export const requirementStates = ['not-started', 'drafting', 'ready', 'handed-in'] as const;

/** What a requirement still lacks. */
export type Missing =
  /** So many pieces of what it asks for. */
  | { what: 'pieces'; count: number }
  /** So many are still being made: a page that is a draft, a round that is open, a goal that is under way. */
  | { what: 'unfinished'; count: number }
  /** So many pages are written with another template than it asks for. */
  | { what: 'template'; count: number }
  /** Words that the page which is furthest away has too few, or too many. */
  | { what: 'short' | 'long'; words: number }
  /** So many are something else than what it asks for. */
  | { what: 'other-kind'; count: number };

export interface Progress {
  state: RequirementState;
  /** Empty once it is ready or handed in. */
  missing: readonly Missing[];
}

const isOfKind = ({ kind }: Requirement, piece: ShownPiece) => kind === 'piece' || piece.kind === kind;

const isOtherTemplate = ({ kind, templateId }: Requirement, piece: ShownPiece) =>
  kind === 'page' && templateId !== null && piece.templateId !== templateId;

/** Nobody can count the words of a page that a newer Cairn wrote: it lacks none. */
function shortBy({ kind, leastWords }: Requirement, { words }: ShownPiece): number {
  return kind !== 'page' || leastWords === null || words === null ? 0 : Math.max(0, leastWords - words);
}

function longBy({ kind, mostWords }: Requirement, { words }: ShownPiece): number {
  return kind !== 'page' || mostWords === null || words === null ? 0 : Math.max(0, words - mostWords);
}

/** How many things keep a piece from counting. */
function faults(asked: Requirement, piece: ShownPiece): number {
  const found = [!piece.isReady, isOtherTemplate(asked, piece), shortBy(asked, piece) > 0, longBy(asked, piece) > 0];
  return found.filter(Boolean).length;
}

const most = (numbers: readonly number[]) => Math.max(0, ...numbers);

/** What keeps those pieces from counting. */
function faultsOf(asked: Requirement, pieces: readonly ShownPiece[]): Missing[] {
  const unfinished = pieces.filter(({ isReady }) => !isReady).length;
  const template = pieces.filter((piece) => isOtherTemplate(asked, piece)).length;
  const short = most(pieces.map((piece) => shortBy(asked, piece)));
  const long = most(pieces.map((piece) => longBy(asked, piece)));
  return [
    ...(unfinished > 0 ? [{ what: 'unfinished' as const, count: unfinished }] : []),
    ...(template > 0 ? [{ what: 'template' as const, count: template }] : []),
    ...(short > 0 ? [{ what: 'short' as const, words: short }] : []),
    ...(long > 0 ? [{ what: 'long' as const, words: long }] : []),
  ];
}

/**
 * How far a requirement has come, by the pieces that are shown for it: nothing is shown (not started), something is, but not
 * all that it asks for (drafting), as many whole pieces as it asks for (ready), or the coach said that it was handed in. Of
 * pieces that are not whole yet, those that lack least are looked at, and only as many as are needed.
 */
export function progressOf(asked: Requirement, shown: readonly ShownPiece[]): Progress {
  if (asked.handedInOn !== null) return { state: 'handed-in', missing: [] };
  const fitting = shown.filter((piece) => isOfKind(asked, piece));
  const whole = fitting.filter((piece) => faults(asked, piece) === 0).length;
  if (whole >= asked.count) return { state: 'ready', missing: [] };
  const nearest = fitting
    .filter((piece) => faults(asked, piece) > 0)
    .toSorted((one, other) => faults(asked, one) - faults(asked, other))
    .slice(0, asked.count - whole);
  const absent = asked.count - whole - nearest.length;
  const strange = shown.length - fitting.length;
  return {
    state: shown.length === 0 ? 'not-started' : 'drafting',
    missing: [
      ...(absent > 0 ? [{ what: 'pieces' as const, count: absent }] : []),
      ...faultsOf(asked, nearest),
      ...(absent > 0 && strange > 0 ? [{ what: 'other-kind' as const, count: strange }] : []),
    ],
  };
}

/** Words that are missing, as one says them: exact below 20, else to the nearest ten, from 500 on to the nearest fifty. */
export function roundWords(words: number): number {
  if (words < 20) return words;
  const step = words < 500 ? 10 : 50;
  return Math.round(words / step) * step;
}

/** How many requirements are in each state. */
export type Tally = Record<RequirementState, number> & { all: number };

export function tallyOf(asked: readonly Requirement[], shown: readonly ShownPiece[]): Tally {
  const tally: Tally = { 'not-started': 0, drafting: 0, ready: 0, 'handed-in': 0, all: asked.length };
  for (const one of asked) tally[progressOf(one, shownForIt(one, shown)).state]++;
  return tally;
}

export const shownForIt = ({ id }: Requirement, shown: readonly ShownPiece[]): ShownPiece[] =>
  shown.filter(({ requirementId }) => requirementId === id);

/** A task with requirements is done when all of them were handed in, another one when it was ticked; the tick always counts. */
export function isTaskDone({ doneOn, requirements }: Pick<Task, 'doneOn' | 'requirements'>): boolean {
  return doneOn !== null || (requirements.length > 0 && requirements.every(({ handedInOn }) => handedInOn !== null));
}

export const isPhaseDone = ({ tasks }: Pick<Phase, 'tasks'>): boolean => tasks.length > 0 && tasks.every(isTaskDone);

/** The progress of a whole program or of one phase (`{ phases: [phase] }`). */
export function progressOfParts(parts: Pick<ProgramOutline, 'phases'>, shown: readonly ShownPiece[]) {
  const tasks = tasksOf(parts);
  return {
    requirements: tallyOf(requirementsOf(parts), shown),
    tasks: tasks.length,
    tasksDone: tasks.filter(isTaskDone).length,
  };
}

/** Something that is to be done by a day. */
export interface DueTask {
  phase: Phase;
  task: Task;
  /** The task's own day, or else the day on which its phase is due. */
  dueOn: LocalDate;
}

/** The open task that is due first; of several on one day the first in the program's order. Undefined: nothing open has a day. */
export function nextDue({ phases }: Pick<ProgramOutline, 'phases'>): DueTask | undefined {
  const open = phases.flatMap((phase) =>
    phase.tasks.flatMap((task) => {
      const dueOn = task.dueOn ?? phase.dueOn;
      return dueOn === null || isTaskDone(task) ? [] : [{ phase, task, dueOn }];
    }),
  );
  return open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0];
}

import type { LocalDate } from '../calendar/local-date.ts';
import { isSeen } from '../ipc/line.ts';
import { isTooLarge } from './outline.rules.ts';
import type { Phase, Program, ProgramOutline, Requirement, Task, WantedProgram } from './programs.contract.ts';

/** A program while it is being worded: anything may still be empty. Parts that are new have ids too, to be told apart by. */
export type DraftRequirement = Omit<Requirement, 'handedInOn'>;
export type DraftTask = Omit<Task, 'doneOn' | 'requirements'> & { requirements: DraftRequirement[] };
export type DraftPhase = Omit<Phase, 'tasks'> & { tasks: DraftTask[] };
export type ProgramDraft = Omit<Program, 'id' | 'isArchived'> & { phases: DraftPhase[] };

export type DraftChange = (draft: ProgramDraft) => ProgramDraft;

export function outlineToDraft({ name, cohort, about, startsOn, endsOn, phases }: ProgramOutline): ProgramDraft {
  return {
    ...{ name, cohort, about, startsOn, endsOn },
    phases: phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map(({ doneOn: _, ...task }) => ({
        ...task,
        requirements: task.requirements.map(({ handedInOn: __, ...asked }) => asked),
      })),
    })),
  };
}

export const newRequirement = (id: string): DraftRequirement => ({
  id: id as Requirement['id'],
  ...{ text: '', kind: 'piece', count: 1, templateId: null, leastWords: null, mostWords: null },
});
export const newTask = (id: string): DraftTask => ({
  id: id as Task['id'],
  ...{ title: '', text: '', dueOn: null, place: null, requirements: [] },
});
export const newPhase = (id: string): DraftPhase => ({
  id: id as Phase['id'],
  ...{ title: '', topic: '', startsOn: null, dueOn: null, tasks: [] },
});
/** Something to begin with: one phase. */
export const newProgramDraft = (phaseId: string): ProgramDraft => ({
  ...{ name: '', cohort: '', about: '', startsOn: null, endsOn: null },
  phases: [newPhase(phaseId)],
});

/** Every part changed; the list itself where none was. What is not touched stays what it was, and is not drawn anew. */
function eachOf<Part>(parts: Part[], change: (part: Part) => Part): Part[] {
  const changed = parts.map(change);
  return changed.every((part, at) => part === parts[at]) ? parts : changed;
}

const withPart = <Part extends { id: string }>(parts: Part[], id: string, change: (part: Part) => Part) =>
  eachOf(parts, (part) => (part.id === id ? change(part) : part));
const without = <Part extends { id: string }>(parts: Part[], id: string) =>
  parts.some((part) => part.id === id) ? parts.filter((part) => part.id !== id) : parts;

/** The same parts with the one of that id a place earlier or later; as they are where it cannot move. */
function movedBy<Part extends { id: string }>(parts: Part[], id: string, by: -1 | 1): Part[] {
  const from = parts.findIndex((part) => part.id === id);
  const [part] = parts.slice(from, from + 1);
  const to = from + by;
  return from < 0 || part === undefined || to < 0 || to >= parts.length
    ? parts
    : parts.toSpliced(from, 1).toSpliced(to, 0, part);
}

const withPhases = (draft: ProgramDraft, phases: DraftPhase[]): ProgramDraft =>
  phases === draft.phases ? draft : { ...draft, phases };
const withTasks = (phase: DraftPhase, tasks: DraftTask[]): DraftPhase =>
  tasks === phase.tasks ? phase : { ...phase, tasks };
const withRequirements = (task: DraftTask, requirements: DraftRequirement[]): DraftTask =>
  requirements === task.requirements ? task : { ...task, requirements };

const eachPhase = (draft: ProgramDraft, change: (phase: DraftPhase) => DraftPhase): ProgramDraft =>
  withPhases(draft, eachOf(draft.phases, change));
const eachTask = (draft: ProgramDraft, change: (task: DraftTask) => DraftTask): ProgramDraft =>
  eachPhase(draft, (phase) => withTasks(phase, eachOf(phase.tasks, change)));

export const rewordPhase =
  (id: string, words: Partial<DraftPhase>): DraftChange =>
  (draft) =>
    withPhases(
      draft,
      withPart(draft.phases, id, (phase) => ({ ...phase, ...words })),
    );
export const rewordTask =
  (id: string, words: Partial<DraftTask>): DraftChange =>
  (draft) =>
    eachTask(draft, (task) => (task.id === id ? { ...task, ...words } : task));
export const rewordRequirement =
  (id: string, words: Partial<DraftRequirement>): DraftChange =>
  (draft) =>
    eachTask(draft, (task) =>
      withRequirements(
        task,
        withPart(task.requirements, id, (asked) => ({ ...asked, ...words })),
      ),
    );

export const addPhase =
  (phase: DraftPhase): DraftChange =>
  (draft) => ({ ...draft, phases: [...draft.phases, phase] });
export const addTask =
  (phaseId: string, task: DraftTask): DraftChange =>
  (draft) =>
    eachPhase(draft, (phase) => (phase.id === phaseId ? { ...phase, tasks: [...phase.tasks, task] } : phase));
export const addRequirement =
  (taskId: string, asked: DraftRequirement): DraftChange =>
  (draft) =>
    eachTask(draft, (task) => (task.id === taskId ? { ...task, requirements: [...task.requirements, asked] } : task));

/** Takes out the phase, task or requirement of that id, with what is in it. */
export const removePart =
  (id: string): DraftChange =>
  (draft) =>
    eachPhase(withPhases(draft, without(draft.phases, id)), (phase) =>
      withTasks(
        phase,
        eachOf(without(phase.tasks, id), (task) => withRequirements(task, without(task.requirements, id))),
      ),
    );

export const movePhase =
  (id: string, by: -1 | 1): DraftChange =>
  (draft) =>
    withPhases(draft, movedBy(draft.phases, id, by));

/** Puts a task at the end of the phase before, or at the beginning of the one after. */
function moveToNeighbour(phases: readonly DraftPhase[], at: number, task: DraftTask, by: -1 | 1): DraftPhase[] {
  return phases.map((phase, index) => {
    if (index === at) return { ...phase, tasks: phase.tasks.filter(({ id }) => id !== task.id) };
    if (index !== at + by) return phase;
    return { ...phase, tasks: by < 0 ? [...phase.tasks, task] : [task, ...phase.tasks] };
  });
}

/** Moves a task within its phase, and from its end into the phase beside it. */
export const moveTask =
  (id: string, by: -1 | 1): DraftChange =>
  (draft) => {
    const at = draft.phases.findIndex(({ tasks }) => tasks.some((task) => task.id === id));
    const phase = draft.phases[at];
    const place = phase?.tasks.findIndex((task) => task.id === id) ?? -1;
    const task = phase?.tasks[place];
    if (!phase || !task) return draft;
    const isAtEdge = place === (by < 0 ? 0 : phase.tasks.length - 1);
    if (!isAtEdge) return rewordPhase(phase.id, { tasks: movedBy(phase.tasks, id, by) })(draft);
    const isLast = draft.phases[at + by] === undefined;
    return isLast ? draft : { ...draft, phases: moveToNeighbour(draft.phases, at, task, by) };
  };

export const moveRequirement =
  (id: string, by: -1 | 1): DraftChange =>
  (draft) =>
    eachTask(draft, (task) => withRequirements(task, movedBy(task.requirements, id, by)));

/** What keeps a draft from being saved, by the id of the field that it is about. */
export type DraftFlaw = 'missing' | 'order' | 'words';
export type DraftFlaws = ReadonlyMap<string, DraftFlaw>;

const isBefore = (day: LocalDate | null, other: LocalDate | null) => day !== null && other !== null && day < other;

/** Fields are called by the part's id and what stands in them: `name`, `<id> title`, `<id> text`, `<id> dueOn`, `<id> most`. */
export function flawsOfDraft(draft: ProgramDraft): DraftFlaws {
  const flaws = new Map<string, DraftFlaw>();
  if (!isSeen(draft.name)) flaws.set('name', 'missing');
  if (isBefore(draft.endsOn, draft.startsOn)) flaws.set('endsOn', 'order');
  for (const phase of draft.phases) {
    if (!isSeen(phase.title)) flaws.set(`${phase.id} title`, 'missing');
    if (isBefore(phase.dueOn, phase.startsOn)) flaws.set(`${phase.id} dueOn`, 'order');
    for (const task of phase.tasks) {
      if (!isSeen(task.title)) flaws.set(`${task.id} title`, 'missing');
      for (const { id, text, leastWords, mostWords } of task.requirements) {
        if (!isSeen(text)) flaws.set(`${id} text`, 'missing');
        if (leastWords !== null && mostWords !== null && mostWords < leastWords) flaws.set(`${id} most`, 'words');
      }
    }
  }
  return flaws;
}

/** A draft as it is kept when nobody can be asked any more: what has no name is called so, and what contradicts itself is left out. */
export function closeGapsOfDraft(draft: ProgramDraft, unnamed: string): ProgramDraft {
  const named = (text: string) => (isSeen(text) ? text : unnamed);
  const after = (day: LocalDate | null, first: LocalDate | null) => (isBefore(day, first) ? null : day);
  return {
    ...draft,
    name: named(draft.name),
    endsOn: after(draft.endsOn, draft.startsOn),
    phases: draft.phases.map((phase) => ({
      ...phase,
      title: named(phase.title),
      dueOn: after(phase.dueOn, phase.startsOn),
      tasks: phase.tasks.map((task) => ({
        ...task,
        title: named(task.title),
        requirements: task.requirements.map((asked) => ({
          ...asked,
          text: named(asked.text),
          mostWords: (asked.mostWords ?? 0) < (asked.leastWords ?? 0) ? null : asked.mostWords,
        })),
      })),
    })),
  };
}

export const draftToWanted = (draft: ProgramDraft, id: Program['id'] | null): WantedProgram => ({ ...draft, id });

/** Whether one more part still fits. */
export const hasRoom = (draft: ProgramDraft): boolean =>
  !isTooLarge({ phases: [...draft.phases, { tasks: [{ requirements: [null] }] }] });

/** Phases of a program with more fields than this are worded one at a time: each field takes its time to be drawn. */
const MOST_AT_ONCE = 80;
export const isLongDraft = ({ phases }: ProgramDraft): boolean =>
  phases.length + phases.flatMap(({ tasks }) => [...tasks, ...tasks.flatMap((task) => task.requirements)]).length >
  MOST_AT_ONCE;

/** Whether something of this phase, or of this task, waits to be mended. */
export const hasFlaw = (flaws: DraftFlaws, part: DraftPhase | DraftTask): boolean =>
  flaws.size > 0 && idsOf(part).some((id) => flawedFields.some((field) => flaws.has(`${id} ${field}`)));

const flawedFields = ['title', 'dueOn', 'text', 'most'];
const idsOf = (part: DraftPhase | DraftTask): string[] => [
  part.id,
  ...('tasks' in part ? part.tasks.flatMap(idsOf) : part.requirements.map(({ id }) => id)),
];

import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { fileRefusal } from '../frameworks/frameworks.contract.ts';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';

export const programId = z.uuid().brand<'ProgramId'>();
export type ProgramId = z.infer<typeof programId>;
export const phaseId = z.uuid().brand<'PhaseId'>();
export type PhaseId = z.infer<typeof phaseId>;
export const taskId = z.uuid().brand<'TaskId'>();
export type TaskId = z.infer<typeof taskId>;
export const requirementId = z.uuid().brand<'RequirementId'>();
export type RequirementId = z.infer<typeof requirementId>;

/** A program is written by people: these are far beyond any that is, and keep a file that is none from filling the journal. */
export const programLimits = { mostPhases: 40, mostTasks: 400, mostRequirements: 1200 } as const;

/** A certificate program that pages can belong to. */
export const program = z.strictObject({
  id: programId,
  name: z.string(),
  /** Such as "2025-26"; may be empty. */
  cohort: z.string(),
  /** What it is for, in a few lines; may be empty. */
  about: z.string(),
  /** First and last day; a program that is only a name has neither. */
  startsOn: localDate.nullable(),
  endsOn: localDate.nullable(),
  isArchived: z.boolean(),
});
export type Program = z.infer<typeof program>;

/** What a requirement asks for; `piece` takes whatever the coach shows. The kinds are those of `evidenceSource`. */
export const requirementKinds = ['page', 'artefact', 'assessment', 'round', 'goal', 'step', 'piece'] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/** One thing that a program asks to see, such as "one written reflection". What is shown for it is evidence. */
export const requirement = z.strictObject({
  id: requirementId,
  /** In the program's own wording. */
  text: z.string(),
  kind: z.enum(requirementKinds),
  /** How many pieces it asks for. */
  count: z.int().min(1).max(20),
  /** The template that a page is to be written with; null: any. Only for the kind `page`. */
  templateId: z.string().nullable(),
  /** Least and most words of a page; null: it does not say. Only for the kind `page`. */
  leastWords: z.int().min(1).max(100_000).nullable(),
  mostWords: z.int().min(1).max(100_000).nullable(),
  /** The day on which it was handed in; null: not yet. */
  handedInOn: localDate.nullable(),
});
export type Requirement = z.infer<typeof requirement>;

/** Where in Cairn a task can be done. */
export const taskPlaces = ['two-views', 'self-assessment', 'goals', 'plan', 'artefacts'] as const;
export type TaskPlace = (typeof taskPlaces)[number];

/** Something to do in a phase. */
export const task = z.strictObject({
  id: taskId,
  title: z.string(),
  /** What is to be done, in the program's own wording; may be empty. */
  text: z.string(),
  dueOn: localDate.nullable(),
  /** Where in Cairn it is done; null: outside, or anywhere. */
  place: z.enum(taskPlaces).nullable(),
  /** The day on which the coach ticked it; one with requirements needs no tick. */
  doneOn: localDate.nullable(),
  requirements: z.array(requirement),
});
export type Task = z.infer<typeof task>;

export const phase = z.strictObject({
  id: phaseId,
  title: z.string(),
  /** What it is about ("The topic"); may be empty. */
  topic: z.string(),
  startsOn: localDate.nullable(),
  dueOn: localDate.nullable(),
  tasks: z.array(task),
});
export type Phase = z.infer<typeof phase>;

/** A program with all that it asks, in its own order. */
export const programOutline = program.extend({ phases: z.array(phase) });
export type ProgramOutline = z.infer<typeof programOutline>;

const wantedRequirement = requirement
  .omit({ handedInOn: true })
  .extend({ id: requirementId.nullable(), text: seenLine(500) })
  .refine(({ leastWords, mostWords }) => leastWords === null || mostWords === null || leastWords <= mostWords);
const wantedTask = task.omit({ doneOn: true }).extend({
  id: taskId.nullable(),
  title: seenLine(200),
  text: lines(4000),
  requirements: z.array(wantedRequirement).max(200),
});
const wantedPhase = phase.extend({
  id: phaseId.nullable(),
  title: seenLine(200),
  topic: lines(4000),
  tasks: z.array(wantedTask).max(programLimits.mostTasks),
});
/** A piece that is shown for a requirement, with what counts for it. What is in the trash is not in sight. */
export const shownPiece = z.strictObject({
  requirementId,
  /** The id of the piece of evidence. */
  evidenceId: z.uuid(),
  /** What it is; a file and an address may be shown for whatever takes any piece. */
  kind: z.enum(['page', 'file', 'step', 'words', 'address', 'artefact', 'assessment', 'round', 'goal']),
  /**
   * Whether it is done: a page that is no draft, an artefact that is good enough, a self-assessment with an answer, a round
   * that was closed, a goal that has ended, a step that was done; a file, words and an address always are.
   */
  isReady: z.boolean(),
  /** Of a page: how long it is, counting answers and not prompts, and the template that it is written with. */
  words: z.int().min(0).nullable(),
  templateId: z.string().nullable(),
});
export type ShownPiece = z.infer<typeof shownPiece>;

/** A program as the coach writes one. Parts without an id are new; what had an id and is missing goes, with what was shown for it. */
export const wantedProgram = program
  .omit({ isArchived: true })
  .extend({
    id: programId.nullable(),
    name: seenLine(120),
    cohort: line(60),
    about: lines(4000),
    phases: z.array(wantedPhase).max(programLimits.mostPhases),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn);
export type WantedProgram = z.input<typeof wantedProgram>;
/** The same once the door has cleaned it. */
export type CleanProgram = z.output<typeof wantedProgram>;

const written = z.strictObject({ saved: z.boolean(), fileName: z.string() });
const ref = z.strictObject({ id: programId });

export const programsContract = {
  /** By name; archived ones too. */
  listPrograms: operation(z.null(), z.array(program)),
  /** A new program of that name alone (`id` null), or a new name. A new one of a name that is there already, whatever its case, is that one. */
  saveProgram: operation(z.strictObject({ id: programId.nullable(), name: seenLine(120) }), program),
  /** Refuses with `program-missing`. */
  findOutline: operation(ref, programOutline),
  /**
   * A new program with its parts (`id` null), or a change; days on which something was done or handed in stay with their
   * parts. Refuses with `program-missing`, and with `program-too-large` beyond `programLimits`.
   */
  saveOutline: operation(wantedProgram, programOutline),
  /** Every piece that is shown for a requirement of the program, in the order in which they were linked. Refuses with `program-missing`. */
  listShown: operation(ref, z.array(shownPiece)),
  /** Puts a program out of sight, or back. Refuses with `program-missing`. */
  archiveProgram: operation(ref.extend({ isArchived: z.boolean() }), program),
  /** For good; pages and pieces stay, without it. */
  removeProgram: operation(ref, z.null()),
  /** The same program for the next cohort: every day as much later as it begins later, nothing done, nothing shown. */
  duplicateProgram: operation(
    ref.extend({ name: seenLine(120), cohort: line(60), startsOn: localDate.nullable() }),
    programOutline,
  ),
  /** The built-in example in original words, for a year that begins on that day, as a program of the coach's own. */
  addExample: operation(z.strictObject({ startsOn: localDate }), programOutline),
  /** Ticks a task, or takes the tick back. Refuses with `program-missing`. */
  setTaskDone: operation(z.strictObject({ id: taskId, doneOn: localDate.nullable() }), z.null()),
  /** Says that what was asked for was handed in, or takes that back. Refuses with `program-missing`. */
  setHandedIn: operation(z.strictObject({ ids: z.array(requirementId).max(1200), on: localDate.nullable() }), z.null()),
  /** The program that runs on that day and its phase of that day; null: none. The newest that is not archived, where several do. */
  findCurrent: operation(
    z.strictObject({ today: localDate }),
    z.strictObject({ program, phaseId: phaseId.nullable() }).nullable(),
  ),
  /** The phase that a page belongs to: what the coach chose, or else that of the page's program and day; null: none. */
  findPhaseOf: operation(z.strictObject({ entryId }), phaseId.nullable()),
  /** Chooses the phase of a page; null: none, whatever its day. Refuses with `entry-missing`. */
  setPhaseOf: operation(z.strictObject({ entryId, phaseId: phaseId.nullable() }), z.null()),
  /** The pages of a phase, the oldest first. */
  listPagesOf: operation(
    z.strictObject({ phaseId }),
    z.array(z.strictObject({ entryId, title: z.string(), entryDate: localDate, templateId: z.string().nullable() })),
  ),
  /** Writes the program without anything of the coach's, where the coach wants it (`docs/schemas`). */
  writeProgramFile: operation(ref, written),
  /**
   * Asks for a program file or a Mahara `.matrix` and adds what it holds as a new program; null when the coach changed their
   * mind. Of a file that is refused nothing is kept. Refuses with `program-file-unreadable` where it cannot be read at all.
   */
  readProgramFile: operation(
    z.null(),
    z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('added'), outline: programOutline }),
        z.strictObject({ kind: z.literal('refused'), refusal: fileRefusal }),
      ])
      .nullable(),
  ),
};

import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { type Refused, refused, refusedByIssues } from '../frameworks/frameworks.refusal.ts';
import type { Path } from '../frameworks/frameworks.whole.ts';
import { isSeen } from '../ipc/line.ts';
import { isTooLarge } from './outline.rules.ts';
import {
  type CleanProgram,
  type ProgramOutline,
  programLimits,
  requirementKinds,
  taskPlaces,
  wantedProgram,
} from './programs.contract.ts';

const SCHEMA = 'cairn-program/1';

/** More than the largest program takes; a larger file is not read. */
export const MAX_PROGRAM_FILE_BYTES = 4 * 1024 * 1024;

const seen = (max: number) => z.string().max(max).refine(isSeen, 'missing');
const optional = (max: number) => z.string().max(max).default('');
const day = localDate.nullable().default(null);
const words = z.int().min(1).max(100_000).nullable().default(null);

/**
 * What a program file holds: what is asked for, and nothing of what somebody did. It brings no ids along: the journal that takes
 * it in names everything itself. What looks like HTML in it is words. `docs/schemas/cairn-program-1.schema.json` says the same
 * to everybody else; `tests/shared/programs/published-schema.test.ts` holds the two together.
 */
const programFile = z.strictObject({
  schema: z.literal(SCHEMA),
  name: seen(120),
  cohort: optional(60),
  about: optional(4000),
  startsOn: day,
  endsOn: day,
  phases: z
    .array(
      z.strictObject({
        title: seen(200),
        topic: optional(4000),
        startsOn: day,
        dueOn: day,
        tasks: z
          .array(
            z.strictObject({
              title: seen(200),
              text: optional(4000),
              dueOn: day,
              place: z.enum(taskPlaces).nullable().default(null),
              requirements: z
                .array(
                  z.strictObject({
                    text: seen(500),
                    kind: z.enum(requirementKinds).default('piece'),
                    count: z.int().min(1).max(20).default(1),
                    template: z.string().max(60).nullable().default(null),
                    leastWords: words,
                    mostWords: words,
                  }),
                )
                .max(200)
                .default([]),
            }),
          )
          .max(programLimits.mostTasks)
          .default([]),
      }),
    )
    .max(programLimits.mostPhases),
});
type ProgramFile = z.infer<typeof programFile>;

/** A program that came in from outside: as a new one, without ids. */
export type ReadProgram = Omit<CleanProgram, 'id'>;
export type ProgramReading = { kind: 'program'; program: ReadProgram } | Refused;

/** The text of a program's file: always the same for the same wording. A template that only this journal has is left out. */
export function programToFile(program: ProgramOutline, isKnownTemplate: (id: string) => boolean): string {
  const { name, cohort, about, startsOn, endsOn, phases } = program;
  const file: ProgramFile = {
    schema: SCHEMA,
    ...{ name, cohort, about, startsOn, endsOn },
    phases: phases.map((phase) => ({
      title: phase.title,
      topic: phase.topic,
      startsOn: phase.startsOn,
      dueOn: phase.dueOn,
      tasks: phase.tasks.map((task) => ({
        title: task.title,
        text: task.text,
        dueOn: task.dueOn,
        place: task.place,
        requirements: task.requirements.map(({ text, kind, count, templateId, leastWords, mostWords }) => ({
          ...{ text, kind, count },
          template: templateId !== null && isKnownTemplate(templateId) ? templateId : null,
          ...{ leastWords, mostWords },
        })),
      })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const withoutIds = ({ schema: _, phases, ...head }: ProgramFile) => ({
  ...head,
  phases: phases.map((phase) => ({
    ...phase,
    id: null,
    tasks: phase.tasks.map((task) => ({
      ...task,
      id: null,
      requirements: task.requirements.map(({ template, ...asked }) => ({ ...asked, id: null, templateId: template })),
    })),
  })),
});

const toFilePath = (path: Path): Path => path.map((part) => (part === 'templateId' ? 'template' : part));

/** Days and numbers that contradict each other. */
function contradiction({ startsOn, endsOn, phases }: ProgramFile): Path | undefined {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) return ['endsOn'];
  for (const [place, phase] of phases.entries()) {
    if (phase.startsOn !== null && phase.dueOn !== null && phase.startsOn > phase.dueOn)
      return ['phases', place, 'dueOn'];
    for (const [row, { requirements }] of phase.tasks.entries()) {
      const at = requirements.findIndex(({ leastWords: least, mostWords: most }) => least && most && least > most);
      if (at >= 0) return ['phases', place, 'tasks', row, 'requirements', at, 'mostWords'];
    }
  }
  return undefined;
}

/** A program from outside, cleaned of what nobody sees, if it is whole; else why not. */
export function toWholeProgram(
  program: Omit<z.input<typeof wantedProgram>, 'id'>,
  file: unknown,
  toPath: (path: Path) => Path = toFilePath,
): ProgramReading {
  const cleaned = wantedProgram.safeParse({ ...program, id: null });
  if (!cleaned.success) return refusedByIssues(cleaned.error.issues, file, toPath);
  if (isTooLarge(cleaned.data)) return refused('too-many', toPath(['phases']), file);
  const { id: _, ...read } = cleaned.data;
  return { kind: 'program', program: read };
}

function refusedBySchema(schema: unknown): Refused | undefined {
  if (schema === SCHEMA) return undefined;
  const version = typeof schema === 'string' ? /^cairn-program\/(.*)$/s.exec(schema)?.[1] : undefined;
  if (version === undefined) return refused('not-a-framework');
  return refused(/^[1-9]\d{0,8}$/.test(version) ? 'newer' : 'wrong-version', ['schema']);
}

/** The program in a parsed file of Cairn's. */
export function fileToProgram(value: unknown): ProgramReading {
  const schema = typeof value === 'object' && value !== null ? (value as { schema?: unknown }).schema : undefined;
  const refusal = refusedBySchema(schema);
  if (refusal) return refusal;
  const file = programFile.safeParse(value);
  if (!file.success) return refusedByIssues(file.error.issues, value);
  const wrong = contradiction(file.data);
  return wrong ? refused('levels-differ', wrong, value) : toWholeProgram(withoutIds(file.data), value);
}

/** The program without templates that this Cairn does not have: a page of any template will do there. */
export function withTemplates(program: ReadProgram, isKnownTemplate: (id: string) => boolean): ReadProgram {
  const known = (id: string | null) => (id !== null && isKnownTemplate(id) ? id : null);
  return {
    ...program,
    phases: program.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => ({
        ...task,
        requirements: task.requirements.map((asked) => ({ ...asked, templateId: known(asked.templateId) })),
      })),
    })),
  };
}

const FILE_NAME_CHARACTERS = 80;

/** A file name that every file system takes. */
export function programFileName(name: string): string {
  const safe = name.replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ').replaceAll(/\s+/g, ' ');
  return `${[...safe.trim()].slice(0, FILE_NAME_CHARACTERS).join('').trim() || 'Program'}.json`;
}

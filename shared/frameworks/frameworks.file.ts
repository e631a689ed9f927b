import { z } from 'zod';
import { isSeen } from '../ipc/line.ts';
import {
  type CaseStudy,
  type Competency,
  type Domain,
  type FrameworkText,
  frameworkText,
  type ItemId,
  frameworkLimits as limits,
  type Stage,
} from './frameworks.contract.ts';
import { type FileReading, refused, refusedByIssues } from './frameworks.refusal.ts';
import { flawsIn, markup, type Path } from './frameworks.whole.ts';

const SCHEMA = 'cairn-framework/1';

/** More than the largest framework takes; a larger file is not read. */
export const MAX_FRAMEWORK_FILE_BYTES = 4 * 1024 * 1024;

const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !markup.test(text), 'html');
const optional = (max: number) => plain(max).default('');
const seen = (max: number) => plain(max).refine(isSeen, 'missing');
const list = z.array(seen(limits.listLine)).max(limits.list).default([]);

/**
 * What a framework file holds: only wording, in the order in which one reads it. It brings no ids along: the journal that takes
 * it in names everything itself, so a file can never stand in for what is there. `docs/schemas/cairn-framework-1.schema.json`
 * says the same to everybody else; `tests/shared/frameworks/published-schema.test.ts` holds the two together.
 */
const frameworkFile = z.strictObject({
  schema: z.literal(SCHEMA),
  name: seen(limits.name),
  description: optional(limits.description),
  source: optional(limits.source),
  stages: z
    .array(
      z.strictObject({
        name: seen(limits.stageName),
        gist: optional(limits.gist),
        reach: optional(limits.reach),
        strengths: list,
        challenges: list,
        nextSteps: list,
      }),
    )
    .min(limits.fewestStages)
    .max(limits.mostStages),
  domains: z
    .array(
      z.strictObject({
        code: seen(limits.code),
        name: seen(limits.domainName),
        about: optional(limits.about),
        evidence: list,
        nextMoves: z
          .array(seen(limits.listLine))
          .max(limits.mostStages - 1)
          .default([]),
        competencies: z
          .array(
            z.strictObject({
              code: seen(limits.code),
              name: seen(limits.competencyName),
              about: optional(limits.about),
              descriptors: z.array(seen(limits.descriptor)).max(limits.mostStages).default([]),
            }),
          )
          .min(1)
          .max(limits.competencies),
      }),
    )
    .min(1)
    .max(limits.domains),
  cases: z
    .array(
      z.strictObject({
        name: seen(120),
        context: optional(400),
        stage: z.int().min(1).max(limits.mostStages),
        profile: z.array(z.int().min(1).max(limits.mostStages)).max(limits.domains),
        story: seen(limits.story),
        turningPoint: optional(400),
        questions: list,
      }),
    )
    .max(limits.cases)
    .default([]),
});
type FrameworkFile = z.infer<typeof frameworkFile>;

const stageToFile = ({ name, gist, reach, strengths, challenges, nextSteps }: Stage) => ({
  name,
  gist,
  reach,
  strengths,
  challenges,
  nextSteps,
});
const competencyToFile = ({ code, name, about, descriptors }: Competency) => ({ code, name, about, descriptors });
const domainToFile = ({ code, name, about, evidence, nextMoves, competencies }: Domain) => ({
  code,
  name,
  about,
  evidence,
  nextMoves,
  competencies: competencies.map(competencyToFile),
});
const caseToFile = ({ name, context, stage, profile, story, turningPoint, questions }: CaseStudy) => ({
  name,
  context,
  stage,
  profile,
  story,
  turningPoint,
  questions,
});

/** The text of a framework's file: always the same for the same wording, and readable without Cairn. */
export function frameworkToFile({ name, description, source, stages, domains, cases }: FrameworkText): string {
  const file: FrameworkFile = {
    schema: SCHEMA,
    name,
    description,
    source,
    stages: stages.map(stageToFile),
    domains: domains.map(domainToFile),
    cases: cases.map(caseToFile),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** With ids by their places, to be replaced by the journal's own. */
function withIds({ schema: _, domains, cases, ...head }: FrameworkFile): FrameworkText {
  return {
    ...head,
    domains: domains.map((domain, index) => ({
      ...domain,
      id: `d${index}` as ItemId,
      competencies: domain.competencies.map((one, place) => ({ ...one, id: `d${index}c${place}` as ItemId })),
    })),
    cases: cases.map((one, index) => ({ ...one, id: `case${index}` as ItemId })),
  };
}

/**
 * A framework that came in from outside, cleaned of what nobody sees, if it is whole; else why not. `toFilePath` tells where in
 * the file a part of the framework stands.
 */
export function toWhole(text: FrameworkText, file: unknown, toFilePath = (path: Path): Path => path): FileReading {
  const cleaned = frameworkText.safeParse(text);
  if (!cleaned.success) return refusedByIssues(cleaned.error.issues, file, toFilePath);
  const [flaw] = flawsIn(cleaned.data);
  return flaw ? refused(flaw.reason, toFilePath(flaw.path), file) : { kind: 'framework', text: cleaned.data };
}

/** Refuses what is no framework of this version by its `schema`, before anything else is looked at. */
function refusedBySchema(schema: unknown): FileReading | undefined {
  if (schema === SCHEMA) return undefined;
  const version = typeof schema === 'string' ? /^cairn-framework\/(.*)$/s.exec(schema)?.[1] : undefined;
  if (version === undefined) return refused('not-a-framework');
  return refused(/^[1-9]\d{0,8}$/.test(version) ? 'newer' : 'wrong-version', ['schema']);
}

/** The framework in a parsed file of Cairn's. */
export function fileToFramework(value: unknown): FileReading {
  const schema = typeof value === 'object' && value !== null ? (value as { schema?: unknown }).schema : undefined;
  const refusal = refusedBySchema(schema);
  if (refusal) return refusal;
  const file = frameworkFile.safeParse(value);
  return file.success ? toWhole(withIds(file.data), value) : refusedByIssues(file.error.issues, value);
}

const FILE_NAME_CHARACTERS = 80;

/** A file name that every file system takes. */
export function frameworkFileName(name: string): string {
  const safe = name.replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ').replaceAll(/\s+/g, ' ');
  return `${[...safe.trim()].slice(0, FILE_NAME_CHARACTERS).join('').trim() || 'Framework'}.json`;
}

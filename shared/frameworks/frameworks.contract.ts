import { z } from 'zod';
import { line, lines, seenLine } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { flawsIn, mostCompetencies } from './frameworks.whole.ts';

/** How much room a framework has; the journal and files are held to the same. */
export const frameworkLimits = {
  name: 120,
  description: 1000,
  source: 500,
  fewestStages: 2,
  mostStages: 7,
  stageName: 60,
  gist: 400,
  reach: 120,
  domains: 30,
  /** In the whole framework. */
  competencies: mostCompetencies,
  domainName: 120,
  code: 12,
  competencyName: 200,
  about: 2000,
  descriptor: 800,
  list: 12,
  listLine: 400,
  cases: 12,
  story: 6000,
} as const;

const { list, listLine } = frameworkLimits;
const shortList = z.array(seenLine(listLine)).max(list);

/** `waymark`, or an id that was made for an own framework. */
export const frameworkId = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .brand<'FrameworkId'>();
export type FrameworkId = z.infer<typeof frameworkId>;

/** What can be rated: a competency, and in the quick form a domain. It stays when the wording changes. */
export const itemId = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .brand<'ItemId'>();
export type ItemId = z.infer<typeof itemId>;

/** One level of the scale, from the first to the last; its number is its place, from 1. */
export const stage = z.strictObject({
  name: seenLine(frameworkLimits.stageName),
  /** The stage in a sentence, in the first person: what is read where a competency has no sentence of its own. */
  gist: line(frameworkLimits.gist),
  /** How far it goes at this stage, such as "most of my partners". */
  reach: line(frameworkLimits.reach),
  strengths: shortList,
  challenges: shortList,
  nextSteps: shortList,
});
export type Stage = z.infer<typeof stage>;

export const competency = z.strictObject({
  id: itemId,
  /** Short, such as `B1`; the coach's own, and unique in its framework. */
  code: seenLine(frameworkLimits.code),
  name: seenLine(frameworkLimits.competencyName),
  about: lines(frameworkLimits.about),
  /** One sentence for each stage, or none at all: then the stages' own sentences are read. */
  descriptors: z.array(seenLine(frameworkLimits.descriptor)).max(frameworkLimits.mostStages),
});
export type Competency = z.infer<typeof competency>;

export const domain = z.strictObject({
  id: itemId,
  code: seenLine(frameworkLimits.code),
  name: seenLine(frameworkLimits.domainName),
  about: lines(frameworkLimits.about),
  /** What could be shown for it. */
  evidence: shortList,
  /** The next move from each stage to the one above it, one fewer than there are stages; or none at all. */
  nextMoves: z.array(seenLine(listLine)).max(frameworkLimits.mostStages - 1),
  competencies: z.array(competency).min(1).max(frameworkLimits.competencies),
});
export type Domain = z.infer<typeof domain>;

/** A story of an invented person, found by how near its profile lies to a result. */
export const caseStudy = z.strictObject({
  id: itemId,
  name: seenLine(120),
  context: line(400),
  stage: z.int().min(1).max(frameworkLimits.mostStages),
  /** The person's stage in every domain, in the order of the domains. */
  profile: z.array(z.int().min(1).max(frameworkLimits.mostStages)).max(frameworkLimits.domains),
  story: lines(frameworkLimits.story).pipe(z.string().min(1)),
  turningPoint: line(400),
  questions: shortList,
});
export type CaseStudy = z.infer<typeof caseStudy>;

/** What a framework says at one version: what an assessment is taken with. */
export const frameworkWording = z.strictObject({
  id: frameworkId,
  /** Grows with a change of wording once there are assessments; they keep the version that they were taken with. */
  version: z.int().min(1),
  name: seenLine(frameworkLimits.name),
  description: lines(frameworkLimits.description),
  source: line(frameworkLimits.source),
  stages: z.array(stage).min(frameworkLimits.fewestStages).max(frameworkLimits.mostStages),
  domains: z.array(domain).min(1).max(frameworkLimits.domains),
  cases: z.array(caseStudy).max(frameworkLimits.cases),
});
export type FrameworkWording = z.infer<typeof frameworkWording>;

/** What the coach can word: everything but what Cairn counts and names itself. */
export const frameworkText = frameworkWording.omit({ id: true, version: true });
export type FrameworkText = z.infer<typeof frameworkText>;

/** A wording that the coach wants kept: beyond the rules of each field it is whole (`flawsIn`). */
const wantedFramework = frameworkText.extend({ id: frameworkId.nullable() }).superRefine((text, context) => {
  for (const { reason, path } of flawsIn(text)) context.addIssue({ code: 'custom', message: reason, path: [...path] });
});

export const framework = frameworkWording.extend({
  /** Built-in frameworks can be duplicated, not changed. */
  isBuiltIn: z.boolean(),
  /** Not offered any more; its assessments keep it. */
  isArchived: z.boolean(),
  /** How many assessments were begun with any version of it. */
  assessments: z.int().min(0),
});
export type Framework = z.infer<typeof framework>;

const frameworkRef = z.strictObject({ id: frameworkId });

/** Why a file was not taken in; each has its sentence in `frameworks.messages.ts`. */
export const refusalReasons = [
  'too-large',
  'not-text',
  'not-json',
  'not-a-framework',
  'newer',
  'wrong-version',
  'missing',
  'unknown',
  'wrong-kind',
  'too-long',
  'too-many',
  'too-few',
  'duplicate',
  'html',
  'active',
  'levels-differ',
  'unknown-parent',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a file was not taken in, and where in it. */
export const fileRefusal = z.strictObject({
  reason: z.enum(refusalReasons),
  /** The way there, such as `domains[2].competencies[0].descriptors[3]`, or `line 12`; empty: the file as a whole. */
  place: z.string().max(400),
  /** What the thing there is called in the file, as far as it has a name. */
  called: z.string().max(200),
});
export type FileRefusal = z.infer<typeof fileRefusal>;

export const frameworksContract = {
  /** Built-in ones first, then own ones in the order in which they were made; archived ones too. */
  listFrameworks: operation(z.null(), z.array(framework)),
  /** The wording that an assessment was taken with; null when this journal never had it. */
  findFrameworkVersion: operation(
    z.strictObject({ id: frameworkId, version: z.int().min(1) }),
    frameworkWording.nullable(),
  ),
  /**
   * A new own framework (`id` null), or another wording of one: a new version where it has assessments. Competencies and
   * domains whose ids the framework does not know get new ones. Refuses built-in ones with `framework-built-in`.
   */
  saveFramework: operation(wantedFramework, framework),
  /** An own framework with the same wording. */
  duplicateFramework: operation(frameworkRef, framework),
  archiveFramework: operation(frameworkRef.extend({ isArchived: z.boolean() }), z.null()),
  /** Takes an own framework away for good. Refuses with `framework-in-use` where it has assessments or evidence. */
  removeFramework: operation(frameworkRef, z.null()),
  /** Saves a framework as a JSON file where the coach wants it. */
  exportFramework: operation(frameworkRef, z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  /**
   * Asks for a file of Cairn's or a Mahara `.matrix` and adds what it holds as an own framework; null when the coach changed
   * their mind. Of a file that is refused nothing is kept.
   */
  importFramework: operation(
    z.null(),
    z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('added'), framework }),
        z.strictObject({ kind: z.literal('refused'), refusal: fileRefusal }),
      ])
      .nullable(),
  ),
};

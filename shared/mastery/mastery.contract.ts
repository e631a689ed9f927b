import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { frameworkId, frameworkLimits, itemId } from '../frameworks/frameworks.contract.ts';
import { lines } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';

export const assessmentId = z.uuid().brand<'AssessmentId'>();
export type AssessmentId = z.infer<typeof assessmentId>;

/** `full` asks about every competency, `quick` about every domain. */
export const forms = ['full', 'quick'] as const;
export type Form = (typeof forms)[number];

export const occasions = ['start', 'middle', 'end', 'other'] as const;
export type Occasion = (typeof occasions)[number];

export const certainties = ['low', 'fair', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

/** What a coach said about one competency, or in the quick form about one domain. */
export const answer = z.strictObject({
  itemId,
  /** The number of the stage whose sentence fits most weeks this term, from 1; null: none chosen. */
  stage: z.int().min(1).max(frameworkLimits.mostStages).nullable(),
  /** Said instead of a stage; then `stage` is null. */
  isNotMyRole: z.boolean(),
  /** How sure the coach is of it; null: not said. */
  certainty: z.enum(certainties).nullable(),
  note: z.string(),
  /** "My understanding of this stage changed": a change of the yardstick and not of the practice. */
  isRecalibrated: z.boolean(),
});
export type Answer = z.infer<typeof answer>;

const wantedAnswer = answer
  .extend({ note: lines(2000) })
  .refine(({ stage, isNotMyRole }) => stage === null || !isNotMyRole);

/** The reflect-and-prioritise page; the steps that it ends with are steps. */
export const reflection = z.strictObject({
  /** What here do I recognise, and what surprises me? */
  recognise: z.string(),
  /** Up to two competencies that would help the people whom the coach works with most, if they moved. */
  focus: z.array(itemId).max(2),
  /** What one stage further would look like next month. */
  further: z.string(),
  /** What evidence would convince someone who doubts it. */
  proof: z.string(),
});
export type Reflection = z.infer<typeof reflection>;

const wantedReflection = reflection.extend({ recognise: lines(4000), further: lines(4000), proof: lines(4000) });

/** One self-assessment, without its answers. */
export const assessmentHead = z.strictObject({
  id: assessmentId,
  frameworkId,
  frameworkVersion: z.int().min(1),
  form: z.enum(forms),
  occasion: z.enum(occasions),
  /** The coach's own day that it stands for. */
  takenOn: localDate,
  beganAt: z.iso.datetime(),
  /** Null: still open, to be gone on with. */
  finishedAt: z.iso.datetime().nullable(),
  /** A page of the journal that looks back on it; null also while it holds no word, and when it is in the trash. */
  entryId: entryId.nullable(),
});
export type AssessmentHead = z.infer<typeof assessmentHead>;

export const assessment = assessmentHead.extend({
  /** At most one for each item; in the order of no matter. */
  answers: z.array(answer),
  reflection,
});
export type Assessment = z.infer<typeof assessment>;

const assessmentRef = z.strictObject({ id: assessmentId });

export const masteryContract = {
  /**
   * Begins a self-assessment with the framework's newest wording, dated today. One of the same framework and form that was
   * begun and has no answer yet is taken up instead.
   */
  beginAssessment: operation(
    z.strictObject({ frameworkId, form: z.enum(forms), occasion: z.enum(occasions) }),
    assessment,
  ),
  /** All of them, or those of one framework: the newest day first, on the same day the one begun last. */
  listAssessments: operation(z.strictObject({ frameworkId: frameworkId.nullable() }), z.array(assessment)),
  findAssessment: operation(assessmentRef, assessment.nullable()),
  /** Keeps one answer, also of a finished assessment. Refuses items and stages that its framework does not have. */
  saveAnswer: operation(
    z.strictObject({ id: assessmentId, answer: wantedAnswer }),
    z.strictObject({ savedAt: z.iso.datetime() }),
  ),
  /** When it was, and for which day it stands. */
  saveOccasion: operation(assessmentRef.extend({ occasion: z.enum(occasions), takenOn: localDate }), z.null()),
  /** Refuses with `assessment-empty` where no stage was chosen. Finishing twice changes nothing. */
  finishAssessment: operation(assessmentRef, assessment),
  saveReflection: operation(z.strictObject({ id: assessmentId, reflection: wantedReflection }), z.null()),
  /** The page of the journal that looks back on it, or none. It may hold no word yet. */
  setReflectionPage: operation(assessmentRef.extend({ entryId: entryId.nullable() }), z.null()),
  /**
   * Asks where to put it and prints the result, without notes and without what is linked; `saved` is false when the coach
   * changed their mind.
   */
  printResult: operation(assessmentRef, z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  /** For good, with its answers; steps that came out of it stay. */
  removeAssessment: operation(assessmentRef, z.null()),
};

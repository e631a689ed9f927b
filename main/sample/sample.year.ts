import { z } from 'zod';
import { localDate } from '../../shared/calendar/local-date.ts';
import { itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { certainties, occasions } from '../../shared/mastery/mastery.contract.ts';
import { personKinds } from '../../shared/people/people.contract.ts';
import { stepStates, whose } from '../../shared/steps/steps.contract.ts';
import year from './sample-year.json' with { type: 'json' };

const word = z.string().min(1);

const sampleYear = z.strictObject({
  program: word,
  people: z.array(
    z.strictObject({
      id: word,
      code: word,
      kind: z.enum(personKinds),
      role: z.string(),
      agreementReadOn: localDate.nullable(),
      consentNote: z.string(),
    }),
  ),
  entries: z.array(
    z.strictObject({
      id: word,
      date: localDate,
      clock: z.string(),
      timeZone: word,
      templateId: word.nullable(),
      title: word,
      people: z.array(word),
      tags: z.array(word),
      isOfProgram: z.boolean(),
      isStarred: z.boolean(),
      mentionsPupils: z.boolean(),
      /** `section` and `prompt` are null on a page without a template. */
      answers: z.array(z.strictObject({ section: word.nullable(), prompt: word.nullable(), text: word })),
    }),
  ),
  steps: z.array(
    z.strictObject({
      id: word,
      text: word,
      whose,
      cue: z.string(),
      response: z.string(),
      createdOn: localDate,
      dueOn: localDate.nullable(),
      state: z.enum(stepStates),
      reason: z.string(),
      closedOn: localDate.nullable(),
      /** Each on the day from which it was moved. */
      moved: z.array(z.strictObject({ from: localDate, to: localDate, reason: word })),
      person: word.nullable(),
      entry: word.nullable(),
      assessment: word.nullable(),
      round: word.nullable(),
      goal: word.nullable(),
      plan: word.nullable(),
    }),
  ),
  assessments: z.array(
    z.strictObject({
      id: word,
      date: localDate,
      occasion: z.enum(occasions),
      focus: z.array(itemId),
      /** The page that looks back on it. */
      page: word.nullable(),
      answers: z.array(
        z.strictObject({
          code: itemId,
          stage: z.int().nullable(),
          isNotMyRole: z.boolean(),
          certainty: z.enum(certainties).nullable(),
          note: z.string(),
          isRecalibrated: z.boolean(),
          /** What was linked to it by then. */
          pages: z.array(word),
        }),
      ),
    }),
  ),
});

export type SampleEntry = z.infer<typeof sampleYear>['entries'][number];
export type SamplePerson = z.infer<typeof sampleYear>['people'][number];
export type SampleAssessment = z.infer<typeof sampleYear>['assessments'][number];

/** One invented coach's year, from September to June: pages over all templates, the people, the steps. */
export const theYear = sampleYear.parse(year);

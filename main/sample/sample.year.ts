import { createHash } from 'node:crypto';
import { z } from 'zod';
import { localDate } from '../../shared/calendar/local-date.ts';
import { personKinds } from '../../shared/people/people.contract.ts';
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
      owner: z.enum(['me', 'them']),
      createdOn: localDate,
      dueOn: localDate.nullable(),
      state: z.enum(['open', 'done', 'dropped']),
      reason: z.string(),
      closedOn: localDate.nullable(),
      person: word.nullable(),
      entry: word.nullable(),
    }),
  ),
});

export type SampleEntry = z.infer<typeof sampleYear>['entries'][number];
export type SamplePerson = z.infer<typeof sampleYear>['people'][number];
export type SampleStep = z.infer<typeof sampleYear>['steps'][number];

/** One invented coach's year, from September to June: pages over all templates, the people, the steps. */
export const theYear = sampleYear.parse(year);

/**
 * The id of a part of the sample in every journal: what was put in is found again by it and by nothing else. A UUID of
 * version 8 (RFC 9562, 5.8) made of a SHA-256.
 */
export function sampleId(kind: 'entry' | 'person' | 'step' | 'program', name: string): string {
  const hex = createHash('sha256').update(`cairn-sample-year/1 ${kind} ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

import { z } from 'zod';
import { operation } from '../ipc/operation.ts';
import { entryFilter, entrySummary } from '../journal/journal.contract.ts';
import { person } from '../people/people.contract.ts';

/** A piece of text that either matches the search or stands around it. Never HTML. */
export const snippetPart = z.strictObject({ text: z.string(), isMatch: z.boolean() });
export type SnippetPart = z.infer<typeof snippetPart>;

export const searchHit = entrySummary.omit({ preview: true, clock: true, isDraft: true, mentionsPupils: true }).extend({
  titleParts: z.array(snippetPart),
  textParts: z.array(snippetPart),
  /** Whether `textParts` are of a step, an agreement or the list that the page ends with. */
  isInEnding: z.boolean(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** Somebody of whom something is noted that matches. */
export const personHit = person.pick({ id: true, code: true, kind: true, isArchived: true }).extend({
  codeParts: z.array(snippetPart),
  textParts: z.array(snippetPart),
});
export type PersonHit = z.infer<typeof personHit>;

/** A step, a goal, a priority plan, an artefact or a piece of evidence that matches. */
export const plannedHit = z.strictObject({
  kind: z.enum(['step', 'goal', 'plan', 'artefact', 'evidence']),
  id: z.uuid(),
  /** The step's words, the goal's title, the plan's priority, the artefact's title, or what the piece is called; a plan or a page may have none. */
  title: z.string(),
  textParts: z.array(snippetPart),
  /** Whether it has ended, in whatever way. */
  isClosed: z.boolean(),
});
export type PlannedHit = z.infer<typeof plannedHit>;

export const searchContract = {
  /**
   * Newest first; pages in the trash are never found. The last word matches as a beginning, words in quotation marks
   * match as a phrase. Without any words, all pages that the filter means; without either, none.
   */
  searchEntries: operation(
    z.strictObject({
      query: z.string().max(500),
      limit: z.int().min(1).max(100),
      /** Only among these pages. */
      filter: entryFilter.optional(),
      /** Where an earlier answer ended: its `next`. */
      from: z.int().min(1).optional(),
    }),
    z.strictObject({
      hits: z.array(searchHit),
      /** Where the following hits begin; null when these were all. */
      next: z.int().min(1).nullable(),
    }),
  ),
  /**
   * People by code, role, group, school, open question, consent note, contacts, and by steps and agreements without a page;
   * words match as they do on pages. Also by real name, which no answer has in it. Those who match best come first, archived
   * people last.
   */
  searchPeople: operation(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(100) }),
    z.array(personHit),
  ),
  /**
   * Steps, goals, priority plans and evidence by all that is said of them: if-then plans, sentences of a scale, looks, obstacles,
   * notes of dates, what a piece shows and where it stands on the web. What is open comes first, then what matches best; what is on a page in the trash is never found.
   */
  searchPlanned: operation(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(100) }),
    z.array(plannedHit),
  ),
};

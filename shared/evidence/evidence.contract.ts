import { z } from 'zod';
import { attachmentId } from '../attachments/attachments.contract.ts';
import { localDate } from '../calendar/local-date.ts';
import { frameworkId, itemId } from '../frameworks/frameworks.contract.ts';
import { line, lines } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { stepId } from '../steps/steps.contract.ts';

export const evidenceId = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceId>;

const pageSource = z.strictObject({ kind: z.literal('page'), entryId });
const fileSource = z.strictObject({ kind: z.literal('file'), entryId, attachmentId });
const stepSource = z.strictObject({ kind: z.literal('step'), stepId });

/**
 * What a piece of evidence is: a page, a file that stands on a page, a step, or words of its own. A piece is one record,
 * however many things it is shown for.
 */
export const evidenceSource = z.discriminatedUnion('kind', [
  pageSource,
  fileSource,
  stepSource,
  z.strictObject({ kind: z.literal('words'), id: evidenceId.nullable(), words: z.string(), happenedOn: localDate }),
]);
export type EvidenceSource = z.infer<typeof evidenceSource>;

/** What a piece is shown for. */
export const evidenceTarget = z.strictObject({ frameworkId, competencyId: itemId });
export type EvidenceTarget = z.infer<typeof evidenceTarget>;

export const evidenceLink = z.strictObject({
  ...evidenceTarget.shape,
  /** Why this shows it, in the coach's own words; may be empty. */
  why: z.string(),
  linkedAt: z.iso.datetime(),
});
export type EvidenceLink = z.infer<typeof evidenceLink>;

/** A piece of evidence as it is listed: with a title to read, the day it is from, and all that it is shown for. */
export const evidence = z.strictObject({
  id: evidenceId,
  source: evidenceSource,
  /** The page's title or beginning, the file's name, the step, or the beginning of the words; a page may have none. */
  title: z.string(),
  /** The page on which it stands; null for words, and for a step without a page. */
  entryId: entryId.nullable(),
  happenedOn: localDate,
  links: z.array(evidenceLink).min(1),
});
export type Evidence = z.infer<typeof evidence>;

const wantedSource = z.discriminatedUnion('kind', [
  pageSource,
  fileSource,
  stepSource,
  z.strictObject({
    kind: z.literal('words'),
    id: evidenceId.nullable(),
    words: lines(2000).pipe(z.string().min(1)),
    happenedOn: localDate,
  }),
]);
export type WantedSource = z.infer<typeof wantedSource>;

export const evidenceContract = {
  /**
   * Every piece that is shown for something in a framework, that stands on a page (with its files and steps), or that is one
   * step; what is null does not matter. The newest day first. What is on a page in the trash is not in sight, as the page
   * itself, and neither is a file that its page does not show any more.
   */
  listEvidence: operation(
    z.strictObject({
      frameworkId: frameworkId.nullable(),
      entryId: entryId.nullable(),
      stepId: stepId.nullable().default(null),
    }),
    z.array(evidence),
  ),
  /** The framework that something was linked to last; null before the first time. */
  findLastFramework: operation(z.null(), frameworkId.nullable()),
  /** Files that pages show, by the beginnings of the words in their names, or all for an empty query; the newest page first. */
  findFiles: operation(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(50) }),
    z.array(z.strictObject({ entryId, attachmentId, name: z.string(), pageTitle: z.string(), happenedOn: localDate })),
  ),
  /**
   * Shows a piece for a competency, or says anew why. The same source is the same piece; words with an id are changed, or
   * come back when they were just forgotten. Refuses with `entry-missing`, `entry-in-trash`, `attachment-missing` (the page
   * does not show that file), `step-missing` or `framework-missing`, with `evidence-missing` where the id is no piece of
   * words, and with `competency-missing` where the framework's newest wording has none of that id. `linkedAt` brings back a
   * link that was just taken away, as it was, also to a competency that is not in the framework any more.
   */
  linkEvidence: operation(
    z.strictObject({
      source: wantedSource,
      target: evidenceTarget,
      why: line(500),
      linkedAt: z.iso.datetime().nullable(),
    }),
    evidence,
  ),
  /**
   * Takes a piece away from a competency; a piece that is shown for nothing any more is forgotten. Its page stays. Doing it
   * twice changes nothing.
   */
  unlinkEvidence: operation(z.strictObject({ id: evidenceId, target: evidenceTarget }), z.null()),
};

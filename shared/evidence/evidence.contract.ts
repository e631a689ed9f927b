import { z } from 'zod';
import { artefactId } from '../artefacts/artefacts.contract.ts';
import { attachmentId } from '../attachments/attachments.contract.ts';
import { localDate } from '../calendar/local-date.ts';
import { frameworkId, itemId } from '../frameworks/frameworks.contract.ts';
import { goalId } from '../goals/goals.contract.ts';
import { line, lines } from '../ipc/line.ts';
import { operation } from '../ipc/operation.ts';
import { entryId } from '../journal/journal.contract.ts';
import { assessmentId } from '../mastery/mastery.contract.ts';
import { planId } from '../plans/plans.contract.ts';
import { programId, requirementId } from '../programs/programs.contract.ts';
import { stepId, stepRoundId } from '../steps/steps.contract.ts';
import { evidenceAbout, wantedAbout } from './about.contract.ts';
import { completeAddress, isAddress } from './address.rules.ts';

export const evidenceId = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceId>;

const pageSource = z.strictObject({ kind: z.literal('page'), entryId });
const fileSource = z.strictObject({ kind: z.literal('file'), entryId, attachmentId });
const stepSource = z.strictObject({ kind: z.literal('step'), stepId });
const artefactSource = z.strictObject({ kind: z.literal('artefact'), artefactId });
const assessmentSource = z.strictObject({ kind: z.literal('assessment'), assessmentId });
const roundSource = z.strictObject({ kind: z.literal('round'), roundId: stepRoundId });
const goalSource = z.strictObject({ kind: z.literal('goal'), goalId });
const ownWords = z.strictObject({ id: evidenceId.nullable(), words: z.string(), happenedOn: localDate });

/**
 * What a piece of evidence is: a page, a file that stands on a page, a step, an artefact, a self-assessment, a round of
 * feedback, a goal with what was reached, words of its own, or an address with words. A piece is one record, however many things it is shown for. Cairn keeps an address and never opens it.
 */
export const evidenceSource = z.discriminatedUnion('kind', [
  pageSource,
  fileSource,
  stepSource,
  artefactSource,
  assessmentSource,
  roundSource,
  goalSource,
  ownWords.extend({ kind: z.literal('words') }),
  ownWords.extend({ kind: z.literal('address'), address: z.string() }),
]);
export type EvidenceSource = z.infer<typeof evidenceSource>;

const competencyTarget = z.strictObject({ kind: z.literal('competency'), frameworkId, competencyId: itemId });
const goalTarget = z.strictObject({ kind: z.literal('goal'), goalId });
const planTarget = z.strictObject({ kind: z.literal('plan'), planId });
const requirementTarget = z.strictObject({ kind: z.literal('requirement'), requirementId });

/** What a piece is shown for. */
export const evidenceTarget = z.discriminatedUnion('kind', [
  competencyTarget,
  goalTarget,
  planTarget,
  requirementTarget,
]);
export type EvidenceTarget = z.infer<typeof evidenceTarget>;

const linked = {
  /** Why this shows it, in the coach's own words; may be empty. */
  why: z.string(),
  linkedAt: z.iso.datetime(),
};
/** What the goal, the plan or the requirement is called now; a plan may have no name yet. */
const named = { ...linked, title: z.string() };
/** Where a requirement is asked for: its program, and what its phase is called. */
const asked = z.strictObject({ programId, phase: z.string() });
export type AskedIn = z.infer<typeof asked>;

export const evidenceLink = z.discriminatedUnion('kind', [
  competencyTarget.extend(linked),
  goalTarget.extend(named),
  planTarget.extend(named),
  requirementTarget.extend({ ...named, askedIn: asked }),
]);
export type EvidenceLink = z.infer<typeof evidenceLink>;
export type CompetencyLink = Extract<EvidenceLink, { kind: 'competency' }>;

/** A piece of evidence as it is listed: with a title to read, the day it is from, what is said about it, and all that it is shown for. */
export const evidence = z.strictObject({
  id: evidenceId,
  source: evidenceSource,
  /** The page's title or beginning, what a file, an artefact, a framework, a round or a goal is called, or the beginning of the words. */
  title: z.string(),
  /** The page on which it stands; null for words and addresses, and for a step without a page. */
  entryId: entryId.nullable(),
  happenedOn: localDate,
  about: evidenceAbout,
  /** In the order in which they were made; none where it is kept for what is said about it. */
  links: z.array(evidenceLink),
});
export type Evidence = z.infer<typeof evidence>;

const wantedWords = ownWords.extend({ kind: z.literal('words'), words: lines(2000).pipe(z.string().min(1)) });
const wantedAddress = ownWords.extend({
  kind: z.literal('address'),
  words: lines(2000),
  address: z.string().max(4000).transform(completeAddress).refine(isAddress),
});

const wantedSource = z.discriminatedUnion('kind', [
  pageSource,
  fileSource,
  stepSource,
  artefactSource,
  assessmentSource,
  roundSource,
  goalSource,
  wantedWords,
  wantedAddress,
]);
export type WantedSource = z.infer<typeof wantedSource>;

/** Sources that are things of the journal apart from pages, files and steps. */
export const thingKinds = ['artefact', 'assessment', 'round', 'goal'] as const;
const thingSource = z.discriminatedUnion('kind', [artefactSource, assessmentSource, roundSource, goalSource]);
export type ThingSource = z.infer<typeof thingSource>;

/** Goals, plans and requirements that something can be shown for. */
export const offeredTarget = z.strictObject({
  target: z.discriminatedUnion('kind', [goalTarget, planTarget, requirementTarget]),
  title: z.string(),
  /** Null for goals and plans. */
  askedIn: asked.nullable(),
  /** It has not ended. */
  isOpen: z.boolean(),
});
export type OfferedTarget = z.infer<typeof offeredTarget>;

/** A kind of target, or pieces that are shown for nothing. */
export const shownForKinds = ['competency', 'goal', 'plan', 'requirement', 'nothing'] as const;

export const evidenceContract = {
  /**
   * Every piece that is shown for something in a framework, for one target or for a kind of them, that stands on a page (with
   * its files and steps), or that is one step or one artefact; what is null does not matter. The newest day first. What is on a page in the
   * trash is not in sight, as the page itself, and neither is a file that its page does not show any more.
   */
  listEvidence: operation(
    z.strictObject({
      frameworkId: frameworkId.nullable(),
      entryId: entryId.nullable(),
      stepId: stepId.nullable().default(null),
      artefactId: artefactId.nullable().default(null),
      target: evidenceTarget.nullable().default(null),
      shownFor: z.enum(shownForKinds).nullable().default(null),
    }),
    z.array(evidence),
  ),
  /** One piece with all that it is shown for. Refuses with `evidence-missing`, also while its page is in the trash. */
  findEvidence: operation(z.strictObject({ id: evidenceId }), evidence),
  /** The framework that something was linked to last; null before the first time. */
  findLastFramework: operation(z.null(), frameworkId.nullable()),
  /** Every goal, every plan and every requirement, what is open before what has ended, the newest first; requirements in their program's order. */
  listTargets: operation(z.null(), z.array(offeredTarget)),
  /** Files that pages show, by the beginnings of the words in their names, or all for an empty query; the newest page first. */
  findFiles: operation(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(50) }),
    z.array(z.strictObject({ entryId, attachmentId, name: z.string(), pageTitle: z.string(), happenedOn: localDate })),
  ),
  /**
   * Artefacts, finished self-assessments, rounds of feedback and goals, by the beginnings of the words in what they are called,
   * or all for an empty query; at most so many of each kind, the newest day first.
   */
  findThings: operation(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(50) }),
    z.array(z.strictObject({ source: thingSource, title: z.string(), happenedOn: localDate })),
  ),
  /**
   * Shows a piece for a competency, a goal, a plan or a requirement, or says anew why. The same source is the same piece; words and addresses
   * with an id are changed, or come back when they were just forgotten. Refuses with `entry-missing`, `entry-in-trash`,
   * `attachment-missing` (the page does not show that file), `step-missing`, `artefact-missing`, `assessment-missing`,
   * `round-missing`, `framework-missing`, `goal-missing`, `plan-missing` or `requirement-missing`, with `evidence-missing` where the id is no piece of that kind, and with `competency-missing` where the
   * framework's newest wording has none of that id. `linkedAt` brings back a link that was just taken away, as it was, also to
   * a competency that is not in the framework any more. `about` null leaves what is said about the piece as it is.
   */
  linkEvidence: operation(
    z.strictObject({
      source: wantedSource,
      target: evidenceTarget,
      why: line(500),
      linkedAt: z.iso.datetime().nullable(),
      about: wantedAbout.nullable().default(null),
    }),
    evidence,
  ),
  /** Says something about a piece, or takes it back. Refuses with `evidence-missing`. */
  describeEvidence: operation(z.strictObject({ id: evidenceId, about: wantedAbout }), evidence),
  /** Other words, another address or another day for a piece of words or of an address. Refuses with `evidence-missing`. */
  rewordEvidence: operation(
    z.strictObject({ id: evidenceId, source: z.discriminatedUnion('kind', [wantedWords, wantedAddress]) }),
    evidence,
  ),
  /**
   * Takes a piece away from what it is shown for. One that is shown for nothing any more is forgotten, unless something is said
   * about it: such a piece stays until `forgets` says otherwise. Its page stays. Doing it twice changes nothing.
   */
  unlinkEvidence: operation(
    z.strictObject({ id: evidenceId, target: evidenceTarget, forgets: z.boolean().default(false) }),
    z.null(),
  ),
  /** Forgets a piece with what is said about it and all that it is shown for; its page, file or step stays. */
  forgetEvidence: operation(z.strictObject({ id: evidenceId }), z.null()),
};

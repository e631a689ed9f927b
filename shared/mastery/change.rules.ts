import type { FrameworkWording, ItemId } from '../frameworks/frameworks.contract.ts';
import type { Answer, Assessment, AssessmentHead } from './mastery.contract.ts';
import { allItems } from './scoring.rules.ts';

/**
 * What became of a competency between two self-assessments (domain.md 2.2):
 * - `moved`: a stage or more higher, and new evidence is linked;
 * - `rated-higher`: a stage or more higher, and nothing new to show;
 * - `recalibrated`: the coach says that the stage means something else by now, so that the two ratings were made with two
 *   yardsticks and their difference says nothing about the practice;
 * - `same`, `rated-lower`: as they say;
 * - `not-compared`: one of the two has no stage.
 */
export const changes = ['moved', 'rated-higher', 'recalibrated', 'same', 'rated-lower', 'not-compared'] as const;
export type Change = (typeof changes)[number];

type Rated = Pick<Answer, 'stage' | 'isNotMyRole' | 'isRecalibrated'>;

const stageIn = (answer: Rated | undefined) => (answer?.isNotMyRole ? null : (answer?.stage ?? null));

/** `isRecalibrated` counts on the later answer. */
export function changeOf(before: Rated | undefined, after: Rated | undefined, hasNewEvidence: boolean): Change {
  const from = stageIn(before);
  const to = stageIn(after);
  if (from === null || to === null) return 'not-compared';
  if (after?.isRecalibrated) return 'recalibrated';
  if (to === from) return 'same';
  if (to < from) return 'rated-lower';
  return hasNewEvidence ? 'moved' : 'rated-higher';
}

/** A piece of evidence and since when it is shown for a competency. */
export interface DatedLink {
  competencyId: ItemId;
  /** ISO instant. */
  linkedAt: string;
}

type Answers = Pick<Assessment, 'answers'>;
type Dated = Pick<AssessmentHead, 'id' | 'takenOn' | 'beganAt' | 'finishedAt'>;

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const byTime = (one: Dated, other: Dated) =>
  order(one.takenOn, other.takenOn) || order(one.beganAt, other.beganAt) || order(one.id, other.id);

/** The oldest first: by the day for which they stand, on the same day by when they were begun. */
export function inTime<Head extends Dated>(assessments: readonly Head[]): Head[] {
  return assessments.toSorted(byTime);
}

/** The one that stands next after it. Looked for without sorting: this is asked for every one of a long series. */
function nextOf(assessment: Dated, chain: readonly Dated[]): Dated | undefined {
  return chain.reduce<Dated | undefined>((first, one) => {
    const isCloser = byTime(one, assessment) > 0 && (!first || byTime(one, first) < 0);
    return isCloser ? one : first;
  }, undefined);
}

/** The finished ones of the same framework and form: those beside which an assessment is seen. */
export function chainOf<Head extends Dated & Pick<AssessmentHead, 'frameworkId' | 'form'>>(
  { frameworkId, form }: Pick<AssessmentHead, 'frameworkId' | 'form'>,
  all: readonly Head[],
): Head[] {
  return all.filter((one) => one.finishedAt !== null && one.form === form && one.frameworkId === frameworkId);
}

/**
 * Until when evidence counts for an assessment: until the one after it was begun, so that a claim becomes solid when something is
 * shown for it later; null: still. `chain`: the finished ones of the same framework and form.
 */
export function evidenceEndsAt(assessment: Dated, chain: readonly Dated[]): string | null {
  const next = chain.some(({ id }) => id === assessment.id) ? nextOf(assessment, chain) : undefined;
  if (!next) return null;
  // One that was dated back: what was linked while it was taken counts all the same.
  const ownEnd = assessment.finishedAt ?? assessment.beganAt;
  return next.beganAt > ownEnd ? next.beganAt : ownEnd;
}

/** The competencies for which something is shown in an assessment. */
export function evidencedFor(assessment: Dated, chain: readonly Dated[], links: readonly DatedLink[]): Set<ItemId> {
  const until = evidenceEndsAt(assessment, chain);
  return new Set(
    links.flatMap(({ competencyId, linkedAt }) => (until === null || linkedAt <= until ? competencyId : [])),
  );
}

/**
 * The competencies for which the later of two assessments has something to show that was linked after the earlier one was
 * finished.
 */
export function newlyEvidenced(
  earlier: Dated,
  later: Dated,
  chain: readonly Dated[],
  links: readonly DatedLink[],
): Set<ItemId> {
  const ended = earlier.finishedAt ?? earlier.beganAt;
  const since = ended < later.beganAt ? ended : later.beganAt; // an earlier one that was written down afterwards
  const until = evidenceEndsAt(later, chain);
  return new Set(
    links.flatMap(({ competencyId, linkedAt }) =>
      linkedAt > since && (until === null || linkedAt <= until) ? competencyId : [],
    ),
  );
}

/** The items whose yardstick changed in one that stands between the two: then these were made with two, whatever the later says. */
export function recalibratedBetween(earlier: Dated, later: Dated, chain: readonly (Dated & Answers)[]): Set<ItemId> {
  const between = chain.filter((one) => byTime(one, earlier) > 0 && byTime(one, later) < 0);
  return new Set(
    between.flatMap(({ answers }) => answers.flatMap(({ itemId, isRecalibrated }) => (isRecalibrated ? itemId : []))),
  );
}

/**
 * What became of every item between two assessments of the same form, in the order of the framework. `recalibrated`: those of
 * `recalibratedBetween`, where others may stand between the two.
 */
export function changesBetween(
  framework: FrameworkWording,
  earlier: Answers & Pick<Assessment, 'form'>,
  later: Answers & Pick<Assessment, 'form'>,
  newEvidence: ReadonlySet<ItemId>,
  recalibrated: ReadonlySet<ItemId> = new Set(),
): { itemId: ItemId; change: Change }[] {
  const before = new Map(earlier.answers.map((answer) => [answer.itemId, answer]));
  const after = new Map(later.answers.map((answer) => [answer.itemId, answer]));
  const shows = (id: ItemId) => {
    if (newEvidence.has(id)) return true;
    const domain = framework.domains.find((one) => one.id === id); // in the quick form
    return domain?.competencies.some((competency) => newEvidence.has(competency.id)) ?? false;
  };
  const now = (id: ItemId) => {
    const answer = after.get(id);
    return answer && recalibrated.has(id) ? { ...answer, isRecalibrated: true } : answer;
  };
  return allItems(framework, later.form).map(({ id }) => ({
    itemId: id,
    change: changeOf(before.get(id), now(id), shows(id)),
  }));
}

type Kind = Pick<AssessmentHead, 'frameworkId' | 'form'>;

/** Whether two assessments may be laid beside each other: of one framework, in one form, on scales of the same length. */
export function isComparable(one: Kind & { stages: number }, other: Kind & { stages: number }): boolean {
  return one.frameworkId === other.frameworkId && one.form === other.form && one.stages === other.stages;
}

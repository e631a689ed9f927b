import type { FrameworkId, FrameworkWording, ItemId } from '../frameworks/frameworks.contract.ts';
import {
  type Change,
  changes,
  changesBetween,
  type DatedLink,
  evidencedFor,
  evidenceEndsAt,
  inTime,
  newlyEvidenced,
  recalibratedBetween,
} from '../mastery/change.rules.ts';
import type { Assessment, Form } from '../mastery/mastery.contract.ts';
import { type AssessmentResult, resultOf } from '../mastery/scoring.rules.ts';

/** Finished self-assessments that can be seen as one course: of one framework, in one form, on a scale of one length. */
export interface Series {
  key: string;
  frameworkId: FrameworkId;
  form: Form;
  /** How many stages the scale has. */
  stages: number;
  /** The oldest first; at least one. */
  assessments: Assessment[];
}

type StagesOf = (assessment: Assessment) => number | undefined;

/**
 * All that is finished in series, that with the newest assessment first. What `stagesOf` does not know (its wording is not in
 * this journal) is in none of them.
 */
export function seriesOf(all: readonly Assessment[], stagesOf: StagesOf): Series[] {
  const found = new Map<string, Series>();
  for (const assessment of inTime(all.filter(({ finishedAt }) => finishedAt !== null))) {
    const stages = stagesOf(assessment);
    if (stages === undefined) continue;
    const { frameworkId, form } = assessment;
    const key = `${frameworkId}-${form}-${stages}`;
    const series = found.get(key) ?? { key, frameworkId, form, stages, assessments: [] };
    series.assessments.push(assessment);
    found.delete(key); // the one with the newest comes last
    found.set(key, series);
  }
  return [...found.values()].reverse();
}

/** From when on a series was taken with which version of its framework; one version: nothing was changed. */
export function versionsIn({ assessments }: Pick<Series, 'assessments'>): { version: number; since: string }[] {
  return assessments.flatMap(({ frameworkVersion, takenOn }, place) =>
    assessments[place - 1]?.frameworkVersion === frameworkVersion ? [] : { version: frameworkVersion, since: takenOn },
  );
}

/** All that evidence is read by: the finished ones of the framework and form, whatever their scale, and what is linked. */
export interface Shown {
  chain: readonly Assessment[];
  links: readonly DatedLink[];
}

/** What became of every part between two of them, the earlier first, as the wording names the parts. */
export function changesOf(
  framework: FrameworkWording,
  earlier: Assessment,
  later: Assessment,
  { chain, links }: Shown,
): Map<ItemId, Change> {
  const shown = newlyEvidenced(earlier, later, chain, links);
  const recalibrated = recalibratedBetween(earlier, later, chain);
  const found = changesBetween(framework, earlier, later, shown, recalibrated);
  return new Map(found.map(({ itemId, change }) => [itemId, change]));
}

/** How many parts became what. */
export function countChanges(found: Iterable<Change>): Record<Change, number> {
  const counts = Object.fromEntries(changes.map((change) => [change, 0])) as Record<Change, number>;
  for (const change of found) counts[change]++;
  return counts;
}

/** One self-assessment of a series as it is drawn: what it says, and what became of each part since the one before it. */
export interface Point {
  assessment: Assessment;
  result: AssessmentResult;
  changes: ReadonlyMap<ItemId, Change>;
}

/** A series in the wording that is the newest in it: what is not in that wording any more is not shown. */
export function pointsOf(framework: FrameworkWording, { assessments }: Series, shown: Shown): Point[] {
  return assessments.map((assessment, place) => {
    const before = assessments[place - 1];
    return {
      assessment,
      result: resultOf(framework, assessment, evidencedFor(assessment, shown.chain, shown.links)),
      changes: before ? changesOf(framework, before, assessment, shown) : new Map(),
    };
  });
}

/** Which of two is earlier: "then" and "now" are theirs, on whichever side they stand. */
export function orderOf(one: Assessment, other: Assessment): [Assessment, Assessment] {
  const [earlier = one, later = other] = inTime([one, other]);
  return [earlier, later];
}

/**
 * When a link counts, seen from the later of two self-assessments: it was there for the earlier one, came new for the later
 * one, or came after both. Which part it is for does not matter.
 */
export function whenLinked(
  link: DatedLink,
  earlier: Assessment,
  later: Assessment,
  chain: readonly Assessment[],
): 'then' | 'since' | 'after' {
  if (newlyEvidenced(earlier, later, chain, [link]).size > 0) return 'since';
  const until = evidenceEndsAt(later, chain);
  return until !== null && link.linkedAt > until ? 'after' : 'then';
}

import type { CaseStudy, FrameworkWording } from '../frameworks/frameworks.contract.ts';

/** A story with how far its person stands from a result. */
export interface NearCase {
  story: CaseStudy;
  /** Stages apart, on average over the domains that were rated. */
  distance: number;
}

/**
 * City-block distance between a result and a story: the sum over the rated domains of |median − the story's stage|, divided by
 * their number (domain.md 2.2, "Case match"). `medians` and `profile` are in the order of the framework's domains; null where a
 * domain was not rated. Null where none was.
 */
export function caseDistance(medians: readonly (number | null)[], profile: readonly number[]): number | null {
  const apart = medians.flatMap((median, place) => {
    const theirs = profile[place];
    return median === null || theirs === undefined ? [] : Math.abs(median - theirs);
  });
  if (apart.length === 0) return null;
  return apart.reduce((sum, one) => sum + one, 0) / apart.length;
}

/** The framework's stories, the nearest first; of those equally near the one of the lower stage. None where nothing was rated. */
export function nearestCases(
  { cases }: Pick<FrameworkWording, 'cases'>,
  medians: readonly (number | null)[],
): NearCase[] {
  return cases
    .flatMap((story) => {
      const distance = caseDistance(medians, story.profile);
      return distance === null ? [] : { story, distance };
    })
    .toSorted((one, other) => one.distance - other.distance || one.story.stage - other.story.stage);
}

import type { FrameworkId, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { chainOf, type DatedLink, evidencedFor } from '../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, resultOf } from '../../shared/mastery/scoring.rules.ts';
import { useEvidence } from '../evidence/public.ts';
import { useFrameworkVersion } from './mastery-queries.ts';

/** Since when something is shown for each competency of a framework; undefined until main has answered. */
export function useLinks(frameworkId: FrameworkId): readonly DatedLink[] | undefined {
  const { data } = useEvidence(frameworkId);
  return data?.flatMap(({ links }) => links.filter((link) => link.frameworkId === frameworkId));
}

/** What a self-assessment says, with the wording that it was taken with; undefined until everything is known. */
export function useResult(
  assessment: Assessment,
  all: readonly Assessment[],
): { framework: FrameworkWording; result: AssessmentResult } | undefined {
  const framework = useFrameworkVersion(assessment.frameworkId, assessment.frameworkVersion);
  const links = useLinks(assessment.frameworkId);
  if (!framework || !links) return undefined;
  return {
    framework,
    result: resultOf(framework, assessment, evidencedFor(assessment, chainOf(assessment, all), links)),
  };
}

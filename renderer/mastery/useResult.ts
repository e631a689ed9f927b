import { linksInto } from '../../shared/evidence/target.rules.ts';
import type { FrameworkId, FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { chainOf, type DatedLink, evidencedFor } from '../../shared/mastery/change.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { type AssessmentResult, resultOf } from '../../shared/mastery/scoring.rules.ts';
import { useEvidence } from '../evidence/public.ts';
import { useWordingOf } from './mastery-queries.ts';

/** Since when something is shown for each competency of a framework; undefined until main has answered. */
export function useLinks(frameworkId: FrameworkId): readonly DatedLink[] | undefined {
  const { data } = useEvidence(frameworkId);
  return data && linksInto(data, frameworkId);
}

interface FoundResult {
  framework: FrameworkWording;
  result: AssessmentResult;
}

/** What a self-assessment says, with the wording that it was taken with; undefined until everything is known. */
export function useResult(
  assessment: Assessment,
  all: readonly Assessment[],
): { data: FoundResult | undefined; error: Error | null } {
  const { data: framework, error: noWording } = useWordingOf(assessment);
  const { error: noEvidence } = useEvidence(assessment.frameworkId);
  const links = useLinks(assessment.frameworkId);
  const error = noWording ?? noEvidence;
  if (!framework || !links) return { data: undefined, error };
  const result = resultOf(framework, assessment, evidencedFor(assessment, chainOf(assessment, all), links));
  return { data: { framework, result }, error };
}

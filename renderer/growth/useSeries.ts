import { useQueries } from '@tanstack/react-query';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { type Series, seriesOf } from '../../shared/growth/growth.rules.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { frameworkVersionQuery, useAssessments } from '../mastery/public.ts';

type Taken = Pick<Assessment, 'frameworkId' | 'frameworkVersion'>;

const keyOf = ({ frameworkId, frameworkVersion }: Taken) => `${frameworkId} ${frameworkVersion}`;

export interface Lookback {
  /** Every finished self-assessment, the newest day first. */
  finished: readonly Assessment[];
  /** That with the newest one first. */
  series: readonly Series[];
  /** The wording that it was taken with; undefined where this journal never had it. */
  wordingOf(assessment: Taken): FrameworkWording | undefined;
}

/** All that can be looked back on; undefined until the wordings are known, too. */
export function useSeries(): { data: Lookback | undefined; error: Error | null } {
  const { data: all, error } = useAssessments();
  const finished = all?.filter(({ finishedAt }) => finishedAt !== null) ?? [];
  const taken = [...new Map(finished.map((one) => [keyOf(one), one])).values()];
  const wordings = useQueries({
    queries: taken.map(({ frameworkId, frameworkVersion }) => frameworkVersionQuery(frameworkId, frameworkVersion)),
  });
  const failed = error ?? wordings.find((one) => one.error)?.error ?? null;
  if (!all || wordings.some(({ data }) => data === undefined)) return { data: undefined, error: failed };
  const known = new Map(taken.map((one, place) => [keyOf(one), wordings[place]?.data ?? undefined]));
  const wordingOf = (assessment: Taken) => known.get(keyOf(assessment));
  const series = seriesOf(finished, (assessment) => wordingOf(assessment)?.stages.length);
  return { data: { finished, series, wordingOf }, error: failed };
}

import type { TFunction } from 'i18next';
import { FORMAT_LOCALE } from '../../shared/calendar/format-locale.ts';
import type { FrameworkWording } from '../../shared/frameworks/frameworks.contract.ts';
import { stageName } from '../../shared/mastery/scoring.rules.ts';

/** How stages went in a sentence: "From Finding footing to Steady." */
export function courseWords(
  t: TFunction,
  framework: Pick<FrameworkWording, 'stages'>,
  stages: readonly number[],
): string {
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return t('growth.notRated');
  const [from, to] = [stageName(framework, first), stageName(framework, last)];
  if (stages.length === 1) return t('growth.nowOnly', { stage: to });
  const lowest = Math.min(...stages);
  const highest = Math.max(...stages);
  if (lowest === highest) return t('growth.stayed', { stage: to });
  const beyond = [lowest, highest].filter((stage) => stage < Math.min(first, last) || stage > Math.max(first, last));
  if (beyond.length === 0) return t('growth.fromTo', { from, to });
  const names = new Intl.ListFormat(FORMAT_LOCALE).format(beyond.map((stage) => stageName(framework, stage)));
  return first === last
    ? t('growth.backTo', { to, beyond: names })
    : t('growth.fromToBeyond', { from, to, beyond: names });
}

import type { TFunction } from 'i18next';
import type { ListedPlan } from '../../shared/plans/plans.contract.ts';

/** How far a plan is, in words and never as a share. */
export function progressWords(
  t: TFunction,
  { stepCount, doneCount }: Pick<ListedPlan, 'stepCount' | 'doneCount'>,
): string {
  if (stepCount === 0) return t('plans.progress.none');
  if (doneCount === 0) return t('plans.progress.open', { count: stepCount });
  if (doneCount === stepCount) return t('plans.progress.all', { count: stepCount });
  return t('plans.progress.some', { count: stepCount, done: doneCount });
}

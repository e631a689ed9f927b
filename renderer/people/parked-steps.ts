import type { Step } from '../../shared/steps/steps.contract.ts';

/** As many steps as can be talked about in one meeting; the others stand with everything that was planned. */
const STEPS_SHOWN = 3;

/** What stands where the coach parked, open agreements and the nearest steps, and all that was planned besides. */
export function parkSteps(steps: readonly Step[]) {
  const open = steps.filter(({ state }) => state === 'open');
  const agreed = open.filter(({ kind }) => kind === 'agreement');
  const next = open.filter(({ kind }) => kind === 'step').slice(0, STEPS_SHOWN);
  return { agreed, next, others: steps.filter((step) => !agreed.includes(step) && !next.includes(step)) };
}

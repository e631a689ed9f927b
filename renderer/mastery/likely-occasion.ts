import type { Assessment, Occasion } from '../../shared/mastery/mastery.contract.ts';

const follows: Record<Occasion, Occasion> = { start: 'middle', middle: 'end', end: 'start', other: 'other' };

/** The occasion that is offered first: the one after the newest; the start of the year for a newcomer. */
export function likelyOccasion(newestFirst: readonly Pick<Assessment, 'occasion'>[]): Occasion {
  const named = newestFirst.find(({ occasion }) => occasion !== 'other');
  return named ? follows[named.occasion] : 'start';
}

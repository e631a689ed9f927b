const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A saved form of a page, as far as thinning is concerned. */
export interface DatedRevision {
  number: number;
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
}

/**
 * How history is thinned with age (issue 4, part 5): all of 24 hours, hourly for 7 days, daily for a year. A tier says
 * what the forms of that age have been thinned to; what is older than `upTo` goes on to the next tier.
 */
export const tiers = [
  { upTo: DAY, span: 0 },
  { upTo: 7 * DAY, span: HOUR },
  { upTo: 365 * DAY, span: DAY },
  { upTo: Number.POSITIVE_INFINITY, span: Number.POSITIVE_INFINITY },
] as const;

export const LAST_TIER = tiers.length - 1;

/** The tier that a form of that age belongs to: 0 all, 1 hourly, 2 daily, 3 only the first and the last. */
export function tierOf(savedAt: number, now: number): number {
  return tiers.findIndex(({ upTo }) => now - savedAt < upTo);
}

function spanOf(savedAt: number, tier: number): number {
  const span = tiers[tier]?.span ?? Number.POSITIVE_INFINITY;
  return span === Number.POSITIVE_INFINITY ? 0 : Math.floor(savedAt / span);
}

/**
 * The forms that are given up, of one page's whole history: within each hour or day (UTC) the last form of it stays, and
 * the first and the last form of all stay for ever. Thinning twice gives up nothing more.
 */
export function revisionsToGiveUp(revisions: readonly DatedRevision[], now: number): number[] {
  const inOrder = revisions.toSorted((one, other) => one.number - other.number);
  const first = inOrder[0]?.number;
  const last = inOrder.at(-1)?.number;
  return inOrder
    .filter(({ number, savedAt }, index) => {
      if (number === first || number === last) return false;
      const tier = tierOf(savedAt, now);
      if (tier === 0) return false;
      if (tier === LAST_TIER) return true;
      const next = inOrder[index + 1];
      return (
        next !== undefined && tierOf(next.savedAt, now) === tier && spanOf(next.savedAt, tier) === spanOf(savedAt, tier)
      );
    })
    .map(({ number }) => number);
}

/** A backup as the thinning sees it. */
export interface DatedBackup {
  createdAt: Date;
  isVerified: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** All of the last 48 hours, then the newest of each of 14 days, 8 weeks and 12 months. */
export const KEEP = { allHours: 48, days: 14, weeks: 8, months: 12, newestVerified: 3 } as const;

/** Local calendar: a coach's day ends at midnight where the coach is. */
const dayOf = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate());
/** Rounded, because a day on which the clocks change has 23 or 25 hours. */
const daysBetween = (from: Date, to: Date) => Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY);
/** Weeks begin on Monday. */
const weekOf = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7));
const weeksBetween = (from: Date, to: Date) => Math.round(daysBetween(weekOf(from), weekOf(to)) / 7);
const monthsBetween = (from: Date, to: Date) =>
  (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();

/**
 * Which backups go. Of each day, week and month the newest verified one stays, and the newest three
 * verified ones always do. A damaged one holds no place, and stays for 48 hours like any other. Anything dated in the
 * future stays: a clock was wrong, and it is not for this rule to say which.
 */
export function backupsToRemove<One extends DatedBackup>(backups: readonly One[], now: Date): One[] {
  const newestFirst = backups.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const kept = new Set<One>(newestFirst.filter(({ isVerified }) => isVerified).slice(0, KEEP.newestVerified));
  const keepNewestOf = (age: (at: Date) => number, limit: number) => {
    const seen = new Set<number>();
    for (const one of newestFirst) {
      const slot = age(one.createdAt);
      if (slot < 0 || slot >= limit || seen.has(slot) || !one.isVerified) continue;
      seen.add(slot);
      kept.add(one);
    }
  };
  for (const one of newestFirst) if (now.getTime() - one.createdAt.getTime() <= KEEP.allHours * HOUR) kept.add(one);
  keepNewestOf((at) => daysBetween(at, now), KEEP.days);
  keepNewestOf((at) => weeksBetween(at, now), KEEP.weeks);
  keepNewestOf((at) => monthsBetween(at, now), KEEP.months);
  return newestFirst.filter((one) => !kept.has(one));
}

import { backupsToRemove, type DatedBackup } from '../../../shared/backup/backup.rules.ts';
import type { Proof } from '../proof.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Made extends DatedBackup {
  number: number;
}

const dayOf = (at: Date) => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
const monthOf = (at: Date) => `${at.getFullYear()}-${at.getMonth()}`;
/** Monday of the week, by stepping back day by day: slow and plain, so that it cannot share a mistake with the rule. */
function weekOf(at: Date): string {
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate(), 12);
  while (day.getDay() !== 1) day.setDate(day.getDate() - 1);
  return dayOf(day);
}

/** The last `count` names of days, weeks or months up to now, by stepping back from it. */
function lastNames(now: Date, count: number, nameOf: (at: Date) => string, step: (at: Date) => void): Set<string> {
  const names = new Set<string>();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  for (; names.size < count; step(at)) names.add(nameOf(at));
  return names;
}

/** What the promise says, spelled out anew: all of 48 h, the newest of 14 days, 8 weeks, 12 months, and the newest three. */
function promised(backups: readonly Made[], now: Date): Set<number> {
  const kept = new Set(
    backups.filter(({ createdAt }) => now.getTime() - createdAt.getTime() <= 48 * HOUR).map(({ number }) => number),
  );
  for (const { number } of backups.slice(-3)) kept.add(number);
  const back = (days: number) => (at: Date) => void at.setDate(at.getDate() - days);
  const monthBack = (at: Date) => {
    at.setDate(1);
    at.setMonth(at.getMonth() - 1);
  };
  const rules = [
    { nameOf: dayOf, names: lastNames(now, 14, dayOf, back(1)) },
    { nameOf: weekOf, names: lastNames(now, 8, weekOf, back(7)) },
    { nameOf: monthOf, names: lastNames(now, 12, monthOf, monthBack) },
  ];
  for (const { nameOf, names } of rules) {
    const newest = new Map(backups.map(({ createdAt, number }) => [nameOf(createdAt), number]));
    for (const [name, number] of newest) if (names.has(name)) kept.add(number);
  }
  return kept;
}

/** A school year of a coach who writes on weekdays, a little in some weekends, and not at all in the holidays. */
function isAtWork(at: Date): boolean {
  const isHoliday = at.getMonth() === 6 || (at.getMonth() === 11 && at.getDate() > 20);
  if (isHoliday) return false;
  return at.getDay() % 6 === 0
    ? at.getDate() % 3 === 0 && at.getHours() === 10
    : at.getHours() >= 8 && at.getHours() < 17;
}

/** Backups are thinned by exactly the rule that the coach is told, day after day for a year. */
export const thinning: Proof = {
  domain: 'vault',
  name: 'thinning keeps exactly what is promised, simulated day by day',
  scale: { full: 365, short: 60 },
  async run(days) {
    let kept: Made[] = [];
    let made = 0;
    let failed = 0;
    let most = 0;
    const start = new Date(2026, 7, 17).getTime();
    for (let day = 0; day < days; day++) {
      for (let half = 0; half < 48; half++) {
        const now = new Date(start + day * DAY + (half * HOUR) / 2);
        if (!isAtWork(now)) continue;
        kept.push({ number: made++, createdAt: now, isVerified: true });
        const expected = promised(kept, now);
        const removed = new Set(backupsToRemove(kept, now));
        kept = kept.filter((backup) => !removed.has(backup));
        const isExact = kept.length === expected.size && kept.every(({ number }) => expected.has(number));
        if (!isExact) failed++;
        most = Math.max(most, kept.length);
      }
    }
    return { tried: days, failed, detail: `${made} backups made, at most ${most} kept, ${kept.length} at the end` };
  },
};

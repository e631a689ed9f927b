import { expect, test } from 'vitest';
import { backupsToRemove, type DatedBackup } from '../../../shared/backup/backup.rules.ts';

const now = new Date(2026, 10, 23, 18, 0);
const hoursAgo = (hours: number, isVerified = true): DatedBackup => ({
  createdAt: new Date(now.getTime() - hours * 3_600_000),
  isVerified,
});
const keptOf = (backups: DatedBackup[]) => {
  const removed = new Set(backupsToRemove(backups, now));
  return backups.filter((backup) => !removed.has(backup));
};

test('everything of the last 48 hours stays', () => {
  const backups = Array.from({ length: 96 }, (_, index) => hoursAgo(index / 2));
  expect(keptOf(backups)).toEqual(backups);
});

test('of an earlier day the newest stays', () => {
  const morning = hoursAgo(4 * 24 - 3);
  const evening = hoursAgo(4 * 24 - 5);
  const recent = [hoursAgo(1), hoursAgo(2), hoursAgo(3)];
  expect(keptOf([...recent, evening, morning])).toEqual([...recent, evening]);
});

test('the newest three verified ones stay, however old they are', () => {
  const old = [900, 901, 902, 903].map((days) => hoursAgo(days * 24));
  expect(keptOf(old)).toEqual(old.slice(0, 3));
});

test('a damaged backup holds no place for its day', () => {
  const recent = [hoursAgo(1), hoursAgo(2), hoursAgo(3)];
  const damaged = hoursAgo(5 * 24, false);
  const whole = hoursAgo(5 * 24 + 2);
  expect(keptOf([...recent, damaged, whole])).toEqual([...recent, whole]);
});

test('what a clock dated in the future stays', () => {
  const future = hoursAgo(-24 * 365);
  expect(keptOf([future, hoursAgo(1), hoursAgo(2), hoursAgo(3)])).toContain(future);
});

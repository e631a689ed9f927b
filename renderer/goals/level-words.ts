import { useTranslation } from 'react-i18next';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { Goal, Level } from '../../shared/goals/goals.contract.ts';
import { dayWords } from '../ui/day-words.ts';
import { useToday } from '../ui/useToday.ts';

/** The names of the levels in the catalogue. */
export const levelKeys = { '-2': 'm2', '-1': 'm1', '0': 'z0', '1': 'p1', '2': 'p2' } as const;
export const levelKey = (level: Level) => levelKeys[`${level}`];

/** The best one first, as a scale is read. */
export const bestFirst: readonly Level[] = [2, 1, 0, -1, -2];

type Scaled = Pick<Goal, 'startLevel' | 'startedOn' | 'targetOn'>;

/** How each level of a goal is called: by its days, where it has some. */
export function useLevelWords({ startLevel, startedOn, targetOn }: Scaled): (level: Level) => string {
  const { t } = useTranslation();
  const today = useToday();
  return (level) => {
    if (level === 0 && targetOn !== null) return t('goals.levels.hopedBy', { day: dayWords(targetOn, today) });
    if (level < startLevel) return t('goals.levels.worse');
    if (level !== startLevel) return t(`goals.levels.${levelKey(level)}`);
    if (startedOn === null) return t('goals.levels.standsNow');
    return t('goals.levels.startedIn', { month: formatDay(startedOn, { month: 'long' }) });
  };
}

/** The same in a word or two, for an axis. */
export function useAxisWords({ startLevel }: Pick<Goal, 'startLevel'>): (level: Level) => string {
  const { t } = useTranslation();
  return (level) => {
    if (level < startLevel) return t('goals.axis.worse');
    return t(level === startLevel ? 'goals.axis.start' : `goals.axis.${levelKey(level)}`);
  };
}

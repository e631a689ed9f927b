import { addDays, isoWeekday } from '../calendar/local-date.ts';
import type { LocalMoment, ReminderSettings } from './reminders.contract.ts';
import { remindersMessages } from './reminders.messages.ts';

/** What stands as long as the coach has set nothing: on, neutral, and quiet in the evening, at night and at the weekend. */
export const defaultReminders: ReminderSettings = {
  isOn: true,
  at: '08:00',
  says: 'neutral',
  quietHours: { from: '18:00', to: '07:00' },
  quietDays: [6, 7],
  weeklyReview: null,
};

/** One notification of the operating system. */
export interface Notice {
  title: string;
  body: string;
}

const { notice } = remindersMessages;
/** So many steps are named in one notification. */
export const NAMED_AT_MOST = 3;

const dueTitle = (count: number) =>
  count === 1 ? notice.due_one : notice.due_other.replace('{{count}}', String(count));

function listOf(words: readonly string[], count: number): string {
  const named = words.slice(0, NAMED_AT_MOST);
  const left = count - named.length;
  const more = left === 1 ? notice.more_one : notice.more_other.replace('{{count}}', String(left));
  return [...named, ...(left > 0 ? [more] : [])].join('\n');
}

/**
 * What a notification says of so many steps and of the weekly review. `words`: what the first of them say, where the coach
 * wants that and nobody else can see it; null: nothing of it.
 */
export function noticeOf(due: { steps: number; hasWeek: boolean; words: readonly string[] | null }): Notice {
  const title = due.steps > 0 ? dueTitle(due.steps) : notice.week;
  const body = due.words !== null && due.words.length > 0 ? listOf(due.words, due.steps) : notice.body;
  return due.steps > 0 && due.hasWeek ? { title, body: `${body}\n${notice.week}` } : { title, body };
}

/** Ways to put a reminder off. */
export const snoozes = ['hour', 'tomorrow', 'week'] as const;
export type SnoozeKind = (typeof snoozes)[number];

/** In an hour; tomorrow or on the Monday of next week, at the time at which reminders come. `now` is the coach's own clock. */
export function snoozeUntil(kind: SnoozeKind, now: LocalMoment, at: string): LocalMoment {
  const date = now.slice(0, 'YYYY-MM-DD'.length);
  if (kind === 'tomorrow') return `${addDays(date, 1)}T${at}`;
  if (kind === 'week') return `${addDays(date, 8 - isoWeekday(date))}T${at}`;
  const later = new Date(`${now}:00Z`); // an hour on the clock: it knows no zone
  later.setUTCHours(later.getUTCHours() + 1);
  return later.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

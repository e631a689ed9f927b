import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { operation } from '../ipc/operation.ts';
import { step, stepId } from '../steps/steps.contract.ts';

/** What has a day: an open step, the next look at a goal, the day by which a goal is meant, a look at a plan with a colleague. */
export const calendarKinds = ['step', 'review', 'target', 'plan-date'] as const;
const calendarKind = z.enum(calendarKinds);
export type CalendarKind = z.infer<typeof calendarKind>;
export const calendarDay = z.strictObject({ kind: calendarKind, id: z.uuid(), on: localDate, title: z.string() });
export type CalendarDay = z.infer<typeof calendarDay>;

/** A time on the coach's own clock, `HH:MM`, 24 hours. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A day and a time on the coach's own clock, `YYYY-MM-DDTHH:MM`: it moves along when the coach travels. */
export const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
export type LocalMoment = z.infer<typeof localMoment>;

/** Hours in which nothing is shown; they may reach over midnight. Equal ends: none. */
export const quietHours = z.strictObject({ from: clock, to: clock });
export type QuietHours = z.infer<typeof quietHours>;

export const reminderSettings = z.strictObject({
  isOn: z.boolean(),
  /** When on a day a reminder comes. */
  at: clock,
  /** `neutral`: "A next step is due". `words`: what the step says, for everybody who sees the screen. */
  says: z.enum(['neutral', 'words']),
  quietHours: quietHours.nullable(),
  /** ISO weekdays on which nothing is shown, 1 Monday to 7 Sunday; what would come then comes on the next other day. */
  quietDays: z.array(z.int().min(1).max(7)).max(6),
  /** When to be reminded of the weekly review; null: never. */
  weeklyReview: z.strictObject({ weekday: z.int().min(1).max(7), at: clock }).nullable(),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

export const remindersContract = {
  getReminders: operation(z.null(), reminderSettings.extend({ isPossible: z.boolean() })),
  saveReminders: operation(reminderSettings, reminderSettings),
  /**
   * Steps that came due, reminded of or not, and that are open still, until they are put off, moved, ended or put by: the
   * earliest first, at most 200.
   */
  listCameDue: operation(z.null(), z.array(step)),
  /** Reminds again at that moment. Refuses with `step-missing`. */
  snoozeReminder: operation(z.strictObject({ stepId, until: localMoment }), z.null()),
  /** Puts by what came due: it is not shown again in this place. */
  putByReminders: operation(z.strictObject({ stepIds: z.array(stepId).max(2000) }), z.null()),
  /** Shows one reminder now, as it would look; false where this computer shows none. */
  tryReminder: operation(z.null(), z.boolean()),
  /** A calendar file (RFC 5545) of chosen days that are still there, with titles that say nothing unless `words` is chosen. */
  saveCalendar: operation(
    z.strictObject({
      days: z.array(calendarDay.pick({ kind: true, id: true })).max(3000),
      says: z.enum(['neutral', 'words']),
      /** When on its day the calendar reminds; null: not at all. */
      alarmAt: clock.nullable(),
    }),
    z.strictObject({ saved: z.boolean(), fileName: z.string(), count: z.int().min(0) }),
  ),
  /** What could go into a calendar from a day on, or to another: the earliest first, at most 1,000 of each kind, or of some. */
  listCalendarDays: operation(
    z.strictObject({
      from: localDate,
      to: localDate.optional(),
      kinds: z.array(calendarDay.shape.kind).min(1).optional(),
    }),
    z.array(calendarDay),
  ),
};

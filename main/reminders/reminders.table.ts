/** One row. */
export interface ReminderSettingsTable {
  id: number;
  settings_json: string;
  /** From when on (the coach's own clock) reminders count: what came before they were turned on is not made up for. */
  counts_from: string;
  /** The Monday of the week whose weekly review was reminded of last. */
  week_shown_for: string | null;
}

/** What is known of the reminders of one step. An occasion is what a reminder is for: `occasionOf` in `reminder.rules.ts`. */
export interface ReminderTable {
  step_id: string;
  /** The occasion of the reminder that was shown last. */
  shown_for: string | null;
  /** The occasion that the coach has put by. */
  put_by_for: string | null;
  /** The moment that the coach put it off to, and the day that the step had then. */
  snoozed_until: string | null;
  snoozed_due_on: string | null;
}

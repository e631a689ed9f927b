/** One row. */
export interface ReminderSettingsTable {
  id: number;
  settings_json: string;
  /** From when on reminders are shown: what was due before they were turned on is not made up for. */
  counts_from: string;
}

/** What is known of the reminders of one step. */
export interface ReminderTable {
  step_id: string;
  /** The moment (`YYYY-MM-DDTHH:MM`, the coach's own clock) of the reminder that was shown last. */
  shown_for: string | null;
  /** The moment that the coach put it off to. */
  snoozed_until: string | null;
  /** Whether the coach has put by what was shown. */
  is_put_by: number;
}

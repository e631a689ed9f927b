/** A weekly review, begun or finished. */
export interface WeekReviewTable {
  /** The Monday of its week. */
  week_of: string;
  draft_json: string;
  finished_at: number | null;
  entry_id: string | null;
}

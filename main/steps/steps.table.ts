export interface StepTable {
  id: string;
  entry_id: string | null;
  person_id: string | null;
  kind: string;
  owner: string;
  text: string;
  due_on: string | null;
  state: string;
  reason: string;
  created_at: number;
  closed_on: string | null;
  /** The self-assessment that it came out of. */
  assessment_id: string | null;
  /** The competency of that assessment, or of the framework's next move. */
  item_id: string | null;
  /** The round of feedback that it came out of, and the part that it is about. */
  round_id: string | null;
  round_part: string | null;
}

export interface EndingTable {
  entry_id: string;
  depth_rating: number | null;
  review_on: string | null;
  list_json: string;
}

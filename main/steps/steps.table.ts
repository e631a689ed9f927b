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
}

export interface EndingTable {
  entry_id: string;
  depth_rating: number | null;
  review_on: string | null;
  list_json: string;
}

import type { Generated } from 'kysely';

export interface StepTable {
  id: string;
  entry_id: string | null;
  person_id: string | null;
  kind: string;
  whose: string;
  text: string;
  cue: string;
  response: string;
  due_on: string | null;
  lane: string;
  remind: string;
  repeats: string;
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
  /** The meeting that it came out of, and the words. */
  contact_id: string | null;
  quote: string;
  goal_id: string | null;
  plan_id: string | null;
  follows_id: string | null;
}

/** A due day that was moved. */
export interface StepMoveTable {
  id: Generated<number>;
  step_id: string;
  from_on: string;
  to_on: string | null;
  moved_on: string;
  reason: string;
}

export interface EndingTable {
  entry_id: string;
  depth_rating: number | null;
  review_on: string | null;
  list_json: string;
}

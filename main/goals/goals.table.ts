export interface GoalTable {
  id: string;
  title: string;
  why: string;
  for_whom: string;
  baseline: string;
  baseline_on: string | null;
  target_on: string | null;
  person_id: string | null;
  weight: number;
  /** Five sentences, the lowest first. */
  scale_json: string;
  start_level: number;
  advice_json: string;
  rhythm: string;
  next_review_on: string | null;
  state: string;
  reason: string;
  started_on: string | null;
  closed_on: string | null;
  created_at: number;
  entry_id: string | null;
  framework_id: string | null;
  item_id: string | null;
  assessment_id: string | null;
  round_id: string | null;
  round_part: string | null;
}

export interface GoalReviewTable {
  id: string;
  goal_id: string;
  reviewed_on: string;
  level: number;
  /** The sentence of that level as it read on that day. */
  sentence: string;
  moved: string;
  decision: string;
  entry_id: string | null;
  created_at: number;
}

export interface GoalObstacleTable {
  id: string;
  goal_id: string;
  kind: string;
  text: string;
  cue: string;
  response: string;
  created_at: number;
}

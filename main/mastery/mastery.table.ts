export interface AssessmentTable {
  id: string;
  framework_id: string;
  framework_version: number;
  form: string;
  occasion: string;
  /** `YYYY-MM-DD`, the coach's own day. */
  taken_on: string;
  began_at: number;
  finished_at: number | null;
  entry_id: string | null;
  recognise: string;
  focus_json: string;
  further: string;
  proof: string;
}

export interface AnswerTable {
  assessment_id: string;
  item_id: string;
  stage: number | null;
  is_not_my_role: number;
  certainty: string | null;
  note: string;
  is_recalibrated: number;
}

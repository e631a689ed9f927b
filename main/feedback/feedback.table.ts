export interface FeedbackRoundTable {
  id: string;
  role: string;
  kind: string;
  name: string;
  asked_by: string;
  mode: string;
  helper: string;
  smallest_group: number;
  /** `YYYY-MM-DD` */
  opens_on: string;
  closes_on: string;
  questionnaire_json: string;
  invitation: string;
  /** The age identity whose recipient the forms encrypt to; null when the answers were deleted. */
  identity: string | null;
  recipient: string;
  /** A round that is collected for a colleague: the recipient that the figures are passed on to. */
  pass_on_to: string | null;
  self_json: string;
  sealed_at: number | null;
  focus: string;
  /** When its questions first left the journal, in whatever way; from then on they stay. */
  given_out_on: string | null;
  answers_deleted_on: string | null;
  repeats: string | null;
  created_at: number;
}

export interface FeedbackAskedTable {
  id: string;
  round_id: string;
  person_id: string | null;
  name: string;
  group_name: string;
  thanked_on: string | null;
  thanks: string;
  give_back: string;
  gave_back_on: string | null;
  follow_up_step_id: string | null;
}

export interface FeedbackInviteTable {
  id: string;
  round_id: string;
  number: number;
  group_name: string;
  asked_id: string | null;
  /** 64 hexadecimal digits; null when the answers were deleted. */
  secret: string | null;
  withdrawn_on: string | null;
  made_on: string | null;
  /** Tells the same answer from another one without leading to it: HMAC-SHA256 over the answer with the form's secret. */
  answer_mark: string | null;
  /** The marks of answers that were kept aside, as JSON. */
  aside_json: string;
}

/** In the protected modes `invite_id`, `answered_on` and everything else that could lead to somebody is null. */
export interface FeedbackAnswerTable {
  id: string;
  round_id: string;
  group_name: string;
  way: string;
  invite_id: string | null;
  asked_id: string | null;
  answered_on: string | null;
  role: string;
  answers_json: string;
  words: string;
  may_quote: number;
  quote_scope: string;
  is_aside: number;
  /** The first edition that it was counted in; null: none yet. */
  edition: number | null;
}

export interface FeedbackEditionTable {
  round_id: string;
  edition: number;
  opened_on: string;
  disclosed_json: string;
}

export interface FeedbackThemeTable {
  id: string;
  round_id: string;
  position: number;
  name: string;
  comment_ids_json: string;
}

export interface PersonTable {
  id: string;
  code: string;
  /** The code in the form in which two codes that are one are the same (`foldCode`). */
  code_folded: string;
  kind: string;
  role: string;
  group_name: string;
  school: string;
  consent_note: string;
  agreement_read_on: string | null;
  open_question: string;
  is_archived: number;
  created_at: number;
}

/** Real names stand apart: nothing that leaves the journal reads this table but the whole journal, where the coach asked for them. */
export interface PersonNameTable {
  person_id: string;
  real_name: string;
}

export interface ContactTable {
  id: string;
  person_id: string;
  contact_date: string;
  form: string;
  initiative: string;
  minutes: number | null;
  note: string;
}

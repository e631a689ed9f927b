/** A piece of evidence: a page, a file on a page, a step, or words of its own. */
export interface EvidenceTable {
  id: string;
  kind: string;
  entry_id: string | null;
  attachment_id: string | null;
  step_id: string | null;
  words: string | null;
  happened_on: string | null;
  created_at: number;
}

/** What a piece is shown for. */
export interface EvidenceLinkTable {
  framework_id: string;
  competency_id: string;
  evidence_id: string;
  why: string;
  linked_at: number;
}

import type { Generated } from 'kysely';

/** A piece of evidence: something of the journal, by one of its ids, words of its own, or words with an address. */
export interface EvidenceTable {
  id: string;
  kind: string;
  entry_id: string | null;
  attachment_id: string | null;
  step_id: string | null;
  artefact_id: string | null;
  assessment_id: string | null;
  round_id: string | null;
  goal_id: string | null;
  words: string | null;
  address: string | null;
  happened_on: string | null;
  created_at: number;
  /** What the coach says about the piece: what sort of thing it is, Guskey's level, what it shows. */
  form: string | null;
  impact_level: number | null;
  shows: Generated<string>;
  /** Whether it could have proved the coach wrong: 0 or 1. */
  could_refute: number | null;
  adults: string | null;
  pupils: string | null;
}

/** What a piece is shown for: a competency, a goal, a priority plan or a requirement. */
export interface EvidenceLinkTable {
  evidence_id: string;
  framework_id: string | null;
  competency_id: string | null;
  goal_id: string | null;
  plan_id: string | null;
  requirement_id: string | null;
  why: string;
  linked_at: number;
}

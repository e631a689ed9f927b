import type { Generated } from 'kysely';

export interface ProgramTable {
  id: string;
  name: string;
  created_at: number;
  cohort: Generated<string>;
  about: Generated<string>;
  starts_on: string | null;
  ends_on: string | null;
  is_archived: Generated<number>;
}

export interface ProgramPhaseTable {
  id: string;
  program_id: string;
  /** From 0, in the program's order. */
  position: number;
  title: string;
  topic: string;
  starts_on: string | null;
  due_on: string | null;
}

export interface ProgramTaskTable {
  id: string;
  phase_id: string;
  position: number;
  title: string;
  text: string;
  due_on: string | null;
  place: string | null;
  done_on: string | null;
}

export interface ProgramRequirementTable {
  id: string;
  task_id: string;
  position: number;
  text: string;
  kind: string;
  count: number;
  template_id: string | null;
  least_words: number | null;
  most_words: number | null;
  handed_in_on: string | null;
}

/** The phase that the coach chose for a page; without a row it goes by the page's program and day. */
export interface EntryPhaseTable {
  entry_id: string;
  /** Null: none, whatever its day. */
  phase_id: string | null;
}

import type { Generated } from 'kysely';

/** The text behind the full-text index `search_index`, which keeps no copy of its own. */
export interface SearchTextTable {
  /** Grows with the entry's day (`yyyymmdd` and six digits), so that newest-first needs no sorting. */
  rowid: number;
  entry_id: string;
  title: string;
  text: string;
  /** Steps, agreements and the list that the page ends with, a line each. */
  ending: string;
}

/** The same for steps, goals and plans and `planned_index`; written by triggers and by nothing else. */
export interface PlannedTextTable {
  readonly rowid: Generated<number>;
  /** The row that says it: of a step, a goal, a look at it, an obstacle, a plan or its date. */
  source_id: string;
  kind: string;
  /** The step, goal or plan that it belongs to. */
  owner_id: string;
  words: string;
}

/** The same for people and `person_index`: everything that is noted of somebody, and never a real name. */
export interface PersonTextTable {
  rowid: Generated<number>;
  person_id: string;
  code: string;
  text: string;
}

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

/** The same for people and `person_index`: everything that is noted of somebody, and never a real name. */
export interface PersonTextTable {
  rowid: Generated<number>;
  person_id: string;
  code: string;
  text: string;
}

/** The text behind the full-text index `search_index`, which keeps no copy of its own. */
export interface SearchTextTable {
  /** Grows with the entry's day (`yyyymmdd` and six digits), so that newest-first needs no sorting. */
  rowid: number;
  entry_id: string;
  title: string;
  text: string;
}

export interface ContinuumPairTable {
  id: string;
  from_words: string;
  to_words: string;
  position: number;
  is_archived: number;
  created_at: number;
}

/** One a day at most for each pair. */
export interface ContinuumMarkTable {
  id: string;
  pair_id: string;
  marked_on: string;
  place: number;
  note: string;
}

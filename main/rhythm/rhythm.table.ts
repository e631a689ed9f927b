/** One row. */
export interface RhythmTable {
  id: number;
  rhythm_json: string;
}

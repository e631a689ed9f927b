export interface EntryTable {
  id: string;
  revision: number;
  template_id: string | null;
  /** `YYYY-MM-DD`, the coach's own day. */
  entry_date: string;
  title: string;
  body_version: number;
  body_json: string;
  /** The beginning of the text, so that the list never reads whole pages. */
  preview: string;
  /** Milliseconds since 1970, UTC. */
  created_at: number;
  updated_at: number;
}

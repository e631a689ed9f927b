export interface EntryTable {
  id: string;
  revision: number;
  template_id: string | null;
  template_version: number | null;
  /** `YYYY-MM-DD`, the coach's own day. */
  entry_date: string;
  /** Milliseconds since 1970, UTC; null for a page of the whole day. */
  happened_at: number | null;
  /** IANA name; null for a page of the whole day. */
  time_zone: string | null;
  title: string;
  body_version: number;
  body_json: string;
  /** The beginning of the text, so that the list never reads whole pages. */
  preview: string;
  is_draft: number;
  is_starred: number;
  mentions_pupils: number;
  program_id: string | null;
  has_attachment: number;
  /** Milliseconds since 1970, UTC. */
  created_at: number;
  updated_at: number;
  /** When it went to the trash; null: it did not. */
  deleted_at: number | null;
}

/** How many pages a day has, outside the trash; written by triggers of the table `entry`. */
export interface EntryDayTable {
  entry_date: string;
  count: number;
}

/** By what a page can be found, one row each, in the order of the list: see `facetsOf`. */
export interface EntryFacetTable {
  facet: string;
  entry_date: string;
  created_at: number;
  entry_id: string;
}

/** Every form in which a page was saved, thinned with age. */
export interface RevisionTable {
  entry_id: string;
  number: number;
  saved_at: number;
  /** How far it has been thinned: see `history.rules.ts`. */
  tier: number;
  title: string;
  entry_date: string;
  body_version: number;
  /** The page's JSON, deflated. */
  body_packed: Buffer;
  words: number;
  /** Attachments on this form of the page, with a space between; empty: none. */
  attachment_ids: string;
}

export interface ArtefactTable {
  id: string;
  kind: string;
  title: string;
  purpose: string;
  why: string;
  learned: string;
  closer: string;
  good_enough_on: string | null;
  phase_id: string | null;
  created_at: number;
}

export interface ArtefactFileTable {
  artefact_id: string;
  /** From 0, in the coach's order. */
  position: number;
  attachment_id: string;
  alt: string;
  caption: string;
}

export interface ArtefactLinkTable {
  artefact_id: string;
  position: number;
  address: string;
  words: string;
}

/** What an adult or pupils said to being shown. Lists are JSON arrays of words. */
export interface ArtefactPermissionTable {
  id: string;
  artefact_id: string;
  position: number;
  kind: string;
  person_id: string | null;
  who: string;
  count: number;
  shows: string;
  state: string;
  given_by: string;
  said_on: string | null;
  audiences: string;
  until: string | null;
  note: string;
}

export interface ArtefactSharingTable {
  id: string;
  artefact_id: string;
  position: number;
  audience: string;
  who: string;
  shared_on: string | null;
  channel: string;
  ask: string;
  response: string;
}

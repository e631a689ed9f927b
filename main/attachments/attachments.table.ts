/** What is known of a content of the attachment store, which itself keeps bytes and nothing else. */
export interface AttachedFileTable {
  id: string;
  name: string;
  media_type: string;
  view: string;
  bytes: number;
  is_misnamed: number;
  added_at: number;
}

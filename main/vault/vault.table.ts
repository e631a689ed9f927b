import type { Generated } from 'kysely';

/** One row: which keyring this journal file belongs to, and what happened to it as a whole. */
export interface VaultTable {
  id: string;
  created_at: number;
  /** One more with each save. */
  commit_count: Generated<number>;
  /** When everything was last checked, in milliseconds, and whether all was whole (1) or not (0). */
  checked_at: number | null;
  check_was_whole: number | null;
  /** 1: pages were removed whose words still have to leave the file. */
  has_to_forget: Generated<number>;
}

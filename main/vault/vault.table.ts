/** One row: which keyring this journal file belongs to. */
export interface VaultTable {
  id: string;
  created_at: number;
}

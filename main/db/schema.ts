import type { Kysely } from 'kysely';
import type { EntryTable } from '../journal/journal.table.ts';
import type { SearchTextTable } from '../search/search.table.ts';
import type { VaultTable } from '../vault/vault.table.ts';

/** Every table of the journal file; each is written by the domain that owns it and by no other. */
export interface Schema {
  vault: VaultTable;
  entry: EntryTable;
  search_text: SearchTextTable;
}

/** A connection or a transaction: queries take it first and do not care which. */
export type Db = Kysely<Schema>;

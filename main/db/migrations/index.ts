import type { Kysely } from 'kysely';
import * as createVault from './0010-create-vault.ts';
import * as createEntry from './0020-create-entry.ts';
import * as createSearch from './0030-create-search.ts';
import * as countCommits from './0040-count-commits.ts';

export interface Migration {
  /** The number in the file's name; the journal file remembers the last one as its `user_version`. */
  version: number;
  up(db: Kysely<unknown>): Promise<void>;
}

/** Imported one by one: a bundler does not ship files that are only found by scanning a folder. */
export const migrations: readonly Migration[] = [
  { version: 10, up: createVault.up },
  { version: 20, up: createEntry.up },
  { version: 30, up: createSearch.up },
  { version: 40, up: countCommits.up },
];

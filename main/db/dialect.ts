import type Database from 'better-sqlite3';
import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';

/**
 * On a full disk SQLite rolls a transaction back by itself; Kysely's own ROLLBACK then fails and hides the reason
 * ("no transaction is active" in the place of SQLITE_FULL). Found by the test of the full disk.
 */
class JournalDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely on one better-sqlite3 connection. */
export class JournalDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new JournalDriver(this.#database);
  }
}

import type { Db } from '../db/schema.ts';

/** The id of the keyring that this journal file belongs to. */
export async function findVaultId(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('vault').select('id').executeTakeFirst();
  return row?.id;
}

export async function insertVault(db: Db, vault: { id: string; createdAt: Date }): Promise<void> {
  await db.insertInto('vault').values({ id: vault.id, created_at: vault.createdAt.getTime() }).execute();
}

/** Counts a save, inside its transaction: by this number a backup knows that something changed. */
export async function countCommit(trx: Db): Promise<void> {
  await trx
    .updateTable('vault')
    .set(({ eb }) => ({ commit_count: eb('commit_count', '+', 1) }))
    .execute();
}

export async function getCommitCount(db: Db): Promise<number> {
  const row = await db.selectFrom('vault').select('commit_count').executeTakeFirstOrThrow();
  return row.commit_count;
}

export async function findLastCheck(db: Db): Promise<{ at: Date; isWhole: boolean } | undefined> {
  const row = await db.selectFrom('vault').select(['checked_at', 'check_was_whole']).executeTakeFirst();
  if (!row || row.checked_at === null) return undefined;
  return { at: new Date(row.checked_at), isWhole: row.check_was_whole === 1 };
}

export async function updateLastCheck(db: Db, { at, isWhole }: { at: Date; isWhole: boolean }): Promise<void> {
  await db
    .updateTable('vault')
    .set({ checked_at: at.getTime(), check_was_whole: isWhole ? 1 : 0 })
    .execute();
}

/** Notes, in the transaction that removes pages, that their words still have to leave the file. */
export async function updateHasToForget(trx: Db, hasToForget: boolean): Promise<void> {
  await trx
    .updateTable('vault')
    .set({ has_to_forget: Number(hasToForget) })
    .execute();
}

export async function hasToForget(db: Db): Promise<boolean> {
  const row = await db.selectFrom('vault').select('has_to_forget').executeTakeFirst();
  return row?.has_to_forget === 1;
}

import type { Db } from '../db/schema.ts';

/** The id of the keyring that this journal file belongs to. */
export async function findVaultId(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('vault').select('id').executeTakeFirst();
  return row?.id;
}

export async function insertVault(db: Db, vault: { id: string; createdAt: Date }): Promise<void> {
  await db.insertInto('vault').values({ id: vault.id, created_at: vault.createdAt.getTime() }).execute();
}

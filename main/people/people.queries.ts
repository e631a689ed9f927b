import type { Db } from '../db/schema.ts';

/** The code of a person; undefined when there is no such person. */
export async function findCode(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('code').where('id', '=', id).executeTakeFirst();
  return row?.code;
}

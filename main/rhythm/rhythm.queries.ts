import { type Rhythm, rhythm } from '../../shared/rhythm/rhythm.contract.ts';
import type { Db } from '../db/schema.ts';

/** Undefined as long as none was set. */
export async function findRhythm(db: Db): Promise<Rhythm | undefined> {
  const row = await db.selectFrom('rhythm').select('rhythm_json').executeTakeFirst();
  return row && rhythm.parse(JSON.parse(row.rhythm_json));
}

export async function insertRhythm(db: Db, wanted: Rhythm): Promise<void> {
  const rhythm_json = JSON.stringify(wanted);
  await db
    .insertInto('rhythm')
    .values({ id: 1, rhythm_json })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ rhythm_json }))
    .execute();
}

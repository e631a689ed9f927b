import type { Goal } from '../../shared/goals/goals.contract.ts';
import type { Db } from '../db/schema.ts';

type Origins = Pick<Goal, 'entryId' | 'assessmentId' | 'roundId'>;

const tables = { entryId: 'entry', assessmentId: 'assessment', roundId: 'feedback_round' } as const;

/** The goal without what is not in the journal any more: a goal outlives everything that it came out of. */
export async function withKnownOrigins<Wanted extends Origins>(db: Db, goal: Wanted): Promise<Wanted> {
  const known = { ...goal };
  for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
    const id = goal[name];
    if (id === null) continue;
    const row = await db.selectFrom(tables[name]).select('id').where('id', '=', id).executeTakeFirst();
    if (!row) known[name] = null;
  }
  return known;
}

/** How what a goal came out of is called now: a page by its beginning where it has no title, a self-assessment by its day. */
export async function findOriginTitle(db: Db, { entryId, assessmentId, roundId }: Origins): Promise<string> {
  if (entryId !== null) {
    const page = await db
      .selectFrom('entry')
      .select(['title', 'preview'])
      .where('id', '=', entryId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (page) return page.title.trim() === '' ? page.preview : page.title;
  }
  if (roundId !== null) {
    const round = await db.selectFrom('feedback_round').select('name').where('id', '=', roundId).executeTakeFirst();
    return round?.name ?? '';
  }
  if (assessmentId === null) return '';
  const taken = await db.selectFrom('assessment').select('taken_on').where('id', '=', assessmentId).executeTakeFirst();
  return taken?.taken_on ?? '';
}

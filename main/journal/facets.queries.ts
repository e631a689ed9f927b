import type { Facet } from '../../shared/journal/journal.facets.ts';
import type { Db } from '../db/schema.ts';

export interface FacetRows {
  entryId: string;
  entryDate: string;
  /** Milliseconds since 1970, UTC; with the day and the id the place in the list. */
  createdAt: number;
  facets: readonly Facet[];
}

/** Makes a page findable by what it is now; only what changed is written. */
export async function replaceFacets(db: Db, { entryId, entryDate, createdAt, facets }: FacetRows): Promise<void> {
  const rows = await db
    .selectFrom('entry_facet')
    .select(['facet', 'entry_date'])
    .where('entry_id', '=', entryId)
    .execute();
  const stays = new Set(rows.filter((row) => row.entry_date === entryDate).map((row) => row.facet));
  const wanted = new Set(facets);
  const gone = rows.filter((row) => row.entry_date !== entryDate || !wanted.has(row.facet));
  for (const { facet, entry_date } of gone) {
    await db
      .deleteFrom('entry_facet')
      .where('entry_id', '=', entryId)
      .where('facet', '=', facet)
      .where('entry_date', '=', entry_date)
      .execute();
  }
  const values = [...wanted]
    .filter((facet) => !stays.has(facet))
    .map((facet) => ({ facet, entry_date: entryDate, created_at: createdAt, entry_id: entryId }));
  if (values.length > 0) await db.insertInto('entry_facet').values(values).execute();
}

/** Tags that begin so, the most used first. */
export async function listTags(db: Db, prefix: string, limit: number): Promise<{ tag: string; count: number }[]> {
  const begins = `tag:${prefix}`;
  const rows = await db
    .selectFrom('entry_facet')
    .select(({ fn }) => ['facet', fn.countAll<number>().as('count')])
    .where('facet', '>=', begins)
    .where('facet', '<', `${begins}\u{10ffff}`)
    .groupBy('facet')
    .orderBy('count', 'desc')
    .orderBy('facet')
    .limit(limit)
    .execute();
  return rows.map(({ facet, count }) => ({ tag: facet.slice('tag:'.length), count }));
}

/** How many pages have this facet. */
export async function countWithFacet(db: Db, facet: Facet): Promise<number> {
  const { count } = await db
    .selectFrom('entry_facet')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('facet', '=', facet)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many pages mention each person, by the person's id; who is on no page is not in it. */
export async function countPagesOfPeople(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('entry_facet')
    .select(({ fn }) => ['facet', fn.countAll<number>().as('count')])
    .where('facet', '>', 'person:')
    .where('facet', '<', 'person;') // the character after the colon
    .groupBy('facet')
    .execute();
  return new Map(rows.map(({ facet, count }) => [facet.slice('person:'.length), count]));
}

/** No page is found by this any more. */
export async function deleteFacet(trx: Db, facet: Facet): Promise<void> {
  await trx.deleteFrom('entry_facet').where('facet', '=', facet).execute();
}

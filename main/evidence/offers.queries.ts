import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { OfferedTarget } from '../../shared/evidence/evidence.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import type { Db } from '../db/schema.ts';

export interface FileOnPage {
  entryId: EntryId;
  attachmentId: string;
  name: string;
  pageTitle: string;
  happenedOn: LocalDate;
}

/** Every file that a page outside the trash shows, once, on its newest page; the newest page first. */
export async function listFilesOnPages(db: Db): Promise<FileOnPage[]> {
  const rows = await db
    .selectFrom('entry_facet')
    .innerJoin('entry', 'entry.id', 'entry_facet.entry_id')
    .innerJoin('attached_file', (join) =>
      join.on(({ eb, fn, ref, lit }) =>
        eb('attached_file.id', '=', fn<string>('substr', [ref('facet'), lit(facets.file('').length + 1)])),
      ),
    )
    .select(['attached_file.id', 'attached_file.name', 'entry.id as page', 'entry.entry_date'])
    .select(['entry.title', 'entry.preview'])
    .where('facet', '>', facets.file(''))
    .where('facet', '<', 'file;') // the character after the colon
    .where('entry.deleted_at', 'is', null)
    .orderBy('entry.entry_date', 'desc')
    .orderBy('entry.created_at', 'desc')
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!newest.has(row.id)) newest.set(row.id, row);
  return [...newest.values()].map((row) => ({
    entryId: entryId.parse(row.page),
    attachmentId: row.id,
    name: row.name,
    pageTitle: row.title.trim() ? row.title : row.preview,
    happenedOn: row.entry_date,
  }));
}

/** Every goal and every plan that something can be shown for, what is open first, the newest first. */
export async function listTargets(db: Db): Promise<OfferedTarget[]> {
  const goals = await db.selectFrom('goal').select(['id', 'title', 'state', 'created_at']).execute();
  const plans = await db.selectFrom('plan').select(['id', 'priority as title', 'state', 'created_at']).execute();
  const byAge = (one: { created_at: number }, other: { created_at: number }) => other.created_at - one.created_at;
  const offered: OfferedTarget[] = [
    ...goals.toSorted(byAge).map(({ id, title, state }) => ({
      target: { kind: 'goal' as const, goalId: goalId.parse(id) },
      title,
      isOpen: state === 'idea' || state === 'active',
    })),
    ...plans.toSorted(byAge).map(({ id, title, state }) => ({
      target: { kind: 'plan' as const, planId: planId.parse(id) },
      title,
      isOpen: state === 'active',
    })),
  ];
  return offered.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen));
}

/** Whether a goal or a plan is in the journal. */
export async function isThere(db: Db, target: OfferedTarget['target']): Promise<boolean> {
  const row =
    target.kind === 'goal'
      ? await db.selectFrom('goal').select('id').where('id', '=', target.goalId).executeTakeFirst()
      : await db.selectFrom('plan').select('id').where('id', '=', target.planId).executeTakeFirst();
  return row !== undefined;
}

import type { ListedStep, SourceKind, Step } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';

type Source = Pick<ListedStep['from'], 'kind' | 'id'>;
type Origins = Pick<Step, 'entryId' | 'roundId' | 'assessmentId' | 'contactId' | 'followsId' | 'goalId' | 'planId'>;

/** What a step came out of, the nearest first: a page before the goal or the plan that it serves. */
export function sourceOf(step: Origins): Source {
  const origins: [SourceKind, string | null][] = [
    ['page', step.entryId],
    ['round', step.roundId],
    ['assessment', step.assessmentId],
    ['meeting', step.contactId],
    ['step', step.followsId],
    ['goal', step.goalId],
    ['plan', step.planId],
  ];
  const found = origins.find(([, id]) => id !== null);
  return found ? { kind: found[0], id: found[1] } : { kind: 'none', id: null };
}

type Titles = readonly { id: string; title: string }[];

/** How sources of each kind are called; a page by its beginning where it has no title, a meeting and a result by their day. */
const titlesOf: Record<Exclude<SourceKind, 'none'>, (db: Db, ids: readonly string[]) => Promise<Titles>> = {
  async page(db, ids) {
    const rows = await db.selectFrom('entry').select(['id', 'title', 'preview']).where('id', 'in', ids).execute();
    return rows.map(({ id, title, preview }) => ({ id, title: title.trim() === '' ? preview : title }));
  },
  round: (db, ids) => db.selectFrom('feedback_round').select(['id', 'name as title']).where('id', 'in', ids).execute(),
  assessment: (db, ids) =>
    db.selectFrom('assessment').select(['id', 'taken_on as title']).where('id', 'in', ids).execute(),
  meeting: (db, ids) =>
    db.selectFrom('contact').select(['id', 'contact_date as title']).where('id', 'in', ids).execute(),
  step: (db, ids) => db.selectFrom('step').select(['id', 'text as title']).where('id', 'in', ids).execute(),
  goal: (db, ids) => db.selectFrom('goal').select(['id', 'title']).where('id', 'in', ids).execute(),
  plan: (db, ids) => db.selectFrom('plan').select(['id', 'priority as title']).where('id', 'in', ids).execute(),
};

/** Sources with their titles as they read now, in the order in which they were given. */
export async function withTitles(db: Db, sources: readonly Source[]): Promise<ListedStep['from'][]> {
  const titles = new Map<string, string>();
  for (const kind of Object.keys(titlesOf) as (keyof typeof titlesOf)[]) {
    const ids = [...new Set(sources.flatMap((source) => (source.kind === kind ? (source.id ?? []) : [])))];
    if (ids.length === 0) continue;
    for (const { id, title } of await titlesOf[kind](db, ids)) titles.set(`${kind} ${id}`, title);
  }
  return sources.map(({ kind, id }) => ({ kind, id, title: titles.get(`${kind} ${id}`) ?? '' }));
}

const tables = {
  assessmentId: 'assessment',
  roundId: 'feedback_round',
  contactId: 'contact',
  goalId: 'goal',
  planId: 'plan',
  followsId: 'step',
} as const;

/**
 * The step without what is not in the journal any more: it stays when what it came out of is taken away, also on a screen that
 * still knows of it. Its page is asked for apart, for a step goes with its page.
 */
export async function withKnownOrigins<Wanted extends Origins>(db: Db, step: Wanted): Promise<Wanted> {
  const known = { ...step };
  for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
    const id = step[name];
    if (id === null) continue;
    const row = await db.selectFrom(tables[name]).select('id').where('id', '=', id).executeTakeFirst();
    if (!row) known[name] = null;
  }
  return known;
}

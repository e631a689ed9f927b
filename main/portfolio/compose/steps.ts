import type { Block, ListItem, Run } from '../../../shared/portfolio/document.ts';
import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { paragraphOf, plainRun, plainRuns } from '../../../shared/portfolio/runs.rules.ts';
import type { Step } from '../../../shared/steps/steps.contract.ts';
import type { Db } from '../../db/schema.ts';
import { say, sayCount } from '../../files/markup.ts';
import { rowToStep } from '../../steps/steps.queries.ts';
import { type Composed, composed, inTrouble, longDay } from './composed.ts';
import { type Codes, personRun } from './people.ts';
import { listed } from './rows.ts';

const words = composeMessages.steps;

export interface FoundSteps {
  /** By id; those of pages in the trash are not in sight. */
  steps: ReadonlyMap<string, Step>;
  trashed: ReadonlySet<string>;
  /** The step that took the place of another, by the id of that one. */
  followers: ReadonlyMap<string, Step>;
}

/** These steps, and what they became, in one statement. */
export async function readSteps(db: Db, ids: readonly string[]): Promise<FoundSteps> {
  if (ids.length === 0) return { steps: new Map(), trashed: new Set(), followers: new Map() };
  const rows = await db
    .selectFrom('step')
    .leftJoin('entry', 'entry.id', 'step.entry_id')
    .selectAll('step')
    .select('entry.deleted_at')
    .where(({ or, eb }) => or([eb('step.id', 'in', listed(ids)), eb('step.follows_id', 'in', listed(ids))]))
    .orderBy('step.created_at', 'desc')
    .execute();
  const inSight = rows.filter(({ deleted_at }) => deleted_at === null).map(rowToStep);
  return {
    steps: new Map(inSight.map((step) => [step.id, step])),
    trashed: new Set(rows.flatMap(({ id, deleted_at }) => (deleted_at === null ? [] : [id]))),
    // The newest first: of several that follow, the one that followed at once comes last and stays.
    followers: new Map(inSight.flatMap((step) => (step.followsId === null ? [] : [[step.followsId, step] as const]))),
  };
}

const ended = (sentence: string) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`);

function endOf({ state, dueOn, closedOn, reason }: Step): string {
  if (state === 'open') return dueOn === null ? words.open : say(words.openBy, { day: longDay(dueOn) });
  const day = closedOn === null ? '' : longDay(closedOn);
  return reason === '' ? say(words.ended[state], { day }) : ended(say(words.endedWhy[state], { day, reason }));
}

function stepToItem(step: Step, { followers }: FoundSteps, codes: Codes): ListItem {
  const { text, cue, response, personId, state } = step;
  const code = personId === null ? undefined : codes.get(personId);
  const [before, after] = words.withWhom.split('{{code}}');
  const whom: Run[] =
    code === undefined ? [] : [plainRun(` ${before}`), personRun(codes, personId, ''), plainRun(after ?? '')];
  const became = state === 'changed' ? followers.get(step.id) : undefined;
  const blocks: Block[] = [
    { kind: 'paragraph', runs: plainRuns(text) },
    ...(cue === '' || response === '' ? [] : [paragraphOf(say(words.ifThen, { cue, response }))]),
    { kind: 'paragraph', runs: [plainRun(endOf(step)), ...whom] },
    ...(became ? [paragraphOf(say(words.became, { text: became.text }))] : []),
  ];
  // A box to tick stands with what is done or to be done; what ended otherwise has none.
  return { blocks, isDone: state === 'done' || state === 'open' ? state === 'done' : null };
}

/** Steps with what became of them, in the order in which the coach put them. `mayShow`: those whose people did not say no. */
export function composeSteps(
  ids: readonly string[],
  found: FoundSteps,
  codes: Codes,
  mayShow: (id: string) => boolean,
): Composed {
  const there = ids.flatMap((id) => found.steps.get(id) ?? []);
  const shown = there.filter(({ id }) => mayShow(id));
  const days = shown.map(({ closedOn, dueOn }) => closedOn ?? dueOn).filter((day) => day !== null);
  const happenedOn = days.toSorted().at(-1) ?? null;
  const known = { sourceTitle: words.title, happenedOn };
  if (there.length === 0) return inTrouble(ids.some((id) => found.trashed.has(id)) ? 'in-trash' : 'gone', known);
  if (shown.length === 0) return inTrouble('no-permission', known);
  const missing = ids.length - there.length;
  return composed({
    ...known,
    meta: sayCount({ one: words.one, other: words.other }, shown.length),
    blocks: [
      { kind: 'list', isOrdered: false, start: 1, items: shown.map((step) => stepToItem(step, found, codes)) },
      ...(missing === 0 ? [] : [paragraphOf(sayCount(words.missing, missing))]),
    ],
  });
}

import { sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { groups } from '../../shared/feedback/disclosed.contract.ts';
import {
  type Round,
  type RoundHead,
  type RoundId,
  type RoundText,
  roundId,
  type SelfView,
} from '../../shared/feedback/feedback.contract.ts';
import type { Questionnaire } from '../../shared/feedback/questionnaire.contract.ts';
import type { Db } from '../db/schema.ts';
import { listAsked } from './asked.queries.ts';
import type { FeedbackRoundTable } from './feedback.table.ts';
import { listInvites } from './invites.queries.ts';

const toInstant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Rounds with what is counted of them: forms, answers, those kept aside, and the last edition with what it was made of. */
const rounds = (db: Db) =>
  db
    .selectFrom('feedback_round')
    .leftJoin('feedback_edition', (join) =>
      join
        .onRef('feedback_edition.round_id', '=', 'feedback_round.id')
        .on(
          'feedback_edition.edition',
          '=',
          sql<number>`(SELECT MAX(e.edition) FROM feedback_edition e WHERE e.round_id = feedback_round.id)`,
        ),
    )
    .selectAll('feedback_round')
    .select(['feedback_edition.edition', 'feedback_edition.opened_on'])
    .select([
      sql<number>`(SELECT COUNT(*) FROM feedback_invite i WHERE i.round_id = feedback_round.id AND i.withdrawn_on IS NULL)`.as(
        'invited',
      ),
      sql<number>`(SELECT COUNT(*) FROM feedback_answer a WHERE a.round_id = feedback_round.id AND a.is_aside = 0)`.as(
        'answered',
      ),
      sql<number>`(SELECT COUNT(*) FROM feedback_answer a WHERE a.round_id = feedback_round.id AND a.is_aside = 1)`.as(
        'aside',
      ),
      sql<number | null>`feedback_edition.disclosed_json ->> 'answered'`.as('shown'),
    ]);

interface Counted {
  invited: number;
  answered: number;
  aside: number;
  edition: number | null;
  opened_on: string | null;
  shown: number | null;
}

/** What the figures were made of counts too: a helper's round has no answers of its own, and those of others may be deleted. */
function rowToHead(row: FeedbackRoundTable & Counted): RoundHead {
  return {
    id: roundId.parse(row.id),
    role: row.role as RoundHead['role'],
    kind: row.kind as RoundHead['kind'],
    name: row.name,
    askedBy: row.asked_by,
    mode: row.mode as RoundHead['mode'],
    helper: row.helper,
    smallestGroup: row.smallest_group as RoundHead['smallestGroup'],
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    sealedAt: row.sealed_at === null ? null : toInstant(row.sealed_at),
    invited: row.invited,
    answered: Math.max(row.answered, row.shown ?? 0),
    aside: row.aside,
    edition: row.edition,
    openedOn: row.opened_on,
    givenOutOn: row.given_out_on,
    answersDeletedOn: row.answers_deleted_on,
    repeats: row.repeats === null ? null : roundId.parse(row.repeats),
    focus: row.focus,
    createdAt: toInstant(row.created_at),
  };
}

/** The newest first. */
export async function listRounds(db: Db): Promise<RoundHead[]> {
  const rows = await rounds(db).orderBy('created_at', 'desc').orderBy('feedback_round.id').execute();
  return rows.map(rowToHead);
}

/** How many answers of each group came in, in the order of `groups`. */
async function countByGroup(db: Db, id: RoundId): Promise<number[]> {
  const rows = await db
    .selectFrom('feedback_answer')
    .where('round_id', '=', id)
    .where('is_aside', '=', 0)
    .groupBy('group_name')
    .select(({ fn }) => ['group_name', fn.countAll<number>().as('count')])
    .execute();
  return groups.map((name) => rows.find((row) => row.group_name === name)?.count ?? 0);
}

export async function findRound(db: Db, id: RoundId): Promise<Round | undefined> {
  const row = await rounds(db).where('feedback_round.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const head = rowToHead(row);
  return {
    ...head,
    questionnaire: JSON.parse(row.questionnaire_json) as Questionnaire,
    invitation: row.invitation,
    selfView: JSON.parse(row.self_json) as SelfView,
    asked: await listAsked(db, id),
    invites: await listInvites(db, head),
    answeredBy: await countByGroup(db, id),
  };
}

/** Whether it is in the journal. */
export async function isRound(db: Db, id: RoundId): Promise<boolean> {
  return (await db.selectFrom('feedback_round').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Throws `round-missing`. */
export async function getRound(db: Db, id: RoundId): Promise<Round> {
  const found = await findRound(db, id);
  if (!found) throw new AppError('round-missing');
  return found;
}

/** What a round needs to make forms and to read their answers. It stays in the main process. */
export interface RoundKeys {
  id: RoundId;
  /** `AGE-SECRET-KEY-1…`; null once the answers were deleted. */
  identity: string | null;
  /** `age1…` */
  recipient: string;
  /** Whom the figures of a round that is collected for a colleague are passed on to. */
  passOnTo: string | null;
}

const keyColumns = ['id', 'identity', 'recipient', 'pass_on_to'] as const;
const rowToKeys = (row: Pick<FeedbackRoundTable, (typeof keyColumns)[number]>): RoundKeys => ({
  id: roundId.parse(row.id),
  identity: row.identity,
  recipient: row.recipient,
  passOnTo: row.pass_on_to,
});

/** The keys of every round: an answer that was brought to the wrong one is told from one that nobody here can read. */
export async function listKeys(db: Db): Promise<RoundKeys[]> {
  return (await db.selectFrom('feedback_round').select(keyColumns).execute()).map(rowToKeys);
}

/** Throws `round-missing`. */
export async function getKeys(db: Db, id: RoundId): Promise<RoundKeys> {
  const row = await db.selectFrom('feedback_round').select(keyColumns).where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('round-missing');
  return rowToKeys(row);
}

const textColumns = (text: RoundText) => ({
  kind: text.kind,
  name: text.name,
  asked_by: text.askedBy,
  mode: text.mode,
  helper: text.helper,
  smallest_group: text.smallestGroup,
  opens_on: text.opensOn,
  closes_on: text.closesOn,
  questionnaire_json: JSON.stringify(text.questionnaire),
  invitation: text.invitation,
});

export interface NewRound extends RoundText, RoundKeys {
  role: Round['role'];
  repeats: RoundId | null;
  /** Of a round that is collected for a colleague: its questions are theirs. */
  givenOutOn?: string;
}

export async function insertRound(db: Db, round: NewRound, createdAt: Date): Promise<void> {
  const none: SelfView = { answers: {}, expected: {} };
  await db
    .insertInto('feedback_round')
    .values({
      id: round.id,
      role: round.role,
      ...textColumns(round),
      identity: round.identity,
      recipient: round.recipient,
      pass_on_to: round.passOnTo,
      self_json: JSON.stringify(none),
      sealed_at: null,
      focus: '',
      given_out_on: round.givenOutOn ?? null,
      answers_deleted_on: null,
      repeats: round.repeats,
      created_at: createdAt.getTime(),
    })
    .execute();
}

export async function updateRound(db: Db, id: RoundId, text: RoundText): Promise<void> {
  await db.updateTable('feedback_round').set(textColumns(text)).where('id', '=', id).execute();
}

export async function updateSelfView(db: Db, id: RoundId, selfView: SelfView): Promise<void> {
  const self_json = JSON.stringify(selfView);
  await db.updateTable('feedback_round').set({ self_json }).where('id', '=', id).execute();
}

export async function updateSealed(db: Db, id: RoundId, sealedAt: Date): Promise<void> {
  await db.updateTable('feedback_round').set({ sealed_at: sealedAt.getTime() }).where('id', '=', id).execute();
}

export async function updateFocus(db: Db, id: RoundId, focus: string): Promise<void> {
  await db.updateTable('feedback_round').set({ focus }).where('id', '=', id).execute();
}

/** Remembers the day on which its questions first left the journal. */
export async function updateGivenOut(db: Db, id: RoundId, on: string): Promise<void> {
  await db
    .updateTable('feedback_round')
    .set({ given_out_on: on })
    .where('id', '=', id)
    .where('given_out_on', 'is', null)
    .execute();
}

/** Takes the private key away; the day is the sign that there is nothing left to read an answer with. */
export async function updateAnswersDeleted(db: Db, id: RoundId, on: string): Promise<void> {
  await db.updateTable('feedback_round').set({ identity: null, answers_deleted_on: on }).where('id', '=', id).execute();
}

export async function deleteRound(db: Db, id: RoundId): Promise<void> {
  await db.deleteFrom('feedback_round').where('id', '=', id).execute();
}

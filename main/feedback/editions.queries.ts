import { type Disclosed, disclosed } from '../../shared/feedback/disclosed.contract.ts';
import type { RoundId, Theme } from '../../shared/feedback/feedback.contract.ts';
import type { Db } from '../db/schema.ts';

/** What was shown, and on which day. */
export interface Edition {
  openedOn: string;
  disclosed: Disclosed;
}

/** Every edition of a round, the first one first. */
export async function listEditions(db: Db, round: RoundId): Promise<Edition[]> {
  const rows = await db
    .selectFrom('feedback_edition')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('edition')
    .execute();
  return rows.map((row) => ({
    openedOn: row.opened_on,
    disclosed: disclosed.parse(JSON.parse(row.disclosed_json)),
  }));
}

export async function insertEdition(db: Db, round: RoundId, { openedOn, disclosed: shown }: Edition): Promise<void> {
  await db
    .insertInto('feedback_edition')
    .values({
      round_id: round,
      edition: shown.edition,
      opened_on: openedOn,
      disclosed_json: JSON.stringify(shown),
    })
    .execute();
}

/** Every edition of a round, for good. */
export async function deleteEditions(db: Db, round: RoundId): Promise<void> {
  await db.deleteFrom('feedback_edition').where('round_id', '=', round).execute();
}

export async function listThemes(db: Db, round: RoundId): Promise<Theme[]> {
  const rows = await db
    .selectFrom('feedback_theme')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('position')
    .execute();
  return rows.map(({ id, name, comment_ids_json }) => ({
    id,
    name,
    commentIds: JSON.parse(comment_ids_json) as string[],
  }));
}

/** All themes of a round as they are now. */
export async function replaceThemes(db: Db, round: RoundId, themes: readonly Theme[]): Promise<void> {
  await db.deleteFrom('feedback_theme').where('round_id', '=', round).execute();
  if (themes.length === 0) return;
  await db
    .insertInto('feedback_theme')
    .values(
      themes.map(({ id, name, commentIds }, position) => ({
        id,
        round_id: round,
        position,
        name,
        comment_ids_json: JSON.stringify(commentIds),
      })),
    )
    .execute();
}

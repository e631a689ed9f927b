import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { ListedPiece, PieceId, PieceSource, PieceTrouble } from '../../shared/portfolio/portfolio.contract.ts';
import type { Db } from '../db/schema.ts';
import type { StoredPortfolio } from './portfolio.queries.ts';

type Look = Pick<ListedPiece, 'sourceTitle' | 'happenedOn' | 'trouble'>;

const gone: Look = { sourceTitle: '', happenedOn: null, trouble: 'gone' };
const look = (sourceTitle: string, happenedOn: LocalDate | null, trouble: PieceTrouble | null = null): Look => ({
  sourceTitle,
  happenedOn,
  trouble,
});

/** What each kind is called, by the id of what it is taken from. */
async function readLooks(db: Db): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>();
  const pages = await db.selectFrom('entry').select(['id', 'title', 'preview', 'entry_date', 'deleted_at']).execute();
  for (const row of pages)
    looks.set(
      row.id,
      look(row.title.trim() || row.preview, row.entry_date, row.deleted_at === null ? null : 'in-trash'),
    );
  for (const row of await db.selectFrom('artefact').select(['id', 'title', 'good_enough_on']).execute())
    looks.set(row.id, look(row.title, row.good_enough_on));
  for (const row of await db.selectFrom('assessment').select(['id', 'occasion', 'taken_on']).execute())
    looks.set(row.id, look(row.occasion, row.taken_on));
  for (const row of await db.selectFrom('feedback_round').select(['id', 'name', 'opens_on']).execute())
    looks.set(row.id, look(row.name, row.opens_on));
  for (const row of await db.selectFrom('goal').select(['id', 'title', 'started_on']).execute())
    looks.set(row.id, look(row.title, row.started_on));
  for (const row of await db.selectFrom('step').select(['id', 'text', 'closed_on']).execute())
    looks.set(row.id, look(row.text, row.closed_on));
  for (const row of await db.selectFrom('evidence').select(['id', 'words', 'happened_on']).execute())
    looks.set(row.id, look(row.words ?? '', row.happened_on));
  return looks;
}

function idOf(source: PieceSource): string | null {
  switch (source.kind) {
    case 'page':
      return source.entryId;
    case 'artefact':
      return source.artefactId;
    case 'assessment':
      return source.assessmentId;
    case 'round':
      return source.roundId;
    case 'goal':
      return source.goalId;
    case 'steps':
      return source.stepIds[0] ?? null;
    case 'evidence':
      return source.evidenceId;
    case 'words':
    case 'permissions':
      return null;
  }
}

/** What each piece is called now, and whether it is still there. */
export async function findLooks(db: Db, stored: Pick<StoredPortfolio, 'parts'>): Promise<Map<PieceId, Look>> {
  const looks = await readLooks(db);
  const pieces = stored.parts.flatMap((part) => part.pieces);
  return new Map(
    pieces.map(({ id, source }) => {
      const sourceId = idOf(source);
      return [id, sourceId === null ? look('', null) : (looks.get(sourceId) ?? gone)];
    }),
  );
}

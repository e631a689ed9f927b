import { mayShow } from '../../../shared/artefacts/artefacts.rules.ts';
import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { KeptArtefact } from '../../artefacts/artefacts.queries.ts';
import type { Db } from '../../db/schema.ts';
import { columnsToAbout } from '../../evidence/evidence.queries.ts';
import { isAgreedTo } from './evidence.ts';

/**
 * Files in which somebody can be seen or heard who did not agree, by what is said of them anywhere: in an artefact, or as
 * evidence. Such a film does not go out by way of a page that shows it, either.
 */
export async function readWithheld(
  db: Db,
  artefacts: readonly KeptArtefact[],
  today: LocalDate,
): Promise<ReadonlySet<string>> {
  const refused = artefacts.filter((artefact) => !mayShow(artefact, 'program', today).may);
  const rows = await db.selectFrom('evidence').selectAll().where('kind', '=', 'file').execute();
  return new Set([
    ...refused.flatMap((artefact) => artefact.files.map(({ id }) => id)),
    ...rows.flatMap((row) =>
      row.attachment_id === null || isAgreedTo(columnsToAbout(row)) ? [] : [row.attachment_id],
    ),
  ]);
}

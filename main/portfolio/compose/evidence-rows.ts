import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { EvidenceAbout } from '../../../shared/evidence/about.contract.ts';
import { facets } from '../../../shared/journal/journal.facets.ts';
import type { Db } from '../../db/schema.ts';
import { columnsToAbout } from '../../evidence/evidence.queries.ts';
import { grouped, listed } from './rows.ts';

/** A record of evidence: what it is of, what is said about it, and the competencies that it is shown for. */
export interface FoundEvidence {
  id: string;
  kind: string;
  /** The id of what it is of: a page, a file's page, a step, an artefact and so on; its own for words and addresses. */
  sourceId: string;
  attachmentId: string | null;
  words: string;
  address: string | null;
  happenedOn: LocalDate | null;
  about: EvidenceAbout;
  /** Of a file: the page on which it stands. */
  pageTitle: string;
  pageDay: LocalDate | null;
  isInTrash: boolean;
  /** Of a file: its page shows it still. */
  isOnPage: boolean;
  competencies: { frameworkId: string; competencyId: string }[];
}

/** The records of some sources and some records by their own ids. */
export interface EvidenceIds {
  evidenceIds: readonly string[];
  /** Of pages, steps, artefacts, self-assessments, rounds and goals. */
  sourceIds: readonly string[];
}

const columns = ['entry_id', 'step_id', 'artefact_id', 'assessment_id', 'round_id', 'goal_id'] as const;

/** Files are records of their own: what is said about a file is not said about its page. */
const findRows = (db: Db, { evidenceIds, sourceIds }: EvidenceIds) =>
  db
    .selectFrom('evidence')
    .leftJoin('step', 'step.id', 'evidence.step_id')
    .leftJoin('entry', (join) =>
      join.on(({ eb, fn, ref }) => eb('entry.id', '=', fn.coalesce(ref('evidence.entry_id'), ref('step.entry_id')))),
    )
    .leftJoin('entry_facet as facet', (join) =>
      join
        .onRef('facet.entry_id', '=', 'evidence.entry_id')
        .on(({ eb, ref, val }) =>
          eb('facet.facet', '=', eb(val(facets.file('')), '||', ref('evidence.attachment_id'))),
        ),
    )
    .selectAll('evidence')
    .select(['entry.title as page_title', 'entry.preview as page_preview', 'entry.entry_date as page_day'])
    .select(['entry.deleted_at as trashed_at', 'facet.facet as on_page'])
    .where(({ or, and, eb }) =>
      or([
        eb('evidence.id', 'in', listed(evidenceIds)),
        ...columns.map((column) =>
          and([eb('evidence.kind', '<>', 'file'), eb(`evidence.${column}`, 'in', listed(sourceIds))]),
        ),
      ]),
    )
    .execute();

/** In two statements, however many there are. */
export async function readEvidence(db: Db, ids: EvidenceIds): Promise<FoundEvidence[]> {
  const rows = await findRows(db, ids);
  const linkRows = await db
    .selectFrom('evidence_link')
    .select(['evidence_id', 'framework_id', 'competency_id'])
    .where('evidence_id', 'in', listed(rows.map(({ id }) => id)))
    .where('framework_id', 'is not', null)
    .orderBy('linked_at')
    .execute();
  const links = grouped(linkRows, ({ evidence_id }) => evidence_id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    sourceId: columns.map((column) => row[column]).find((id) => id !== null) ?? row.id,
    attachmentId: row.attachment_id,
    words: row.words ?? '',
    address: row.address,
    happenedOn: row.happened_on,
    about: columnsToAbout(row),
    pageTitle: row.page_title?.trim() || (row.page_preview ?? ''),
    pageDay: row.page_day,
    isInTrash: row.trashed_at !== null,
    isOnPage: row.on_page !== null,
    competencies: (links.get(row.id) ?? []).map(({ framework_id, competency_id }) => ({
      frameworkId: framework_id ?? '',
      competencyId: competency_id ?? '',
    })),
  }));
}

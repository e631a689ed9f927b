import type { Explainable, Selectable } from 'kysely';
import { type ArtefactId, artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { instantToLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts';
import { AppError } from '../../shared/errors.ts';
import { hostOf } from '../../shared/evidence/address.rules.ts';
import {
  type Evidence,
  type EvidenceId,
  type EvidenceLink,
  type EvidenceSource,
  type EvidenceTarget,
  evidenceId,
  type shownForKinds,
} from '../../shared/evidence/evidence.contract.ts';
import { beginningOf } from '../../shared/evidence/evidence.rules.ts';
import { type FrameworkId, frameworkId, itemId } from '../../shared/frameworks/frameworks.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { type EntryId, entryId } from '../../shared/journal/journal.contract.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import { planId } from '../../shared/plans/plans.contract.ts';
import { programId, requirementId } from '../../shared/programs/programs.contract.ts';
import { type StepId, stepId, stepRoundId } from '../../shared/steps/steps.contract.ts';
import type { Db } from '../db/schema.ts';
import { columnsToAbout, shownFor } from './evidence.queries.ts';
import type { EvidenceLinkTable, EvidenceTable } from './evidence.table.ts';

/** A piece with what is read live of its source. Written out: what is inferred from so many joins is slow to check. */
interface PieceRow extends Selectable<EvidenceTable> {
  page_id: string | null;
  title: string | null;
  preview: string | null;
  entry_date: string | null;
  /** What the file is called. */
  name: string | null;
  /** The words of a step, its days, and when it was written down. */
  text: string | null;
  due_on: string | null;
  closed_on: string | null;
  step_at: number | null;
  artefact: string | null;
  good_enough_on: string | null;
  artefact_at: number | null;
  taken_on: string | null;
  /** What a framework, a round or a goal is called, and when the last two began. */
  framework: string | null;
  round: string | null;
  opens_on: string | null;
  goal: string | null;
  goal_at: number | null;
}

interface PiecesQuery extends Explainable {
  execute(): Promise<PieceRow[]>;
}

/** Those of the pieces that are in sight. */
function piecesInSight(db: Db, ids: ReturnType<typeof idsOf>): PiecesQuery {
  return db
    .selectFrom('evidence')
    .leftJoin('step', 'step.id', 'evidence.step_id')
    .leftJoin('entry', (join) =>
      join.on(({ eb, fn, ref }) => eb('entry.id', '=', fn.coalesce(ref('evidence.entry_id'), ref('step.entry_id')))),
    )
    .leftJoin('attached_file', 'attached_file.id', 'evidence.attachment_id')
    .leftJoin('artefact', 'artefact.id', 'evidence.artefact_id')
    .leftJoin('assessment', 'assessment.id', 'evidence.assessment_id')
    .leftJoin('framework_version as wording', (join) =>
      join
        .onRef('wording.framework_id', '=', 'assessment.framework_id')
        .onRef('wording.version', '=', 'assessment.framework_version'),
    )
    .leftJoin('feedback_round', 'feedback_round.id', 'evidence.round_id')
    .leftJoin('goal', 'goal.id', 'evidence.goal_id')
    .selectAll('evidence')
    .select(['entry.id as page_id', 'entry.title', 'entry.preview', 'entry.entry_date', 'attached_file.name'])
    .select(['step.text', 'step.due_on', 'step.closed_on', 'step.created_at as step_at'])
    .select(['artefact.title as artefact', 'artefact.good_enough_on', 'artefact.created_at as artefact_at'])
    .select(['assessment.taken_on', 'feedback_round.name as round', 'feedback_round.opens_on'])
    .select(({ fn, ref, val }) =>
      fn<string | null>('json_extract', [ref('wording.wording_json'), val('$.name')]).as('framework'),
    )
    .select(['goal.title as goal', 'goal.created_at as goal_at'])
    .where('evidence.id', 'in', ids)
    .where('entry.deleted_at', 'is', null)
    .where(({ or, eb, exists, selectFrom, val }) =>
      or([
        eb('evidence.attachment_id', 'is', null),
        exists(
          selectFrom('entry_facet')
            .select('facet')
            .whereRef('entry_facet.entry_id', '=', 'evidence.entry_id')
            .where(({ eb: is, ref }) =>
              is('facet', '=', is(val(facets.file('')), '||', ref('evidence.attachment_id'))),
            ),
        ),
      ]),
    );
}

function rowToSource(row: PieceRow): EvidenceSource {
  switch (row.kind) {
    case 'page':
      return { kind: 'page', entryId: entryId.parse(row.entry_id) };
    case 'file':
      return { kind: 'file', entryId: entryId.parse(row.entry_id), attachmentId: row.attachment_id ?? '' };
    case 'step':
      return { kind: 'step', stepId: stepId.parse(row.step_id) };
    case 'artefact':
      return { kind: 'artefact', artefactId: artefactId.parse(row.artefact_id) };
    case 'assessment':
      return { kind: 'assessment', assessmentId: assessmentId.parse(row.assessment_id) };
    case 'round':
      return { kind: 'round', roundId: stepRoundId.parse(row.round_id) };
    case 'goal':
      return { kind: 'goal', goalId: goalId.parse(row.goal_id) };
    default: {
      const own = { id: evidenceId.parse(row.id), words: row.words ?? '', happenedOn: row.happened_on ?? '' };
      return row.address === null ? { kind: 'words', ...own } : { kind: 'address', ...own, address: row.address };
    }
  }
}

function titleOf(row: PieceRow): string {
  if (row.kind === 'page') return row.title?.trim() ? row.title : (row.preview ?? '');
  if (row.kind === 'file') return row.name ?? '';
  const thing = row.artefact ?? row.framework ?? row.round ?? row.goal;
  return thing ?? beginningOf(row.text || row.words || hostOf(row.address ?? ''));
}

const dayOfInstant = (milliseconds: number | null) => instantToLocalDate(new Date(milliseconds ?? 0));

/**
 * The page's day; of a step the day on which it was closed, or is due, or was written down; of an artefact the day on which it
 * was good enough, of a self-assessment and a round their own, of a goal that of its beginning.
 */
function dayOf(row: PieceRow): LocalDate {
  if (row.kind === 'artefact') return row.good_enough_on ?? dayOfInstant(row.artefact_at);
  if (row.kind === 'goal') return dayOfInstant(row.goal_at);
  if (row.kind === 'step') return row.closed_on ?? row.due_on ?? dayOfInstant(row.step_at);
  return row.happened_on ?? row.entry_date ?? row.taken_on ?? row.opens_on ?? '';
}

type LinkRow = EvidenceLinkTable & Record<'goal' | 'plan' | 'requirement' | 'phase' | 'program', string | null>;

function rowToLink(row: LinkRow): EvidenceLink {
  const said = { why: row.why, linkedAt: new Date(row.linked_at).toISOString() };
  if (row.goal_id !== null) return { kind: 'goal', goalId: goalId.parse(row.goal_id), title: row.goal ?? '', ...said };
  if (row.plan_id !== null) return { kind: 'plan', planId: planId.parse(row.plan_id), title: row.plan ?? '', ...said };
  if (row.requirement_id !== null) {
    const id = requirementId.parse(row.requirement_id);
    const askedIn = { programId: programId.parse(row.program), phase: row.phase ?? '' };
    return { kind: 'requirement', requirementId: id, title: row.requirement ?? '', askedIn, ...said };
  }
  return {
    kind: 'competency',
    frameworkId: frameworkId.parse(row.framework_id),
    competencyId: itemId.parse(row.competency_id),
    ...said,
  };
}

const rowToEvidence = (row: PieceRow, links: EvidenceLink[]): Evidence => ({
  id: evidenceId.parse(row.id),
  source: rowToSource(row),
  title: titleOf(row),
  entryId: row.page_id === null ? null : entryId.parse(row.page_id),
  happenedOn: dayOf(row),
  about: columnsToAbout(row),
  links,
});

/** What pieces are shown for, by the piece; in the order in which they were linked. */
async function linksOf(db: Db, ids: ReturnType<typeof idsOf>): Promise<Map<string, EvidenceLink[]>> {
  const rows = await db
    .selectFrom('evidence_link')
    .leftJoin('goal', 'goal.id', 'evidence_link.goal_id')
    .leftJoin('plan', 'plan.id', 'evidence_link.plan_id')
    .leftJoin('program_requirement as asked', 'asked.id', 'evidence_link.requirement_id')
    .leftJoin('program_task as task', 'task.id', 'asked.task_id')
    .leftJoin('program_phase as phase', 'phase.id', 'task.phase_id')
    .selectAll('evidence_link')
    .select(['goal.title as goal', 'plan.priority as plan', 'asked.text as requirement'])
    .select(['phase.title as phase', 'phase.program_id as program'])
    .where('evidence_id', 'in', ids)
    .orderBy('linked_at')
    .execute();
  const links = new Map<string, EvidenceLink[]>();
  for (const row of rows) {
    const known = links.get(row.evidence_id);
    if (known) known.push(rowToLink(row));
    else links.set(row.evidence_id, [rowToLink(row)]);
  }
  return links;
}

/** What does not matter is null or left out. */
export interface EvidenceFilter {
  frameworkId?: FrameworkId | null;
  entryId?: EntryId | null;
  stepId?: StepId | null;
  artefactId?: ArtefactId | null;
  target?: EvidenceTarget | null;
  shownFor?: (typeof shownForKinds)[number] | null;
}

/** The column of a link that says of which kind its target is. */
const columnOf = {
  competency: 'framework_id',
  goal: 'goal_id',
  plan: 'plan_id',
  requirement: 'requirement_id',
} as const;

/** The ids of the pieces that a filter means, each by an index; only what is shown for nothing is looked for among all. */
function idsOf(db: Db, filter: EvidenceFilter) {
  let query = db.selectFrom('evidence').select('evidence.id');
  const { frameworkId: framework = null, entryId: page = null, stepId: step = null } = filter;
  const { artefactId: artefact = null, target = null, shownFor: kind = null } = filter;
  const links = db.selectFrom('evidence_link').select('evidence_id');
  if (framework !== null) query = query.where('evidence.id', 'in', links.where('framework_id', '=', framework));
  if (target !== null) query = query.where('evidence.id', 'in', shownFor(db, target));
  if (kind === 'nothing') query = query.where('evidence.id', 'not in', links);
  else if (kind !== null) query = query.where('evidence.id', 'in', links.where(columnOf[kind], 'is not', null));
  if (page !== null) {
    const steps = db.selectFrom('step').select('step.id').where('step.entry_id', '=', page);
    query = query.where(({ or, eb }) => or([eb('evidence.entry_id', '=', page), eb('evidence.step_id', 'in', steps)]));
  }
  if (step !== null) query = query.where('evidence.step_id', '=', step);
  if (artefact !== null) query = query.where('evidence.artefact_id', '=', artefact);
  return query;
}

const byDay = (one: PieceRow, other: PieceRow) =>
  dayOf(other).localeCompare(dayOf(one)) || other.created_at - one.created_at || one.id.localeCompare(other.id);

/** The pieces in sight that a filter means. */
export const piecesOf = (db: Db, filter: EvidenceFilter): PiecesQuery => piecesInSight(db, idsOf(db, filter));

/** The same with all that they are shown for, the newest day first. */
export async function listEvidence(db: Db, filter: EvidenceFilter): Promise<Evidence[]> {
  const rows = await piecesOf(db, filter).execute();
  const links = await linksOf(db, idsOf(db, filter));
  return rows.toSorted(byDay).map((row) => rowToEvidence(row, links.get(row.id) ?? []));
}

/** Throws `evidence-missing`. */
export async function getEvidence(db: Db, id: EvidenceId): Promise<Evidence> {
  const ids = db.selectFrom('evidence').select('evidence.id').where('evidence.id', '=', id);
  const [row] = await piecesInSight(db, ids).execute();
  if (!row) throw new AppError('evidence-missing');
  const links = await linksOf(db, ids);
  return rowToEvidence(row, links.get(row.id) ?? []);
}

/** The framework that something was linked to last. */
export async function findLastFramework(db: Db): Promise<FrameworkId | undefined> {
  const row = await db
    .selectFrom('evidence_link')
    .select('framework_id')
    .where('framework_id', 'is not', null)
    .orderBy('linked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && frameworkId.parse(row.framework_id);
}

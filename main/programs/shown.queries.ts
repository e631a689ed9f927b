import type { LocalDate } from '../../shared/calendar/local-date.ts';
import { type ProgramId, requirementId, type ShownPiece } from '../../shared/programs/programs.contract.ts';
import { parseDocument } from '../../shared/richtext/document.ts';
import { countWords } from '../../shared/richtext/plain-text.ts';
import type { Db } from '../db/schema.ts';

const shownIn = (db: Db, id: ProgramId) =>
  db
    .selectFrom('evidence_link as link')
    .innerJoin('program_requirement as asked', 'asked.id', 'link.requirement_id')
    .innerJoin('program_task as task', 'task.id', 'asked.task_id')
    .innerJoin('program_phase as phase', 'phase.id', 'task.phase_id')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .leftJoin('step', 'step.id', 'evidence.step_id')
    .leftJoin('entry', (join) =>
      join.on(({ eb, fn, ref }) => eb('entry.id', '=', fn.coalesce(ref('evidence.entry_id'), ref('step.entry_id')))),
    )
    .leftJoin('artefact', 'artefact.id', 'evidence.artefact_id')
    .leftJoin('assessment', 'assessment.id', 'evidence.assessment_id')
    .leftJoin('feedback_round as round', 'round.id', 'evidence.round_id')
    .leftJoin('goal', 'goal.id', 'evidence.goal_id')
    .select(['link.requirement_id', 'evidence.id', 'evidence.kind'])
    .select(['entry.is_draft', 'entry.template_id', 'entry.body_json', 'step.state as step', 'goal.state as goal'])
    .select(['artefact.good_enough_on', 'assessment.finished_at', 'round.closes_on'])
    .where('phase.program_id', '=', id)
    .where('entry.deleted_at', 'is', null)
    .orderBy('link.linked_at');

type ShownRow = Awaited<ReturnType<ReturnType<typeof shownIn>['execute']>>[number];

function isReady(row: ShownRow, today: LocalDate): boolean {
  switch (row.kind) {
    case 'page':
      return row.is_draft === 0;
    case 'artefact':
      return row.good_enough_on !== null;
    case 'assessment':
      return row.finished_at !== null;
    case 'round':
      return row.closes_on !== null && row.closes_on < today;
    case 'goal':
      return row.goal !== 'idea' && row.goal !== 'active';
    case 'step':
      return row.step === 'done';
    default:
      return true;
  }
}

/** A page of a newer Cairn has words that this one cannot count. */
function wordsIn(body: string | null): number | null {
  const document = body === null ? null : parseDocument(JSON.parse(body));
  return document ? countWords(document) : null;
}

/** What is shown for the requirements of a program, in the order in which it was linked. Today decides whether a round is over. */
export async function listShown(db: Db, id: ProgramId, today: LocalDate): Promise<ShownPiece[]> {
  const rows = await shownIn(db, id).execute();
  return rows.map((row) => ({
    requirementId: requirementId.parse(row.requirement_id),
    evidenceId: row.id,
    kind: row.kind as ShownPiece['kind'],
    isReady: isReady(row, today),
    words: row.kind === 'page' ? wordsIn(row.body_json) : null,
    templateId: row.kind === 'page' ? row.template_id : null,
  }));
}

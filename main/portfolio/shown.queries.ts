import type { ExpressionBuilder } from 'kysely';
import { artefactId } from '../../shared/artefacts/artefacts.contract.ts';
import { evidenceId } from '../../shared/evidence/evidence.contract.ts';
import { roundId } from '../../shared/feedback/feedback.contract.ts';
import { goalId } from '../../shared/goals/goals.contract.ts';
import { entryId } from '../../shared/journal/journal.contract.ts';
import { assessmentId } from '../../shared/mastery/mastery.contract.ts';
import type { AskedPhase, Shown } from '../../shared/portfolio/fill.rules.ts';
import { type PhaseId, type ProgramId, phaseId, requirementId } from '../../shared/programs/programs.contract.ts';
import { stepId } from '../../shared/steps/steps.contract.ts';
import type { Db, Schema } from '../db/schema.ts';

/** The artefact that a file of a page belongs to, where there is one. */
const artefactOfFile = ({ selectFrom }: ExpressionBuilder<Schema, 'evidence'>) =>
  selectFrom('artefact_file')
    .select('artefact_file.artefact_id')
    .whereRef('artefact_file.attachment_id', '=', 'evidence.attachment_id')
    .orderBy('artefact_file.artefact_id')
    .limit(1)
    .as('file_artefact_id');

/** What is shown for a program's requirements, in the order in which it was linked; what is in the trash is not. */
async function rowsOf(db: Db, program: ProgramId) {
  return db
    .selectFrom('evidence_link as link')
    .innerJoin('program_requirement as asked', 'asked.id', 'link.requirement_id')
    .innerJoin('program_task as task', 'task.id', 'asked.task_id')
    .innerJoin('program_phase as phase', 'phase.id', 'task.phase_id')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .leftJoin('step', 'step.id', 'evidence.step_id')
    .leftJoin('entry', (join) =>
      join.on(({ eb, fn, ref }) => eb('entry.id', '=', fn.coalesce(ref('evidence.entry_id'), ref('step.entry_id')))),
    )
    .leftJoin('assessment', 'assessment.id', 'evidence.assessment_id')
    .selectAll('evidence')
    .select(['asked.id as asked_id', 'link.why', 'assessment.framework_id', 'assessment.taken_on'])
    .select((build) => artefactOfFile(build as unknown as ExpressionBuilder<Schema, 'evidence'>))
    .where('phase.program_id', '=', program)
    .where('entry.deleted_at', 'is', null)
    .orderBy('link.linked_at')
    .orderBy('evidence.id')
    .execute();
}

type ShownRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowToShown(row: ShownRow): Shown {
  const { why } = row;
  const artefact = row.kind === 'file' ? row.file_artefact_id : row.artefact_id;
  if (artefact !== null) return { kind: 'artefact', artefactId: artefactId.parse(artefact), why };
  if (row.entry_id !== null) return { kind: 'page', entryId: entryId.parse(row.entry_id), why };
  if (row.assessment_id !== null) {
    const taken = { frameworkId: row.framework_id ?? '', takenOn: row.taken_on ?? '' };
    return { kind: 'assessment', assessmentId: assessmentId.parse(row.assessment_id), ...taken, why };
  }
  if (row.round_id !== null) return { kind: 'round', roundId: roundId.parse(row.round_id), why };
  if (row.goal_id !== null) return { kind: 'goal', goalId: goalId.parse(row.goal_id), why };
  if (row.step_id !== null) return { kind: 'step', stepId: stepId.parse(row.step_id), why };
  return { kind: 'evidence', evidenceId: evidenceId.parse(row.id), why };
}

async function requirementsOf(db: Db, program: ProgramId) {
  return db
    .selectFrom('program_requirement as asked')
    .innerJoin('program_task as task', 'task.id', 'asked.task_id')
    .innerJoin('program_phase as phase', 'phase.id', 'task.phase_id')
    .select(['asked.id', 'asked.text', 'asked.count', 'phase.id as phase_id'])
    .where('phase.program_id', '=', program)
    .orderBy('phase.position')
    .orderBy('task.position')
    .orderBy('asked.position')
    .execute();
}

/** The phases of a program in its order, with what they ask for and what is shown for that. Of none: all of them. */
export async function listAsked(db: Db, program: ProgramId | null, only: readonly PhaseId[]): Promise<AskedPhase[]> {
  if (program === null) return [];
  const phases = await db
    .selectFrom('program_phase')
    .select(['id', 'title'])
    .where('program_id', '=', program)
    .orderBy('position')
    .execute();
  const requirements = await requirementsOf(db, program);
  const rows = await rowsOf(db, program);
  return phases
    .map(({ id, title }) => ({ id: phaseId.parse(id), title }))
    .filter(({ id }) => only.length === 0 || only.includes(id))
    .map((phase) => ({
      ...phase,
      requirements: requirements
        .filter((asked) => asked.phase_id === phase.id)
        .map(({ id, text, count }) => ({
          id: requirementId.parse(id),
          text,
          count,
          shown: rows.filter(({ asked_id }) => asked_id === id).map(rowToShown),
        })),
    }));
}

/** What of the program an outline refers to, as far as it is still there. */
export async function listKnownParts(
  db: Db,
): Promise<{ programs: Set<string>; phases: Set<string>; requirements: Set<string> }> {
  const programs = await db.selectFrom('program').select('id').execute();
  const phases = await db.selectFrom('program_phase').select('id').execute();
  const requirements = await db.selectFrom('program_requirement').select('id').execute();
  const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  return { programs: idsOf(programs), phases: idsOf(phases), requirements: idsOf(requirements) };
}

import type { Db } from '../../db/schema.ts';

/** That something of the journal is shown for a competency or a requirement, since when. */
export interface ShownLink {
  /** What is shown: the one of its ids that is set, such as `page …`. */
  key: string;
  frameworkId: string | null;
  competencyId: string | null;
  requirementId: string | null;
  /** Milliseconds, UTC. */
  linkedAt: number;
}

interface EvidenceIds {
  id: string;
  kind: string;
  entry_id: string | null;
  step_id: string | null;
  artefact_id: string | null;
  assessment_id: string | null;
  round_id: string | null;
  goal_id: string | null;
}

function keyOf(row: EvidenceIds): string | null {
  if (row.artefact_id !== null) return `artefact ${row.artefact_id}`;
  if (row.assessment_id !== null) return `assessment ${row.assessment_id}`;
  if (row.round_id !== null) return `round ${row.round_id}`;
  if (row.goal_id !== null) return `goal ${row.goal_id}`;
  if (row.step_id !== null) return `step ${row.step_id}`;
  if (row.kind === 'page' && row.entry_id !== null) return `page ${row.entry_id}`;
  return row.kind === 'words' || row.kind === 'address' ? `evidence ${row.id}` : null;
}

/** All links to competencies and requirements, in the order in which they were made. */
export async function listShownLinks(db: Db): Promise<ShownLink[]> {
  const rows = await db
    .selectFrom('evidence_link as link')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .select([
      'evidence.id',
      'evidence.kind',
      'evidence.entry_id',
      'evidence.step_id',
      'evidence.artefact_id',
      'evidence.assessment_id',
      'evidence.round_id',
      'evidence.goal_id',
      'link.framework_id',
      'link.competency_id',
      'link.requirement_id',
      'link.linked_at',
    ])
    .where(({ or, eb }) => or([eb('link.competency_id', 'is not', null), eb('link.requirement_id', 'is not', null)]))
    .orderBy('link.linked_at')
    .orderBy('evidence.id')
    .execute();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (key === null) return [];
    const { framework_id: frameworkId, competency_id: competencyId, requirement_id: requirementId } = row;
    return [{ key, frameworkId, competencyId, requirementId, linkedAt: row.linked_at }];
  });
}

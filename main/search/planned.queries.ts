import { sql } from 'kysely';
import { beginningOf } from '../../shared/evidence/evidence.rules.ts';
import { facets } from '../../shared/journal/journal.facets.ts';
import type { PlannedHit } from '../../shared/search/search.contract.ts';
import { MATCH_BEGINS, MATCH_ENDS, snippetToParts, wordsAround } from '../../shared/search/search.rules.ts';
import type { Db } from '../db/schema.ts';

interface HitRow {
  kind: PlannedHit['kind'];
  owner_id: string;
  title: string;
  snippet: string;
  is_closed: number;
}

/** A goal is found by several rows: more are read than are shown. */
const ROWS_PER_HIT = 4;

/** Steps, goals, plans, artefacts and pieces of evidence that match an FTS5 query, each once. */
export async function searchPlanned(db: Db, match: string, limit: number): Promise<PlannedHit[]> {
  const { rows } = await sql<HitRow>`
    SELECT found.kind, found.owner_id, found.snippet,
      coalesce(step.text, goal.title, plan.priority, artefact.title, nullif(evidence.words, ''), evidence.address,
        shown_step.text, shown_artefact.title, shown_round.name, shown_goal.title, attached_file.name, nullif(trim(entry.title), ''), entry.preview, '') AS title,
      CASE found.kind
        WHEN 'step' THEN step.state <> 'open' WHEN 'goal' THEN goal.closed_on IS NOT NULL
        ELSE coalesce(plan.closed_on IS NOT NULL, 0)
      END AS is_closed
    FROM (
      SELECT planned_text.kind, planned_text.owner_id, rank AS place,
        snippet(planned_index, 0, ${MATCH_BEGINS}, ${MATCH_ENDS}, '…', ${wordsAround(match)}) AS snippet
      FROM planned_index JOIN planned_text ON planned_text.rowid = planned_index.rowid
      WHERE planned_index MATCH ${match}
      ORDER BY rank LIMIT ${limit * ROWS_PER_HIT}
    ) AS found
    LEFT JOIN step ON found.kind = 'step' AND step.id = found.owner_id
    LEFT JOIN goal ON found.kind = 'goal' AND goal.id = found.owner_id
    LEFT JOIN plan ON found.kind = 'plan' AND plan.id = found.owner_id
    LEFT JOIN artefact ON found.kind = 'artefact' AND artefact.id = found.owner_id
    LEFT JOIN evidence ON found.kind = 'evidence' AND evidence.id = found.owner_id
    LEFT JOIN step AS shown_step ON shown_step.id = evidence.step_id
    LEFT JOIN artefact AS shown_artefact ON shown_artefact.id = evidence.artefact_id
    LEFT JOIN feedback_round AS shown_round ON shown_round.id = evidence.round_id
    LEFT JOIN goal AS shown_goal ON shown_goal.id = evidence.goal_id
    LEFT JOIN attached_file ON attached_file.id = evidence.attachment_id
    LEFT JOIN entry ON entry.id = coalesce(step.entry_id, evidence.entry_id, shown_step.entry_id)
    WHERE entry.deleted_at IS NULL AND (evidence.attachment_id IS NULL OR EXISTS (
      SELECT 1 FROM entry_facet WHERE entry_id = evidence.entry_id AND facet = ${facets.file('')} || evidence.attachment_id
    ))
    ORDER BY is_closed, found.place, found.owner_id`.execute(db);
  const hits = new Map<string, PlannedHit>();
  for (const { kind, owner_id, title, snippet, is_closed } of rows) {
    if (hits.has(owner_id)) continue;
    const textParts = snippetToParts(snippet.trim().replaceAll(/\n+/g, ' · '));
    hits.set(owner_id, { kind, id: owner_id, title: beginningOf(title), textParts, isClosed: is_closed === 1 });
  }
  return [...hits.values()].slice(0, limit);
}

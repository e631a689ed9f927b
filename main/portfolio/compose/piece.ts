import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import { paragraphsOf } from '../../../shared/portfolio/runs.rules.ts';
import { composeArtefact } from './artefact.ts';
import { composeAssessment } from './assessment.ts';
import { type Composed, composed, inTrouble } from './composed.ts';
import { composeEvidence, isAgreedTo } from './evidence.ts';
import { composeGoal } from './goal.ts';
import type { Material } from './material.ts';
import { composePage } from './page.ts';
import { composeRound } from './round.ts';
import { composeSteps } from './steps.ts';

/** A piece that stands for what lies in the journal; the statement of permissions is made of the others. */
export type ReadSource = Exclude<PieceSource, { kind: 'permissions' }>;

/** What a piece is taken from, by the ids of it; words are nothing but themselves. */
export function sourceIdsOf(source: PieceSource): readonly string[] {
  switch (source.kind) {
    case 'page':
      return [source.entryId];
    case 'artefact':
      return [source.artefactId];
    case 'assessment':
      return [source.assessmentId];
    case 'round':
      return [source.roundId];
    case 'goal':
      return [source.goalId];
    case 'steps':
      return source.stepIds;
    case 'evidence':
      return [source.evidenceId];
    case 'words':
    case 'permissions':
      return [];
  }
}

/** Whether what is said about something as evidence allows it to be shown; mostly nothing is said. */
function isAllowed(id: string, { evidence }: Material): boolean {
  const about = evidence.get(id)?.about;
  return about === undefined || isAgreedTo(about);
}

function read(source: ReadSource, material: Material): Composed {
  const { artefacts, codes, evidence, files, goals, pages, placed, rounds, steps, today, withheld } = material;
  switch (source.kind) {
    case 'page':
      return composePage(pages.get(source.entryId), source.promptIds, { files, codes, withheld });
    case 'artefact':
      return composeArtefact(artefacts.get(source.artefactId), files, today);
    case 'assessment':
      return composeAssessment(source.assessmentId, source.beforeId, placed);
    case 'round':
      return composeRound(rounds.get(source.roundId), source);
    case 'goal':
      return composeGoal(goals.get(source.goalId), codes);
    case 'steps':
      return composeSteps(source.stepIds, steps, codes, (id) => isAllowed(id, material));
    case 'evidence':
      return composeEvidence(evidence.get(source.evidenceId), files, withheld);
    case 'words':
      return composed({ sourceTitle: '', happenedOn: null, meta: '', blocks: paragraphsOf(source.words) });
  }
}

/** One piece. What is the matter with it is its trouble alone; the others are shown. */
export function composePiece(source: ReadSource, material: Material): Composed {
  const piece = read(source, material);
  // Of steps, those that may not be shown are taken out one by one.
  const isShown = source.kind === 'steps' || sourceIdsOf(source).every((id) => isAllowed(id, material));
  if (piece.trouble !== null || isShown) return piece;
  return inTrouble('no-permission', { sourceTitle: piece.sourceTitle, happenedOn: piece.happenedOn });
}

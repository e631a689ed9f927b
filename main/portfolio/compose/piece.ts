import { composeMessages } from '../../../shared/portfolio/messages/compose.messages.ts';
import { mayShowToReaders } from '../../../shared/portfolio/permission.rules.ts';
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

/** What a piece is taken from, by its id; steps are many, and words are nothing but themselves. */
export function sourceIdOf(source: PieceSource): string | null {
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
    case 'evidence':
      return source.evidenceId;
    default:
      return null;
  }
}

function read(source: ReadSource, material: Material): Composed {
  const { artefacts, codes, evidence, files, goals, pages, placed, rounds, steps, today } = material;
  switch (source.kind) {
    case 'page':
      return composePage(pages.get(source.entryId), source.promptIds, { files, codes });
    case 'artefact': {
      const artefact = artefacts.get(source.artefactId);
      return composeArtefact(artefact, files, mayShowToReaders(artefact?.permissions ?? [], today));
    }
    case 'assessment':
      return composeAssessment(source.assessmentId, source.beforeId, placed);
    case 'round':
      return composeRound(rounds.get(source.roundId), source);
    case 'goal':
      return composeGoal(goals.get(source.goalId), codes);
    case 'steps':
      return composeSteps(source.stepIds, steps, codes, (id) => {
        const about = evidence.get(id)?.about;
        return about === undefined || isAgreedTo(about);
      });
    case 'evidence':
      return composeEvidence(evidence.get(source.evidenceId), files);
    case 'words':
      return composed({ sourceTitle: '', happenedOn: null, meta: '', blocks: paragraphsOf(source.words) });
  }
}

/** Whether what is said about it as evidence allows it to be shown. */
function isAllowed(source: ReadSource, { evidence }: Material): boolean {
  const id = sourceIdOf(source);
  const about = id === null ? undefined : evidence.get(id)?.about;
  return about === undefined || isAgreedTo(about);
}

/** One piece. What cannot be read is a trouble of that piece alone; the others are shown. */
export function composePiece(source: ReadSource, material: Material): Composed {
  try {
    const piece = read(source, material);
    if (piece.trouble !== null || isAllowed(source, material)) return piece;
    return inTrouble('no-permission', { sourceTitle: piece.sourceTitle, happenedOn: piece.happenedOn });
  } catch {
    return inTrouble('file-unreadable', { meta: composeMessages.meta.unreadable });
  }
}

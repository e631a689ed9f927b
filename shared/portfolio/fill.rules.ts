import type { ArtefactId } from '../artefacts/artefacts.contract.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { EvidenceId } from '../evidence/evidence.contract.ts';
import type { RoundId } from '../feedback/feedback.contract.ts';
import type { GoalId } from '../goals/goals.contract.ts';
import type { EntryId } from '../journal/journal.contract.ts';
import type { AssessmentId } from '../mastery/mastery.contract.ts';
import type { PhaseId, RequirementId } from '../programs/programs.contract.ts';
import type { StepId } from '../steps/steps.contract.ts';
import type { Outline, OutlinePart, OutlinePiece, PieceId, PieceSource } from './portfolio.contract.ts';

/** What is shown for a requirement, as far as an outline asks. */
export type Shown = { why: string } & (
  | { kind: 'page'; entryId: EntryId }
  | { kind: 'artefact'; artefactId: ArtefactId }
  | { kind: 'assessment'; assessmentId: AssessmentId; frameworkId: string; takenOn: LocalDate }
  | { kind: 'round'; roundId: RoundId }
  | { kind: 'goal'; goalId: GoalId }
  | { kind: 'step'; stepId: StepId }
  /** Words, or an address, that stand for themselves. */
  | { kind: 'evidence'; evidenceId: EvidenceId }
);

export interface AskedRequirement {
  id: RequirementId;
  text: string;
  /** How many pieces it asks for. */
  count: number;
  /** In the order in which they were linked. */
  shown: Shown[];
}

/** A phase of the program, with what its tasks ask for in the program's order. */
export interface AskedPhase {
  id: PhaseId;
  title: string;
  requirements: AskedRequirement[];
}

/** What the contract allows. */
const MOST_PARTS = 60;
const MOST_PIECES = 200;
const MOST_STEPS = 200;

/** What of the journal a piece has in it, each as a word that is the same wherever it is shown. */
function keysOf(source: PieceSource): string[] {
  switch (source.kind) {
    case 'page':
      return [`page ${source.entryId}`];
    case 'artefact':
      return [`artefact ${source.artefactId}`];
    case 'assessment':
      return [source.assessmentId, source.beforeId].filter((id) => id !== null).map((id) => `assessment ${id}`);
    case 'round':
      return [`round ${source.roundId}`];
    case 'goal':
      return [`goal ${source.goalId}`];
    case 'steps':
      return source.stepIds.map((id) => `step ${id}`);
    case 'evidence':
      return [`evidence ${source.evidenceId}`];
    case 'words':
    case 'permissions':
      return [];
  }
}

interface Pair {
  first: AssessmentId;
  last: AssessmentId;
}

/** The first and the last self-assessment with each framework that are shown, where they are two. */
function pairsOf(phases: readonly AskedPhase[]): Pair[] {
  const taken = phases
    .flatMap(({ requirements }) => requirements.flatMap(({ shown }) => shown))
    .filter((shown) => shown.kind === 'assessment')
    .toSorted((one, other) => one.takenOn.localeCompare(other.takenOn));
  return [...new Set(taken.map(({ frameworkId }) => frameworkId))].flatMap((framework) => {
    const group = taken.filter(({ frameworkId }) => frameworkId === framework);
    const [first, last] = [group[0]?.assessmentId, group.at(-1)?.assessmentId];
    return first !== undefined && last !== undefined && first !== last ? [{ first, last }] : [];
  });
}

interface Filling {
  pairs: readonly Pair[];
  /** What is in the outline already, or was just added. */
  known: Set<string>;
  newId: () => string;
}

/** What a piece is made of; null: it comes with another one that is not in the outline yet. */
function sourceOf(shown: Shown, { pairs, known }: Filling): PieceSource | null {
  switch (shown.kind) {
    case 'page':
      return { kind: 'page', entryId: shown.entryId, promptIds: null };
    case 'artefact':
      return { kind: 'artefact', artefactId: shown.artefactId };
    case 'assessment': {
      const { assessmentId } = shown;
      const comesWith = pairs.find(({ first }) => first === assessmentId);
      if (comesWith && !known.has(`assessment ${comesWith.last}`)) return null;
      const beforeId = pairs.find(({ last }) => last === assessmentId)?.first ?? null;
      return { kind: 'assessment', assessmentId, beforeId };
    }
    case 'round':
      return { kind: 'round', roundId: shown.roundId, parts: ['dimensions'], commentIds: [] }; // no words of others unless the coach chooses them
    case 'goal':
      return { kind: 'goal', goalId: shown.goalId };
    case 'step':
      return { kind: 'steps', stepIds: [shown.stepId] };
    case 'evidence':
      return { kind: 'evidence', evidenceId: shown.evidenceId };
  }
}

/** Steps that are shown for one requirement become one list. */
function withStep(pieces: OutlinePiece[], piece: OutlinePiece): boolean {
  const list = pieces.find(
    ({ source, requirementId }) => source.kind === 'steps' && requirementId === piece.requirementId,
  );
  if (list?.source.kind !== 'steps' || piece.source.kind !== 'steps' || list.source.stepIds.length >= MOST_STEPS)
    return false;
  list.source = { kind: 'steps', stepIds: [...list.source.stepIds, ...piece.source.stepIds] };
  list.why ||= piece.why;
  return true;
}

/** The pieces of a phase that are not in the outline yet. */
function newPieces(phase: AskedPhase, filling: Filling): OutlinePiece[] {
  const { known, newId } = filling;
  const pieces: OutlinePiece[] = [];
  for (const { id: requirementId, shown } of phase.requirements)
    for (const one of shown) {
      const source = sourceOf(one, filling);
      const [key] = source ? keysOf(source) : [];
      if (source === null || key === undefined || known.has(key)) continue;
      for (const name of keysOf(source)) known.add(name);
      const piece = { id: newId() as PieceId, source, title: '', why: one.why, requirementId };
      if (!withStep(pieces, piece)) pieces.push(piece);
    }
  return pieces;
}

const isPermissions = ({ source }: OutlinePiece) => source.kind === 'permissions';

/** Where the part of a phase goes: behind the nearest phase before it, else before the nearest one after it, else to the end. */
function placeOf(phase: AskedPhase, phases: readonly AskedPhase[], parts: Outline): number {
  const at = phases.indexOf(phase);
  const placeIn = (ids: readonly PhaseId[]) =>
    parts.findLastIndex(({ phaseId }) => phaseId !== null && ids.includes(phaseId));
  const before = placeIn(phases.slice(0, at).map(({ id }) => id));
  if (before >= 0) return before + 1;
  const after = phases.slice(at + 1).map(({ id }) => id);
  const next = parts.findIndex(({ phaseId }) => phaseId !== null && after.includes(phaseId));
  if (next >= 0) return next;
  const last = parts.at(-1);
  const isClosed = last !== undefined && last.pieces.length > 0 && last.pieces.every(isPermissions);
  return isClosed ? parts.length - 1 : parts.length;
}

/** At the end, once there are artefacts, a part that says who is shown in them. */
function withPermissions(parts: Outline, title: string, newId: () => string): Outline {
  const pieces = parts.flatMap((part) => part.pieces);
  const isNeeded = pieces.some(({ source }) => source.kind === 'artefact') && !pieces.some(isPermissions);
  if (!isNeeded || parts.length >= MOST_PARTS) return parts;
  const piece: OutlinePiece = {
    id: newId() as PieceId,
    source: { kind: 'permissions' },
    title: '',
    why: '',
    requirementId: null,
  };
  return [...parts, { id: newId(), title, phaseId: null, intro: '', pieces: [piece] }];
}

/**
 * The outline with a part for each of the phases, and in the program's order a piece for whatever is shown for what they ask
 * and is not in it yet. What is there stays as and where it is; done twice, nothing is added twice. The entry and the exit
 * self-assessment become one piece, steps of one requirement one list. `permissionsTitle`: what the last part is called.
 */
export function fillOutline(
  parts: Outline,
  phases: readonly AskedPhase[],
  { permissionsTitle, newId }: { permissionsTitle: string; newId: () => string },
): Outline {
  const known = new Set(parts.flatMap(({ pieces }) => pieces.flatMap(({ source }) => keysOf(source))));
  const filling = { pairs: pairsOf(phases), known, newId };
  const filled: OutlinePart[] = [...parts];
  for (const phase of phases) {
    const at = filled.findIndex(({ phaseId }) => phaseId === phase.id);
    const there = filled[at];
    if (!there && filled.length >= MOST_PARTS) continue;
    const pieces = [...(there?.pieces ?? []), ...newPieces(phase, filling)].slice(0, MOST_PIECES);
    if (there) filled[at] = { ...there, pieces };
    else
      filled.splice(placeOf(phase, phases, filled), 0, {
        id: newId(),
        title: phase.title,
        phaseId: phase.id,
        intro: '',
        pieces,
      });
  }
  return withPermissions(filled, permissionsTitle, newId);
}

export const countPieces = (parts: readonly { pieces: readonly unknown[] }[]): number =>
  parts.reduce((count, { pieces }) => count + pieces.length, 0);

/** What nothing, or not enough, is shown for, in the program's order. */
export const stillAsked = (phases: readonly AskedPhase[]) =>
  phases
    .flatMap(({ requirements }) => requirements)
    .map(({ id, text, count, shown }) => ({ requirementId: id, text, missing: Math.max(0, count - shown.length) }))
    .filter(({ missing }) => missing > 0);

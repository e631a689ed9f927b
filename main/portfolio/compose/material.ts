import type { LocalDate } from '../../../shared/calendar/local-date.ts';
import type { RoundId } from '../../../shared/feedback/feedback.contract.ts';
import type { Followed } from '../../../shared/goals/goals.rules.ts';
import type { PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import type { KnownFiles } from '../../../shared/portfolio/rich-text-to-blocks.ts';
import { type KeptArtefact, listArtefacts } from '../../artefacts/artefacts.queries.ts';
import type { Db } from '../../db/schema.ts';
import type { StoredPortfolio } from '../portfolio.queries.ts';
import { type Placed, readPlaced } from './assessment-rows.ts';
import { type FoundEvidence, readEvidence } from './evidence-rows.ts';
import { readFiles } from './files.ts';
import { readGoals } from './goal.ts';
import { type FoundPage, filesOfPages, readPages } from './page.ts';
import { type Codes, readCodes } from './people.ts';
import { type FoundRound, readRounds } from './round.ts';
import { readRequirements } from './shows.ts';
import { type FoundSteps, readSteps } from './steps.ts';
import { readWithheld } from './withheld.ts';

/** Everything that the pieces of a portfolio are made of, read at once: pieces themselves ask the journal nothing. */
export interface Material {
  today: LocalDate;
  codes: Codes;
  files: KnownFiles;
  /** Ids of files that may not be shown, wherever they stand. */
  withheld: ReadonlySet<string>;
  pages: ReadonlyMap<string, FoundPage>;
  artefacts: ReadonlyMap<string, KeptArtefact>;
  placed: Placed;
  rounds: ReadonlyMap<string, FoundRound>;
  goals: ReadonlyMap<string, Followed>;
  steps: FoundSteps;
  /** By the id of what they are of; files, words and addresses by their own. */
  evidence: ReadonlyMap<string, FoundEvidence>;
  requirements: ReadonlyMap<string, string>;
}

type Of<Kind extends PieceSource['kind']> = Extract<PieceSource, { kind: Kind }>;

/** The sources of one kind. */
const ofKind = <Kind extends PieceSource['kind']>(sources: readonly PieceSource[], kind: Kind): Of<Kind>[] =>
  sources.filter((source): source is Of<Kind> => source.kind === kind);

function withIds(all: readonly KeptArtefact[], ids: readonly string[]): Map<string, KeptArtefact> {
  const wanted = new Set(ids);
  return new Map(all.filter(({ id }) => wanted.has(id)).map((artefact) => [artefact.id, artefact]));
}

/** Evidence by its own id, and by the id of what it is of; a file is not what is said about its page. */
function byId(found: readonly FoundEvidence[]): Map<string, FoundEvidence> {
  return new Map([
    ...found.flatMap((one) => (one.kind === 'file' ? [] : [[one.sourceId, one] as const])),
    ...found.map((one) => [one.id, one] as const),
  ]);
}

/**
 * Reads in statements whose number does not grow with pieces or pages: only rounds and the wordings of frameworks are read one
 * by one.
 */
export async function readMaterial(db: Db, stored: StoredPortfolio, today: LocalDate): Promise<Material> {
  const pieces = stored.parts.flatMap((part) => part.pieces);
  const sources = pieces.map(({ source }) => source);
  const pageIds = ofKind(sources, 'page').map(({ entryId }) => entryId);
  const artefactIds = ofKind(sources, 'artefact').map(({ artefactId }) => artefactId);
  const assessments = ofKind(sources, 'assessment');
  const roundIds: RoundId[] = ofKind(sources, 'round').map(({ roundId }) => roundId);
  const goalIds = ofKind(sources, 'goal').map(({ goalId }) => goalId);
  const stepIds = ofKind(sources, 'steps').flatMap((source) => source.stepIds);
  const assessmentIds = assessments.flatMap(({ assessmentId, beforeId }) => [
    assessmentId,
    ...(beforeId === null ? [] : [beforeId]),
  ]);
  const evidenceIds = ofKind(sources, 'evidence').map(({ evidenceId }) => evidenceId);
  const sourceIds = [...pageIds, ...artefactIds, ...assessmentIds, ...roundIds, ...goalIds, ...stepIds];
  const pages = await readPages(db, pageIds);
  const all = await listArtefacts(db);
  const artefacts = withIds(all, artefactIds);
  const evidence = await readEvidence(db, { evidenceIds, sourceIds });
  const files = await readFiles(db, [
    ...filesOfPages(pages.values()),
    ...[...artefacts.values()].flatMap((artefact) => artefact.files.map(({ id }) => id)),
    ...evidence.flatMap(({ attachmentId }) => attachmentId ?? []),
    ...(stored.logoId === null ? [] : [stored.logoId]),
  ]);
  return {
    today,
    codes: await readCodes(db),
    files,
    withheld: await readWithheld(db, all, today),
    pages,
    artefacts,
    placed: await readPlaced(db, assessmentIds),
    rounds: await readRounds(db, roundIds),
    goals: await readGoals(db, goalIds),
    steps: await readSteps(db, stepIds),
    evidence: byId(evidence),
    requirements: await readRequirements(
      db,
      pieces.flatMap(({ requirementId }) => requirementId ?? []),
    ),
  };
}

import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { FrameworkId, FrameworkWording } from '../../../shared/frameworks/frameworks.contract.ts';
import { frameworkId } from '../../../shared/frameworks/frameworks.contract.ts';
import type { Assessment, AssessmentId } from '../../../shared/mastery/mastery.contract.ts';
import type { OutlinePiece, PieceSource } from '../../../shared/portfolio/portfolio.contract.ts';
import type { FileAssessment, FileEvidence, FileFramework } from '../../../shared/portfolio/portfolio.file.ts';
import type { Db } from '../../db/schema.ts';
import { findFrameworkVersion, getFramework, isBuiltIn, listFrameworks } from '../../frameworks/frameworks.queries.ts';
import { findAssessment } from '../../mastery/mastery.queries.ts';
import { readRequirements } from '../compose/shows.ts';
import type { PortfolioRecord } from '../formats/json.ts';
import type { StoredPortfolio } from '../portfolio.queries.ts';
import { listShownLinks, type ShownLink } from './links.queries.ts';

/** What of the words of a framework or a requirement may leave. */
type Guard = (words: string) => string;

function keysOf(source: PieceSource): string[] {
  switch (source.kind) {
    case 'page':
      return [`page ${source.entryId}`];
    case 'artefact':
      return [`artefact ${source.artefactId}`];
    case 'assessment':
      return [source.assessmentId, source.beforeId].flatMap((id) => (id === null ? [] : [`assessment ${id}`]));
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

function assessmentToFile(assessment: Assessment, pieces: string[]): FileAssessment {
  const { id, frameworkId: framework, frameworkVersion, form, occasion, takenOn, answers } = assessment;
  const ratings = answers.map(({ itemId: item, stage, isNotMyRole, certainty, isRecalibrated }) => ({
    item,
    stage,
    isNotMyRole,
    certainty,
    isRecalibrated,
  }));
  return { id, pieces, framework, frameworkVersion, form, occasion, takenOn, ratings };
}

/** The self-assessments that are shown, the oldest first; notes and what was reflected on them stay in the journal. */
async function readAssessments(db: Db, pieces: readonly OutlinePiece[]): Promise<FileAssessment[]> {
  const shownIn = new Map<AssessmentId, string[]>();
  for (const { id, source } of pieces) {
    if (source.kind !== 'assessment') continue;
    for (const one of [source.assessmentId, source.beforeId]) {
      if (one !== null) shownIn.set(one, [...(shownIn.get(one) ?? []), id]);
    }
  }
  const found = await Promise.all([...shownIn.keys()].map((id) => findAssessment(db, id)));
  return found
    .filter((assessment) => assessment !== undefined)
    .map((assessment) => assessmentToFile(assessment, shownIn.get(assessment.id) ?? []))
    .toSorted((one, other) => one.takenOn.localeCompare(other.takenOn));
}

function linkToEvidence(piece: string, link: ShownLink, requirements: ReadonlyMap<string, string>): FileEvidence[] {
  const since = instantToLocalDate(new Date(link.linkedAt));
  if (link.frameworkId !== null && link.competencyId !== null) {
    const shownFor = { kind: 'competency', framework: link.frameworkId, competency: link.competencyId } as const;
    return [{ piece, shownFor, since }];
  }
  const text = link.requirementId === null ? undefined : requirements.get(link.requirementId);
  if (link.requirementId === null || text === undefined) return [];
  return [{ piece, shownFor: { kind: 'requirement', requirement: link.requirementId, text }, since }];
}

function linksByKey(links: readonly ShownLink[]): ReadonlyMap<string, ShownLink[]> {
  const byKey = new Map<string, ShownLink[]>();
  for (const link of links) {
    const known = byKey.get(link.key);
    if (known) known.push(link);
    else byKey.set(link.key, [link]);
  }
  return byKey;
}

/** What each piece is shown for: by its links, and by its place in the outline. */
async function readEvidence(db: Db, pieces: readonly OutlinePiece[], guard: Guard): Promise<FileEvidence[]> {
  const links = linksByKey(await listShownLinks(db));
  const linksOf = ({ source }: OutlinePiece) => keysOf(source).flatMap((key) => links.get(key) ?? []);
  const asked = pieces.flatMap((piece) => [piece.requirementId, ...linksOf(piece).map((link) => link.requirementId)]);
  const words = await readRequirements(db, [...new Set(asked.filter((id) => id !== null))]);
  const requirements = new Map([...words].map(([id, text]) => [id, guard(text)]));
  return pieces.flatMap((piece) => {
    const linked = linksOf(piece);
    const { requirementId } = piece;
    const text = requirementId === null ? undefined : requirements.get(requirementId);
    const isLinked = linked.some((link) => link.requirementId === requirementId);
    const placed: FileEvidence[] =
      requirementId === null || text === undefined || isLinked
        ? []
        : [{ piece: piece.id, shownFor: { kind: 'requirement', requirement: requirementId, text }, since: null }];
    return [...linked.flatMap((link) => linkToEvidence(piece.id, link, requirements)), ...placed];
  });
}

/** Wording that comes with Cairn is nobody's secret; the coach's own is looked through. */
function wordingToFile(wording: FrameworkWording, guard: Guard): FileFramework {
  const words: Guard = isBuiltIn(wording.id) ? (text) => text : guard;
  return {
    id: wording.id,
    version: wording.version,
    name: words(wording.name),
    stages: wording.stages.map(({ name }) => words(name)),
    domains: wording.domains.map(({ id, code, name, competencies }) => ({
      id,
      code: words(code),
      name: words(name),
      competencies: competencies.map((one) => ({ id: one.id, code: words(one.code), name: words(one.name) })),
    })),
  };
}

/** The frameworks that ratings and links speak of, in every wording that is needed to read them. */
async function readFrameworks(
  db: Db,
  assessments: readonly FileAssessment[],
  evidence: readonly FileEvidence[],
  guard: Guard,
): Promise<FileFramework[]> {
  const wordings = new Map<string, FrameworkWording>();
  const keep = (wording: FrameworkWording | undefined) => {
    if (wording) wordings.set(`${wording.id} ${wording.version}`, wording);
  };
  for (const { framework, frameworkVersion } of assessments) {
    keep(await findFrameworkVersion(db, frameworkId.parse(framework), frameworkVersion));
  }
  const there = new Set((await listFrameworks(db)).map(({ id }) => id));
  const shown = new Set(
    evidence.flatMap(({ shownFor }) => (shownFor.kind === 'competency' ? [shownFor.framework] : [])),
  );
  for (const id of [...shown] as FrameworkId[]) if (there.has(id)) keep(await getFramework(db, id));
  return [...wordings.values()].map((wording) => wordingToFile(wording, guard));
}

/** Ratings and links of what a portfolio shows. `shown`: the pieces that are not left out. */
export async function readRecord(
  db: Db,
  { parts }: Pick<StoredPortfolio, 'parts'>,
  shown: ReadonlySet<string>,
  guard: Guard,
): Promise<PortfolioRecord> {
  const pieces = parts.flatMap((part) => part.pieces).filter(({ id }) => shown.has(id));
  const assessments = await readAssessments(db, pieces);
  const evidence = await readEvidence(db, pieces, guard);
  return { assessments, evidence, frameworks: await readFrameworks(db, assessments, evidence, guard) };
}

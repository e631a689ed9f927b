import type { Domain, FrameworkWording, ItemId, Stage } from '../frameworks/frameworks.contract.ts';
import type { Answer, Assessment, Form } from './mastery.contract.ts';

/**
 * How a self-assessment is read. The rules are those of the reference (domain.md 2.2, "Proposal for scoring"): the median of a
 * domain with half-stages rounded down, its range, the stage held by most with ties going to the lower one, and upper stages
 * without evidence called "claimed". One person has no norm group: no percentile, no average, no number with decimals.
 */

/** The middle of some stages, from 1; where two lie in the middle, the half between them is rounded down. Null for none. */
export function medianStage(stages: readonly number[]): number | null {
  if (stages.length === 0) return null;
  const sorted = stages.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.floor((lower + upper) / 2);
}

/** The stage that most of them hold; of stages that are held equally often the lowest. Null for none. */
export function mostHeldStage(stages: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const stage of stages) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const [first] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return first?.[0] ?? null;
}

/**
 * From which stage on something should be shown for it: the two upper stages (4 and 5 of five, as the reference has it); of
 * two or three stages only the uppermost.
 */
export function claimFrom(stages: number): number {
  return stages > 3 ? stages - 1 : stages;
}

/** One of the marks of the strip. */
export interface Mark {
  itemId: ItemId;
  /** From 1; null where none was chosen. */
  stage: number | null;
  isNotMyRole: boolean;
  certainty: Answer['certainty'];
  note: string;
  hasEvidence: boolean;
  /** An upper stage without evidence: drawn hollow. */
  isClaimed: boolean;
}

export interface DomainResult {
  domain: Domain;
  marks: Mark[];
  /** Half-stages rounded down; null where nothing in the domain was rated. */
  median: number | null;
  lowest: number | null;
  highest: number | null;
  /** How many of its items have a stage. */
  rated: number;
}

export interface AssessmentResult {
  domains: DomainResult[];
  /** Every mark in the order of the framework. */
  marks: Mark[];
  /** The number of the stage held by most; null where nothing was rated. */
  mostHeld: number | null;
  /** How many have a stage, and of these how many have evidence and how many are claimed. */
  rated: number;
  evidenced: number;
  claimed: number;
}

/** What is asked about in a domain: its competencies, or in the quick form the domain itself. */
export function itemsOf(domain: Domain, form: Form): readonly { id: ItemId; code: string; name: string }[] {
  return form === 'full' ? domain.competencies : [domain];
}

/** Everything that is asked about, in the order of the framework. */
export function allItems(
  framework: FrameworkWording,
  form: Form,
): readonly { id: ItemId; code: string; name: string }[] {
  return framework.domains.flatMap((domain) => itemsOf(domain, form));
}

/** A domain has evidence where any of its competencies has. */
function hasEvidenceFor(itemId: ItemId, domain: Domain, evidenced: ReadonlySet<ItemId>): boolean {
  return evidenced.has(itemId) || (itemId === domain.id && domain.competencies.some(({ id }) => evidenced.has(id)));
}

function markOf(itemId: ItemId, given: Answer | undefined, hasEvidence: boolean, stages: number): Mark {
  const stage = given?.isNotMyRole ? null : (given?.stage ?? null);
  return {
    itemId,
    stage,
    isNotMyRole: given?.isNotMyRole ?? false,
    certainty: given?.certainty ?? null,
    note: given?.note ?? '',
    hasEvidence,
    isClaimed: stage !== null && stage >= claimFrom(stages) && !hasEvidence,
  };
}

const stagesOf = (marks: readonly Mark[]) => marks.flatMap(({ stage }) => stage ?? []);

function domainResult(domain: Domain, marks: Mark[]): DomainResult {
  const stages = stagesOf(marks);
  return {
    domain,
    marks,
    median: medianStage(stages),
    lowest: stages.length === 0 ? null : Math.min(...stages),
    highest: stages.length === 0 ? null : Math.max(...stages),
    rated: stages.length,
  };
}

/**
 * The result of a self-assessment. `evidenced`: the competencies for which something is shown (`evidencedFor`). The order of
 * the answers does not matter; what is "not part of my role" or unanswered counts nowhere.
 */
export function resultOf(
  framework: FrameworkWording,
  { form, answers }: Pick<Assessment, 'form' | 'answers'>,
  evidenced: ReadonlySet<ItemId>,
): AssessmentResult {
  const given = new Map(answers.map((answer) => [answer.itemId, answer]));
  const domains = framework.domains.map((domain) =>
    domainResult(
      domain,
      itemsOf(domain, form).map(({ id }) =>
        markOf(id, given.get(id), hasEvidenceFor(id, domain, evidenced), framework.stages.length),
      ),
    ),
  );
  const marks = domains.flatMap((domain) => domain.marks);
  const rated = marks.filter(({ stage }) => stage !== null);
  return {
    domains,
    marks,
    mostHeld: mostHeldStage(stagesOf(marks)),
    rated: rated.length,
    evidenced: rated.filter(({ hasEvidence }) => hasEvidence).length,
    claimed: marks.filter(({ isClaimed }) => isClaimed).length,
  };
}

/** A stage by its number, from 1. */
export function stageOf({ stages }: Pick<FrameworkWording, 'stages'>, number: number | null): Stage | undefined {
  return number === null ? undefined : stages[number - 1];
}

/** A stage by its name; empty for none. */
export const stageName = (framework: Pick<FrameworkWording, 'stages'>, number: number | null): string =>
  stageOf(framework, number)?.name ?? '';

/** The key of the words for what shows a mark, in `masteryMessages.result`. */
export function evidenceKey({
  hasEvidence,
  isClaimed,
}: Pick<Mark, 'hasEvidence' | 'isClaimed'>): 'withEvidence' | 'claimedWord' | 'withoutEvidence' {
  if (hasEvidence) return 'withEvidence';
  return isClaimed ? 'claimedWord' : 'withoutEvidence';
}

/** The same for a mark without a stage. */
export const unratedKey = ({ isNotMyRole }: Pick<Mark, 'isNotMyRole'>): 'notMyRole' | 'unanswered' =>
  isNotMyRole ? 'notMyRole' : 'unanswered';

/** The framework's next move for a domain that stands at `median`; undefined at the last stage, or where it names none. */
export function nextMoveOf({ nextMoves }: Domain, median: number | null): string | undefined {
  return median === null ? undefined : nextMoves[median - 1];
}

/** A domain's name as it stands under a chart: "Ground" of "Ground: trust and standing". */
export function shortNameOf({ name }: Pick<Domain, 'name'>): string {
  return name.split(':')[0]?.trim() || name;
}

/** How many items have been answered, by a stage or by "not part of my role", and of how many. */
export function progressOf(
  framework: FrameworkWording,
  { form, answers }: Pick<Assessment, 'form' | 'answers'>,
): { answered: number; of: number } {
  const items = allItems(framework, form);
  const done = new Set(
    answers.flatMap(({ itemId, stage, isNotMyRole }) => (stage !== null || isNotMyRole ? itemId : [])),
  );
  return { answered: items.filter(({ id }) => done.has(id)).length, of: items.length };
}

/** Reading five sentences, choosing and moving on: a full one of 27 parts in about 12 minutes, a quick one of 6 in about 2. */
const SECONDS_FOR: Record<Form, number> = { full: 26, quick: 20 };

/** About how many minutes so many parts take, at least one. */
export function minutesFor(items: number, form: Form): number {
  return Math.max(1, Math.round((items * SECONDS_FOR[form]) / 60));
}

import { foldCode } from '../people/code.rules.ts';
import {
  type CaseStudy,
  type Competency,
  type Domain,
  type FrameworkText,
  type FrameworkWording,
  frameworkLimits,
  type ItemId,
  type Stage,
} from './frameworks.contract.ts';

/** How large a framework is, for a list. */
export interface Measures {
  domains: number;
  competencies: number;
  stages: number;
}

export function measuresOf({ domains, stages }: FrameworkText): Measures {
  const competencies = domains.reduce((sum, domain) => sum + domain.competencies.length, 0);
  return { domains: domains.length, competencies, stages: stages.length };
}

/** The same wording with other ids: `rename` says what each domain, competency and case study is called. */
export function renameItems(text: FrameworkText, rename: (id: ItemId) => ItemId): FrameworkText {
  return {
    ...text,
    domains: text.domains.map((domain) => ({
      ...domain,
      id: rename(domain.id),
      competencies: domain.competencies.map((one) => ({ ...one, id: rename(one.id) })),
    })),
    cases: text.cases.map((one) => ({ ...one, id: rename(one.id) })),
  };
}

/** Keeps the ids of that kind which are known, each once; gives the others new ones. */
function keeper(known: readonly { id: ItemId }[], newId: () => ItemId): (id: ItemId) => ItemId {
  const free = new Set(known.map(({ id }) => id));
  return (id) => (free.delete(id) ? id : newId());
}

/**
 * The next wording with its parts told apart: domains, competencies and case studies that `known` has keep their ids, so that
 * answers and evidence are found again by them; all others, and a second one of the same id, get new ones.
 */
export function keepIds(next: FrameworkText, known: FrameworkText, newId: () => ItemId): FrameworkText {
  const keepDomain = keeper(known.domains, newId);
  const keepCompetency = keeper(
    known.domains.flatMap(({ competencies }) => competencies),
    newId,
  );
  const keepCase = keeper(known.cases, newId);
  return {
    ...next,
    domains: next.domains.map((domain) => ({
      ...domain,
      id: keepDomain(domain.id),
      competencies: domain.competencies.map((one) => ({ ...one, id: keepCompetency(one.id) })),
    })),
    cases: next.cases.map((one) => ({ ...one, id: keepCase(one.id) })),
  };
}

const stageInOrder = ({ name, gist, reach, strengths, challenges, nextSteps }: Stage): Stage => ({
  name,
  gist,
  reach,
  strengths,
  challenges,
  nextSteps,
});
const competencyInOrder = ({ id, code, name, about, descriptors }: Competency): Competency => ({
  id,
  code,
  name,
  about,
  descriptors,
});
const domainInOrder = ({ id, code, name, about, evidence, nextMoves, competencies }: Domain): Domain => ({
  id,
  code,
  name,
  about,
  evidence,
  nextMoves,
  competencies: competencies.map(competencyInOrder),
});
const caseInOrder = ({ id, name, context, stage, profile, story, turningPoint, questions }: CaseStudy): CaseStudy => ({
  id,
  name,
  context,
  stage,
  profile,
  story,
  turningPoint,
  questions,
});

/** The wording's parts in one order, and nothing else. */
export function inOrder({ name, description, source, stages, domains, cases }: FrameworkText): FrameworkText {
  return {
    name,
    description,
    source,
    stages: stages.map(stageInOrder),
    domains: domains.map(domainInOrder),
    cases: cases.map(caseInOrder),
  };
}

/** Whether two wordings read the same and name the same parts; the framework's own id and its version are not compared. */
export function isSameText(a: FrameworkText, b: FrameworkText): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/**
 * The next wording's version: the newest one is worded over until an assessment was begun with the framework; from then on
 * each change is a version of its own, and results keep the words that they were given with.
 */
export function nextVersion({
  version,
  assessments,
}: Pick<FrameworkWording, 'version'> & { assessments: number }): number {
  return assessments > 0 ? version + 1 : version;
}

/** So many UTF-16 units at most, and no half of a character at the end. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/**
 * What a copy is called: `copyOf` of the name, with a number behind it as long as another framework has that name already.
 * It has room as a name has.
 */
export function copyName(name: string, taken: readonly string[], copyOf: (name: string) => string): string {
  const isTaken = new Set(taken.map(foldCode));
  const plain = cut(copyOf(name), frameworkLimits.name);
  const numbered = (number: number) => {
    const end = ` (${number})`;
    return `${cut(plain, frameworkLimits.name - end.length)}${end}`;
  };
  const names = [plain, ...Array.from({ length: taken.length + 1 }, (_, index) => numbered(index + 2))];
  return names.find((one) => !isTaken.has(foldCode(one))) ?? plain;
}

import { foldCode } from '../people/code.rules.ts';
import {
  type CaseStudy,
  type Competency,
  type Domain,
  type FrameworkText,
  frameworkLimits,
  type ItemId,
  type Stage,
} from './frameworks.contract.ts';

/** A change of a framework's parts. Whatever hangs on them follows, so that the numbers still fit (`shapeFlaws`). */
export type Change = (text: FrameworkText) => FrameworkText;

const without = <Item>(items: readonly Item[], index: number) => items.filter((_, place) => place !== index);

/** The same items with the one at `from` moved by a place; as they are where it cannot move. */
function movedBy<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const [item] = items.slice(from, from + 1);
  const to = from + by;
  return item === undefined || to < 0 || to >= items.length
    ? [...items]
    : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

const eachDomain = (text: FrameworkText, change: (domain: Domain) => Domain): FrameworkText => ({
  ...text,
  domains: text.domains.map(change),
});
const eachCase = (text: FrameworkText, change: (one: CaseStudy) => CaseStudy): FrameworkText => ({
  ...text,
  cases: text.cases.map(change),
});
const changeDomain =
  (id: ItemId, change: (domain: Domain) => Domain): Change =>
  (text) =>
    eachDomain(text, (domain) => (domain.id === id ? change(domain) : domain));

/** A list that is either empty or has a line for each stage. */
const ifAny = (lines: readonly string[], change: (lines: readonly string[]) => string[]) =>
  lines.length === 0 ? [] : change(lines);

const eachDescriptors = (text: FrameworkText, change: (lines: readonly string[]) => string[]) =>
  eachDomain(text, (domain) => ({
    ...domain,
    competencies: domain.competencies.map((one) => ({ ...one, descriptors: ifAny(one.descriptors, change) })),
  }));
const eachNextMoves = (text: FrameworkText, change: (lines: readonly string[]) => string[]) =>
  eachDomain(text, (domain) => ({ ...domain, nextMoves: ifAny(domain.nextMoves, change) }));
const eachCaseStage = (text: FrameworkText, toStage: (stage: number) => number) =>
  eachCase(text, (one) => ({ ...one, stage: toStage(one.stage), profile: one.profile.map(toStage) }));

const codesOf = (domains: readonly Domain[]) =>
  new Set(domains.flatMap(({ code, competencies }) => [code, ...competencies.map((one) => one.code)]).map(foldCode));

export const newStage = (): Stage => ({ name: '', gist: '', reach: '', strengths: [], challenges: [], nextSteps: [] });

/** The first letter that no part has as its code, for a new domain; a number where the letters are used up. */
export function nextDomainCode({ domains }: FrameworkText): string {
  const taken = codesOf(domains);
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const numbers = Array.from({ length: domains.length + 1 }, (_, index) => String(index + 1));
  return [...letters, ...numbers].find((code) => !taken.has(foldCode(code))) ?? '';
}

/** The domain's code with the first free number behind it, for a new competency of it. */
export function nextCompetencyCode({ domains }: FrameworkText, domain: Domain): string {
  const taken = codesOf(domains);
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${domain.code}${index + 1}`);
  return numbered.find((code) => code.length <= frameworkLimits.code && !taken.has(foldCode(code))) ?? '';
}

export const newCompetency = (id: ItemId, code: string): Competency => ({
  id,
  code,
  name: '',
  about: '',
  descriptors: [],
});

/** A stage more at the end; sentences and next moves get a line to be filled. */
export const addStage: Change = (text) => {
  const more = (lines: readonly string[]) => [...lines, ''];
  return eachNextMoves(eachDescriptors({ ...text, stages: [...text.stages, newStage()] }, more), more);
};

/** One stage less: its sentences go, and the move to it (of the first stage: the move from it). Those of the others stay. */
export const removeStage =
  (index: number): Change =>
  (text) => {
    const stages = without(text.stages, index);
    const withSentences = eachDescriptors({ ...text, stages }, (lines) => without(lines, index));
    const withMoves = eachNextMoves(withSentences, (lines) => without(lines, Math.max(0, index - 1)));
    const gone = index + 1;
    return eachCaseStage(withMoves, (stage) => Math.max(1, stage < gone ? stage : stage - 1));
  };

/** The stage changes places with its neighbour, and so do its sentences. Next moves stand between stages and stay. */
export const moveStage =
  (index: number, by: -1 | 1): Change =>
  (text) => {
    const to = index + by;
    if (to < 0 || to >= text.stages.length) return text;
    const moved = eachDescriptors({ ...text, stages: movedBy(text.stages, index, by) }, (lines) =>
      movedBy(lines, index, by),
    );
    const swapped = new Map([
      [index + 1, to + 1],
      [to + 1, index + 1],
    ]);
    return eachCaseStage(moved, (stage) => swapped.get(stage) ?? stage);
  };

/** A domain more at the end, with a first competency. In the case studies it is at the stage of the whole. */
export const addDomain =
  (domain: Domain): Change =>
  (text) =>
    eachCase({ ...text, domains: [...text.domains, domain] }, (one) => ({
      ...one,
      profile: [...one.profile, one.stage],
    }));

const placeOfDomain = (text: FrameworkText, id: ItemId) => text.domains.findIndex((domain) => domain.id === id);

export const removeDomain =
  (id: ItemId): Change =>
  (text) => {
    const index = placeOfDomain(text, id);
    const domains = without(text.domains, index);
    return eachCase({ ...text, domains }, (one) => ({ ...one, profile: without(one.profile, index) }));
  };

export const moveDomain =
  (id: ItemId, by: -1 | 1): Change =>
  (text) => {
    const index = placeOfDomain(text, id);
    const domains = movedBy(text.domains, index, by);
    return eachCase({ ...text, domains }, (one) => ({ ...one, profile: movedBy(one.profile, index, by) }));
  };

export const rewordDomain = (id: ItemId, part: Partial<Omit<Domain, 'id' | 'competencies'>>) =>
  changeDomain(id, (domain) => ({ ...domain, ...part }));

export const addCompetency = (id: ItemId, competency: Competency) =>
  changeDomain(id, (domain) => ({ ...domain, competencies: [...domain.competencies, competency] }));

const competencyPlace = ({ competencies }: Domain, id: ItemId) => competencies.findIndex((one) => one.id === id);

export const removeCompetency = (domainId: ItemId, id: ItemId) =>
  changeDomain(domainId, (domain) => ({
    ...domain,
    competencies: without(domain.competencies, competencyPlace(domain, id)),
  }));

export const moveCompetency = (domainId: ItemId, id: ItemId, by: -1 | 1) =>
  changeDomain(domainId, (domain) => ({
    ...domain,
    competencies: movedBy(domain.competencies, competencyPlace(domain, id), by),
  }));

export const rewordCompetency = (domainId: ItemId, id: ItemId, part: Partial<Omit<Competency, 'id'>>) =>
  changeDomain(domainId, (domain) => ({
    ...domain,
    competencies: domain.competencies.map((one) => (one.id === id ? { ...one, ...part } : one)),
  }));

export const rewordStage =
  (index: number, part: Partial<Stage>): Change =>
  (text) => ({
    ...text,
    stages: text.stages.map((stage, place) => (place === index ? { ...stage, ...part } : stage)),
  });

export const removeCase =
  (id: ItemId): Change =>
  (text) => ({ ...text, cases: text.cases.filter((one) => one.id !== id) });

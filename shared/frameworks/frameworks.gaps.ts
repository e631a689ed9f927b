import { isSeen } from '../ipc/line.ts';
import { foldCode } from '../people/code.rules.ts';
import type { Competency, Domain, FrameworkText, Stage } from './frameworks.contract.ts';
import { markup } from './frameworks.whole.ts';

const seenLines = (lines: readonly string[]) => lines.filter(isSeen);

/** A draft without the empty lines of its lists, which are there only while somebody types. */
export function withoutEmptyLines(text: FrameworkText): FrameworkText {
  return {
    ...text,
    stages: text.stages.map((stage) => ({
      ...stage,
      strengths: seenLines(stage.strengths),
      challenges: seenLines(stage.challenges),
      nextSteps: seenLines(stage.nextSteps),
    })),
    domains: text.domains.map((domain) => ({ ...domain, evidence: seenLines(domain.evidence) })),
    cases: text.cases.map((one) => ({ ...one, questions: seenLines(one.questions) })),
  };
}

/** What stands where nothing was written yet, such as "Stage 2". */
export interface GapWords {
  name: string;
  stage: (number: number) => string;
  domain: (number: number) => string;
  competency: (number: number) => string;
  /** A sentence or a move that is still to be worded. */
  open: string;
}

/** `<` looks the same and makes no markup. */
const withoutMarkup = (text: string) => (markup.test(text) ? text.replaceAll('<', '\u2039') : text);

function withoutAnyMarkup<Part>(part: Part): Part {
  if (typeof part === 'string') return withoutMarkup(part) as Part;
  if (Array.isArray(part)) return part.map(withoutAnyMarkup) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutAnyMarkup(value)])) as Part;
}

const orElse = (text: string, otherwise: string) => (isSeen(text) ? text : otherwise);

/** Sentences of which some are missing: none at all where no single one was written. */
const filled = (lines: readonly string[], open: string) =>
  lines.some(isSeen) ? lines.map((line) => orElse(line, open)) : [];

/** Gives each part a code that no other has: its own where it can keep it, else the first free number. */
function freeCodes(): (code: string) => string {
  const taken = new Set<string>();
  return (code) => {
    const numbers = Array.from({ length: taken.size + 1 }, (_, index) => String(index + 1));
    const free = [code, ...numbers].find((one) => isSeen(one) && !taken.has(foldCode(one))) ?? code;
    taken.add(foldCode(free));
    return free;
  };
}

/**
 * A draft made whole, for a moment in which nobody can be asked: the journal is being closed or locked. Nothing that was written
 * goes; gaps get plain words.
 */
export function closeGaps(draft: FrameworkText, words: GapWords): FrameworkText {
  const text = withoutAnyMarkup(withoutEmptyLines(draft));
  const freeCode = freeCodes();
  const closeStage = (stage: Stage, index: number): Stage => ({
    ...stage,
    name: orElse(stage.name, words.stage(index + 1)),
  });
  const closeCompetency = (one: Competency, index: number): Competency => ({
    ...one,
    code: freeCode(one.code),
    name: orElse(one.name, words.competency(index + 1)),
    descriptors: filled(one.descriptors, words.open),
  });
  const closeDomain = (domain: Domain, index: number): Domain => ({
    ...domain,
    code: freeCode(domain.code),
    name: orElse(domain.name, words.domain(index + 1)),
    nextMoves: filled(domain.nextMoves, words.open),
    competencies: domain.competencies.map(closeCompetency),
  });
  return {
    ...text,
    name: orElse(text.name, words.name),
    stages: text.stages.map(closeStage),
    domains: text.domains.map(closeDomain),
  };
}

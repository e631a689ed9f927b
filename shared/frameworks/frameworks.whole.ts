import { isSeen } from '../ipc/line.ts';
import { foldCode } from '../people/code.rules.ts';
import type { CaseStudy, Domain, FrameworkText } from './frameworks.contract.ts';

/** How many competencies a whole framework has room for: a self-assessment asks about each of them. */
export const mostCompetencies = 200;

export type FlawReason = 'missing' | 'duplicate' | 'too-many' | 'levels-differ' | 'html';

/** The way to a part of a framework or a file, such as `['domains', 2, 'competencies', 0, 'code']`. */
export type Path = readonly (string | number)[];

/** What keeps a framework from being whole, and where. */
export interface Flaw {
  reason: FlawReason;
  path: Path;
}

/**
 * Markup in a line: a tag, a closing tag, a comment. A framework is plain words everywhere, so that what is read on a screen, in
 * a file and in print is the same; "a < b" and "<3" are words. The published schema has the same pattern.
 */
export const markup = /<[/!?]?[A-Za-z][^<>]*>|<!--/;

const flaw = (reason: FlawReason, ...path: Path): Flaw => ({ reason, path });

/** Lines may be empty where a framework can do without them; names, codes and the lines of a list may not. */
const mayBeEmpty: ReadonlySet<string> = new Set([
  'description',
  'source',
  'gist',
  'reach',
  'about',
  'context',
  'turningPoint',
]);

function lineFlaws(text: string, path: Path): Flaw[] {
  if (markup.test(text)) return [{ reason: 'html', path }];
  return isSeen(text) || mayBeEmpty.has(String(path.at(-1))) ? [] : [{ reason: 'missing', path }];
}

/** What is wrong with the lines in any part of a framework; ids are no lines. */
function allLineFlaws(part: unknown, path: Path): Flaw[] {
  if (typeof part === 'string') return path.at(-1) === 'id' ? [] : lineFlaws(part, path);
  if (Array.isArray(part)) return part.flatMap((item, index) => allLineFlaws(item, [...path, index]));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => allLineFlaws(value, [...path, key]));
}

/** Those of the named things whose name another one had before. */
function repeated(named: readonly { name: string; path: Path }[]): Flaw[] {
  const seen = new Set<string>();
  return named
    .filter(({ name }) => name !== '' && seen.size === seen.add(name).size)
    .map(({ path }) => flaw('duplicate', ...path));
}

/** Everything in a framework that can be rated: a domain and then its competencies, domain by domain. */
const ratable = ({ domains }: FrameworkText) =>
  domains.flatMap((domain, index) => [
    { id: domain.id, code: domain.code, path: ['domains', index] },
    ...domain.competencies.map(({ id, code }, place) => ({
      id,
      code,
      path: ['domains', index, 'competencies', place],
    })),
  ]);

function domainShapeFlaws({ competencies, nextMoves }: Domain, index: number, stages: number): Flaw[] {
  const path = ['domains', index] as const;
  return [
    ...(nextMoves.length === 0 || nextMoves.length === stages - 1 ? [] : [flaw('levels-differ', ...path, 'nextMoves')]),
    ...competencies.flatMap(({ descriptors }, place) =>
      descriptors.length === 0 || descriptors.length === stages
        ? []
        : [flaw('levels-differ', ...path, 'competencies', place, 'descriptors')],
    ),
  ];
}

function caseShapeFlaws({ stage, profile }: CaseStudy, index: number, domains: number, stages: number): Flaw[] {
  const isWithin = (number: number) => number >= 1 && number <= stages;
  return [
    ...(isWithin(stage) ? [] : [flaw('levels-differ', 'cases', index, 'stage')]),
    ...(profile.length === domains && profile.every(isWithin)
      ? []
      : [flaw('levels-differ', 'cases', index, 'profile')]),
  ];
}

/** Each part where the numbers do not fit: sentences and stages, next moves and stages, profiles and domains. */
export function shapeFlaws({ stages, domains, cases }: FrameworkText): Flaw[] {
  return [
    ...domains.flatMap((domain, index) => domainShapeFlaws(domain, index, stages.length)),
    ...cases.flatMap((one, index) => caseShapeFlaws(one, index, domains.length, stages.length)),
  ];
}

/**
 * What keeps a framework from being whole beyond the rules of its single fields, in no particular order; none: it is whole.
 *
 * - Every name, code and line of a list shows something, and no line holds markup.
 * - Ids are unique among all that can be rated (domains and competencies) and among the case studies; codes are unique among
 *   all that can be rated, whatever their case.
 * - There are at most `mostCompetencies` competencies.
 * - A competency has a sentence for each stage or none; a domain has a next move from each stage to the one above it or none.
 * - A case study has a stage for each domain, and all its stages are stages of the framework.
 */
export function flawsIn(text: FrameworkText): Flaw[] {
  const rated = ratable(text);
  const count = text.domains.reduce((sum, { competencies }) => sum + competencies.length, 0);
  return [
    ...allLineFlaws(text, []),
    ...shapeFlaws(text),
    ...repeated(rated.map(({ id, path }) => ({ name: id, path: [...path, 'id'] }))),
    ...repeated(text.cases.map(({ id }, index) => ({ name: id, path: ['cases', index, 'id'] }))),
    ...repeated(rated.map(({ code, path }) => ({ name: foldCode(code), path: [...path, 'code'] }))),
    ...(count > mostCompetencies ? [flaw('too-many', 'domains')] : []),
  ];
}

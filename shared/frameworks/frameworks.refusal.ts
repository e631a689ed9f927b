import type { z } from 'zod';
import { cleanLine } from '../ipc/line.ts';
import type { FileRefusal, FrameworkText, RefusalReason } from './frameworks.contract.ts';
import type { Path } from './frameworks.whole.ts';

/** Why a file was not taken in. */
export interface Refused {
  kind: 'refused';
  refusal: FileRefusal;
}
/** What a file holds, or why it was not taken in. */
export type FileReading = { kind: 'framework'; text: FrameworkText } | Refused;

const MOST_PLACE = 400;
const MOST_CALLED = 200;

/** `domains[2].competencies[0].code`: the way to a place as people who know JSON write it. */
export function pathToPlace(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, MOST_PLACE);
}

function stepInto(value: unknown, part: string | number | undefined): unknown {
  if (typeof value !== 'object' || value === null || part === undefined || !Object.hasOwn(value, part))
    return undefined;
  return (value as Record<string | number, unknown>)[part];
}

/** What a thing of a file is called: a part of a framework by its name, a part of a program by its title or its words. */
const callings = ['name', 'title', 'text'];

/** The name of the innermost thing on the way that has one, besides the file's own. */
function nameOnTheWay(file: unknown, path: Path): string {
  let found = '';
  let here: unknown = file;
  for (const [index, part] of path.entries()) {
    here = stepInto(here, part);
    const names = typeof path[index] === 'number' ? callings.map((key) => stepInto(here, key)) : [];
    found = names.find((name) => typeof name === 'string') ?? found;
  }
  return cleanLine(found.slice(0, MOST_CALLED));
}

/** `file`: the parsed file, for the name of what is at the place. */
export function refused(reason: RefusalReason, path: Path = [], file?: unknown): Refused {
  return { kind: 'refused', refusal: { reason, place: pathToPlace(path), called: nameOnTheWay(file, path) } };
}

const reasonByCode: Partial<Record<z.core.$ZodIssue['code'], RefusalReason>> = {
  unrecognized_keys: 'unknown',
  too_small: 'too-few',
  too_big: 'too-many',
};

function isAbsent(file: unknown, path: Path): boolean {
  const parent = path.slice(0, -1).reduce(stepInto, file);
  const last = path.at(-1);
  return typeof parent === 'object' && parent !== null && last !== undefined && !Object.hasOwn(parent, last);
}

/** What a schema found wrong, in the words of refusals. */
export function issueToReason(issue: z.core.$ZodIssue, place: Path, file: unknown): RefusalReason {
  if (issue.code === 'custom') return issue.message as RefusalReason;
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'missing';
  if ('origin' in issue && issue.origin === 'number') return 'levels-differ'; // the only numbers are those of stages
  return reasonByCode[issue.code] ?? (isAbsent(file, place) ? 'missing' : 'wrong-kind');
}

/** The first thing that a schema found wrong, as a refusal. `toFilePath` tells where in the file that stands. */
export function refusedByIssues(
  issues: readonly z.core.$ZodIssue[],
  file: unknown,
  toFilePath = (path: Path): Path => path,
): Refused {
  const [issue] = issues;
  if (!issue) return refused('not-a-framework');
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const place = toFilePath([...path, ...key]);
  return refused(issueToReason(issue, place, file), place, file);
}

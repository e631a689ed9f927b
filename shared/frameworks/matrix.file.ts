import { foldCode } from '../people/code.rules.ts';
import {
  type Competency,
  type Domain,
  type ItemId,
  frameworkLimits as limits,
  type Stage,
} from './frameworks.contract.ts';
import { toWhole } from './frameworks.file.ts';
import { type FileReading, refused, refusedByIssues } from './frameworks.refusal.ts';
import type { Path } from './frameworks.whole.ts';
import { elementsOnce, headingsAbove, MatrixRefused } from './matrix.elements.ts';
import { type Matrix, type MatrixElement, matrixFile, statuses } from './matrix.shape.ts';

/** HTML as plain words; null where it holds something that would act, such as a script. */
export type HtmlToWords = (html: string) => string | null;

function toStages({ evidencestatuses }: Matrix): Stage[] {
  const found = evidencestatuses.flatMap((one, index) =>
    Object.entries(one).map(([key, name]) => ({ key, name, index })),
  );
  const strange = found.find(({ key }) => !statuses.some((status) => status === key));
  if (strange) throw new MatrixRefused('unknown', ['evidencestatuses', strange.index, strange.key]);
  return statuses.map((status) => {
    const [one, another] = found.filter(({ key }) => key === status);
    if (another) throw new MatrixRefused('duplicate', ['evidencestatuses', another.index, status]);
    if (!one) throw new MatrixRefused('missing', ['evidencestatuses', status]);
    return { name: one.name, gist: '', reach: '', strengths: [], challenges: [], nextSteps: [] };
  });
}

/** Gives out codes: the first wish that is short enough and not taken, else the last wish with a number behind it. */
function codeGiver(): (...wishes: string[]) => string {
  const taken = new Set<string>();
  const isFree = (code: string) => code.trim() !== '' && code.length <= limits.code && !taken.has(foldCode(code));
  return (...wishes) => {
    const last = wishes.at(-1)?.slice(0, limits.code - 4) ?? '';
    const numbered = Array.from({ length: limits.competencies + limits.domains }, (_, index) => `${last}-${index + 2}`);
    const code = [...wishes, ...numbered].find(isFree) ?? '';
    taken.add(foldCode(code));
    return code;
  };
}

function wordsOf(html: string, path: Path, htmlToWords: HtmlToWords): string {
  const words = htmlToWords(html);
  if (words === null) throw new MatrixRefused('active', path);
  return words;
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');

/**
 * An element that is rated. What stands above it comes along, or it could not be understood by itself: the names of its headings
 * in front of its own, where there is room for them, and what is said of them in front of what is said of it.
 */
function toCompetency(element: MatrixElement, above: readonly MatrixElement[], htmlToWords: HtmlToWords) {
  const name = [...above, element].map((one) => one.name.trim()).join(': ');
  const isRoom = name.length <= limits.competencyName;
  const said = [...above, element].flatMap((one) => [
    ...(isRoom || one === element ? [] : [one.name]),
    wordsOf(one.description, ['standardelements', one.index, 'description'], htmlToWords),
  ]);
  return { name: isRoom ? name : element.name, about: joined(said) };
}

function toDomains({ standards, standardelements }: Matrix, htmlToWords: HtmlToWords) {
  const elements = elementsOnce(standardelements.map((element, index) => ({ ...element, index })));
  const known = new Map<string, number>();
  for (const [index, { standardid }] of standards.entries()) {
    if (known.has(standardid)) throw new MatrixRefused('duplicate', ['standards', index, 'standardid']);
    known.set(standardid, index);
  }
  const stray = elements.find(({ standardid }) => !known.has(standardid));
  if (stray) throw new MatrixRefused('unknown-parent', ['standardelements', stray.index, 'standardid']);
  const above = headingsAbove(elements);
  const headings = new Set([...above.values()].flat());
  const nextCode = codeGiver();
  const codes = standards.map(({ shortname, standardid }) => nextCode(shortname, `S${standardid}`));
  return standards.map((standard, place) => {
    const rated = elements.filter((one) => one.standardid === standard.standardid && !headings.has(one));
    if (rated.length === 0) throw new MatrixRefused('too-few', ['standards', place]);
    const competencies = rated.map(
      (element): Competency => ({
        id: `e${element.index}` as ItemId,
        code: nextCode(element.shortname, element.elementid),
        ...toCompetency(element, above.get(element) ?? [], htmlToWords),
        descriptors: [],
      }),
    );
    const about = wordsOf(standard.description, ['standards', place, 'description'], htmlToWords);
    const domain: Domain = {
      id: `s${place}` as ItemId,
      code: codes[place] ?? '',
      name: standard.name,
      about,
      evidence: [],
      nextMoves: [],
      competencies,
    };
    return { domain, indexes: rated.map(({ index }) => index) };
  });
}

const inMatrix: Record<string, string> = { about: 'description', code: 'shortname' };

/** Where in the matrix stands what is at that place of the framework that was made of it. */
function toMatrixPath([list, index, ...rest]: Path, indexes: readonly (readonly number[])[]): Path {
  const last = (path: Path) => path.map((part) => inMatrix[part] ?? part);
  if (list === 'stages' && typeof index === 'number') return ['evidencestatuses', index, statuses[index] ?? 0];
  if (list === 'domains' && index === undefined) return ['standardelements']; // too many to rate
  if (list !== 'domains' || typeof index !== 'number') return [list ?? '', ...(index === undefined ? [] : [index])];
  const [inner, place, ...field] = rest;
  if (inner !== 'competencies' || typeof place !== 'number') return ['standards', index, ...last(rest)];
  return ['standardelements', indexes[index]?.[place] ?? 0, ...last(field)];
}

/**
 * The framework in a parsed Mahara SmartEvidence file. Its four statuses are the stages, its standards the domains. Elements
 * that others are a part of are headings; those without parts are the competencies, in the order of the file.
 */
export function matrixToFramework(value: unknown, htmlToWords: HtmlToWords): FileReading {
  const file = matrixFile.safeParse(value);
  if (!file.success) return refusedByIssues(file.error.issues, value);
  const { framework } = file.data;
  const inFile = (path: Path) => ['framework', ...path];
  try {
    const stages = toStages(framework);
    const found = toDomains(framework, htmlToWords);
    const description = wordsOf(framework.description, ['description'], htmlToWords);
    const domains = found.map(({ domain }) => domain);
    const indexes = found.map((one) => one.indexes);
    const text = { name: framework.name, description, source: '', stages, domains, cases: [] };
    return toWhole(text, value, (path) => inFile(toMatrixPath(path, indexes)));
  } catch (error) {
    if (error instanceof MatrixRefused) return refused(error.reason, inFile(error.path), value);
    throw error;
  }
}

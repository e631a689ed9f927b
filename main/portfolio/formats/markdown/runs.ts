import type { Run } from '../../../../shared/portfolio/document.ts';
import { escapeAddress, escapedLines } from './escape.ts';

type Look = Run['look'];

const isSameLook = (a: Look, b: Look) =>
  a.isStrong === b.isStrong &&
  a.isEmphasised === b.isEmphasised &&
  a.isMarked === b.isMarked &&
  a.isStruck === b.isStruck &&
  a.isCode === b.isCode;

/** Runs that look alike are one, so that what stands across their border is escaped as it will be read. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.address === run.address && isSameLook(last.look, run.look)) {
      all[all.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') all.push(run);
  }
  return all;
}

/** Whether `*` before and behind it would be read as a mark: only where letters or digits touch it from inside. */
const isBracketed = (words: string) => /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(words);

/** Looks that Markdown has no sign of its own for. */
const tags: readonly [keyof Look, string][] = [
  ['isCode', 'code'],
  ['isMarked', 'mark'],
  ['isStruck', 'del'],
];
const starTags: readonly [keyof Look, string][] = [
  ['isEmphasised', 'em'],
  ['isStrong', 'strong'],
];

const tagged = (words: string, look: Look, by: readonly [keyof Look, string][]) =>
  by.reduce((inner, [name, tag]) => (look[name] ? `<${tag}>${inner}</${tag}>` : inner), words);

/** One line of a run. `before`: what was written so far; a star beside a star would be read as something else. */
function lineOf(line: string, look: Look, before: string): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
  if (inner === '') return line;
  const isPlain = !look.isCode && !look.isMarked && !look.isStruck;
  const stars = (look.isStrong ? 2 : 0) + (look.isEmphasised ? 1 : 0);
  const mark = '*'.repeat(stars);
  const fits = isPlain && isBracketed(inner) && !(start === '' && before.endsWith('*'));
  const drawn = fits ? `${mark}${inner}${mark}` : tagged(tagged(inner, look, tags), look, starTags);
  return `${start}${drawn}${end}`;
}

/** Words with their looks and links. `lineBreak`: what stands for one. */
export function runsToMarkdown(runs: readonly Run[], lineBreak = '\\\n'): string {
  let written = '';
  for (const { text, look, address } of joined(runs)) {
    const lines = escapedLines(text).map((line, index) =>
      lineOf(line, look, index === 0 && address === null ? written : ''),
    );
    const words = lines.join(lineBreak);
    written += address === null ? words : `[${words}](${escapeAddress(address)})`;
  }
  return tidy(written, lineBreak);
}

/** No line break at either end, and none beside another: an empty line would end the paragraph. */
function tidy(written: string, lineBreak: string): string {
  return written
    .split(lineBreak)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(lineBreak);
}

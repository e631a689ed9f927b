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

/** What stands directly before and behind some words; empty at the ends of a line. */
interface Neighbours {
  before: string;
  after: string;
}

const isLetter = (sign: string) => /^[\p{L}\p{N}]$/u.test(sign);
const isOpen = (sign: string) => sign === '' || sign === ' ';

/**
 * Whether `*` before and behind it would be read as a mark: where letters or digits touch it from inside, or else blanks or the
 * ends of the line from outside ("*What happened?*").
 */
function isBracketed(words: string, { before, after }: Neighbours): boolean {
  const signs = [...words];
  if (before === '*') return false; // a star beside a star would be read as something else
  return (
    (isLetter(signs[0] ?? '') || isOpen(before)) &&
    (isLetter(signs.at(-1) ?? '') || isOpen(after)) &&
    !/^[\p{Cf}\p{Z}]|[\p{Cf}\p{Z}]$/u.test(words)
  );
}

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

/** One line of a run, between what stands beside it. */
function lineOf(line: string, look: Look, { before, after }: Neighbours): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
  if (inner === '') return line;
  const isPlain = !look.isCode && !look.isMarked && !look.isStruck;
  const stars = (look.isStrong ? 2 : 0) + (look.isEmphasised ? 1 : 0);
  const mark = '*'.repeat(stars);
  const beside = { before: start === '' ? before : ' ', after: end === '' ? after : ' ' };
  const fits = isPlain && isBracketed(inner, beside);
  const drawn = fits ? `${mark}${inner}${mark}` : tagged(tagged(inner, look, tags), look, starTags);
  return `${start}${drawn}${end}`;
}

/** Words with their looks and links. `lineBreak`: what stands for one. */
export function runsToMarkdown(runs: readonly Run[], lineBreak = '\\\n'): string {
  let written = '';
  const all = joined(runs);
  for (const [place, { text, look, address }] of all.entries()) {
    const lines = escapedLines(text);
    const behind = escapedLines(all[place + 1]?.text ?? '')[0] ?? '';
    const drawn = lines.map((line, index) =>
      lineOf(line, look, {
        before: index === 0 && address === null && !written.endsWith(lineBreak) ? ([...written].at(-1) ?? '') : '',
        after: index === lines.length - 1 && address === null ? ([...behind][0] ?? '') : '',
      }),
    );
    const words = drawn.join(lineBreak);
    if (address === null) written += words;
    // A link behind an exclamation mark would be a picture.
    else written = `${written.replace(/!$/, '\\!')}[${words}](${escapeAddress(address)})`;
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

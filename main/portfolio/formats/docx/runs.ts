import { ExternalHyperlink, type IRunOptions, PageNumber, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../../../../shared/portfolio/document.ts';
import { toXmlText } from './plain-text.ts';
import { styles } from './theme.ts';

/**
 * Words as runs, line by line. They are given as `text` and never as `children`: the library reads some words there, such as
 * `CURRENT`, as fields of its own.
 */
export function textRuns(words: string, look: IRunOptions = {}): TextRun[] {
  const lines = toXmlText(words).split(/\r\n?|\n|\u2028|\u2029/);
  return lines.map((text, index) => new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) }));
}

function lookOf({ look, address }: Run): IRunOptions {
  return {
    ...(look.isStrong && { bold: true }),
    ...(look.isEmphasised && { italics: true }),
    ...(look.isStruck && { strike: true }),
    ...(look.isMarked && { shading: { fill: 'F4E7B8', type: 'clear' } }),
    ...(look.isCode && { style: styles.code }),
    ...(address !== null && { style: 'Hyperlink' }),
  };
}

const libraryWords: ReadonlySet<string> = new Set(Object.values(PageNumber));

/**
 * The words of a heading that stands in the contents. The library puts them there as `children`, so that a heading which is one of
 * its own words would be a number; a blank behind it keeps it a heading.
 */
export const headingRuns = (words: string): TextRun[] => textRuns(libraryWords.has(words) ? `${words} ` : words);

/** Only addresses that a reader may follow; anything else stays words. */
const isLink = (address: string | null): address is string => address !== null && /^(https:|mailto:)/i.test(address);

/** Words of a document as Word's runs, with their links. */
export function runsToChildren(runs: readonly Run[], extra: IRunOptions = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.text === '') return [];
    const link = isLink(run.address) ? toXmlText(run.address) : undefined;
    const children = textRuns(run.text, { ...extra, ...lookOf(link === undefined ? { ...run, address: null } : run) });
    return link === undefined ? children : [new ExternalHyperlink({ link, children })];
  });
}

import { isChart } from '../../../main/portfolio/formats/outgoing.ts';
import type { Prepared } from '../../../main/portfolio/prepared.ts';
import { everyBlock, partsToShow } from '../../../shared/portfolio/document.rules.ts';
import type { Run } from '../../../shared/portfolio/document.ts';

/** What must be found again in every form, counted in the document itself. */
export interface InIt {
  /** Of parts, pieces and blocks, in their order; the last part, which says what was changed, is not among them. */
  headings: string[];
  /** The words of paragraphs, in their order. */
  paragraphs: string[];
  pictures: number;
  charts: number;
  /** Facts and the tables of charts too. */
  tables: number;
}

const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

export function whatIsIn({ document, pictures }: Prepared): InIt {
  const found: InIt = { headings: [], paragraphs: [], pictures: 0, charts: 0, tables: 0 };
  for (const part of partsToShow(document)) {
    found.headings.push(part.title);
    for (const { title, blocks } of [{ title: '', blocks: part.intro }, ...part.pieces]) {
      if (title !== '') found.headings.push(title);
      for (const block of everyBlock(blocks)) {
        if (block.kind === 'heading') found.headings.push(wordsOf(block.runs));
        if (block.kind === 'paragraph') found.paragraphs.push(wordsOf(block.runs));
        if (block.kind === 'table' || (block.kind === 'facts' && block.rows.length > 0)) found.tables++;
        if (block.kind !== 'figure') continue;
        const { figure } = block;
        if (isChart(figure)) {
          found.charts++;
          found.tables++;
          continue;
        }
        const id = figure.kind === 'media' ? figure.still : figure.attachmentId;
        if (id !== null && pictures.has(id)) found.pictures++;
      }
    }
  }
  return found;
}

/** Words without their blanks: readers break lines and join letters where they like, and mark which way they run. */
export const squeezed = (words: string): string => words.normalize('NFKC').replaceAll(/[\s\p{Cf}]+/gu, '');

/** Those that are missing from a text, or stand before what they should follow. Their beginnings are looked for. */
export function outOfOrder(wanted: readonly string[], text: string): string[] {
  const whole = squeezed(text);
  let from = 0;
  return wanted.filter((words) => {
    const begin = squeezed(words).slice(0, 40);
    const at = whole.indexOf(begin, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

import type {
  Block,
  Chart,
  DocumentPart,
  DocumentPiece,
  Figure,
  ListItem,
  PortfolioDocument,
  Run,
} from './document.ts';
import type { PieceId, WordPlace } from './portfolio.contract.ts';
import { type Splice, spliceRuns, spliceText } from './splice.rules.ts';

/** Words that are read in one go: a line, or a paragraph with its looks joined, so that a name which is half bold is one word. */
export interface Words {
  /** The piece that they stand in; null on the cover and at the head of a part. */
  pieceId: PieceId | null;
  place: WordPlace;
  text: string;
  /** Where people are mentioned by the editor rather than typed; in UTF-16 units of `text`. */
  mentions: readonly { from: number; to: number; personId: string }[];
}

/** What is to be put in the place of what, in words as the walk hands them out; nothing: they stay. */
export type Change = (words: Words) => readonly Splice[];

/** The walk in one piece (or outside of any), with what is to be changed. */
interface Walk {
  pieceId: PieceId | null;
  change: Change;
}

function line(walk: Walk, place: WordPlace, text: string): string {
  if (text === '') return text;
  return spliceText(text, walk.change({ pieceId: walk.pieceId, place, text, mentions: [] }));
}

/** The endings that say what kind of file it is; whatever else stands behind a dot may be a name ("Talk with.Anna"). */
const ending =
  /(?<=.)\.(?:jpe?g|png|gif|webp|hei[cf]|svg|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|md|csv|json|html?|zip|mp4|m4v|mov|webm|mkv|avi|mp3|m4a|wav|ogg|opus|flac|aac)$/iu;

/** A file's name up to its ending is looked at; what kind of file it is stays readable. */
function fileName(walk: Walk, name: string): string {
  if (name === '') return name;
  const kind = ending.exec(name)?.[0] ?? '';
  const changed = line(walk, 'file-name', name.slice(0, name.length - kind.length)).trim();
  return `${changed === '' ? 'file' : changed}${kind}`;
}

/** An address in which something would have to be changed leads nowhere any more: it goes, and its words stay. */
function address(walk: Walk, run: Run): Run {
  if (run.address === null) return run;
  return line(walk, 'address', run.address) === run.address ? run : { ...run, address: null };
}

function mentionsIn(list: readonly Run[]): Words['mentions'] {
  const mentions: { from: number; to: number; personId: string }[] = [];
  let from = 0;
  for (const run of list) {
    const to = from + run.text.length;
    if (run.personId !== null) mentions.push({ from, to, personId: run.personId });
    from = to;
  }
  return mentions;
}

function runs(walk: Walk, place: WordPlace, list: Run[]): Run[] {
  const text = list.map((run) => run.text).join('');
  const splices = text === '' ? [] : walk.change({ pieceId: walk.pieceId, place, text, mentions: mentionsIn(list) });
  return spliceRuns(list, splices).map((run) => address(walk, run));
}

function chart(walk: Walk, it: Chart): Chart {
  const word = (text: string) => line(walk, 'figure', text);
  if (it.kind === 'strips') {
    return {
      ...it,
      scale: it.scale.map(word),
      series: it.series.map(word),
      rows: it.rows.map((row) => ({
        label: word(row.label),
        marks: row.marks.map((mark) => (mark ? { ...mark, words: word(mark.words) } : null)),
      })),
    };
  }
  return {
    ...it,
    lines: it.lines.map((at) => ({ ...at, words: word(at.words) })),
    points: it.points.map((point) => ({ ...point, words: word(point.words) })),
  };
}

function figure(walk: Walk, it: Figure): Figure {
  if (it.kind === 'strips' || it.kind === 'path') return chart(walk, it);
  return { ...it, fileName: fileName(walk, it.fileName) };
}

const item = (walk: Walk, it: ListItem): ListItem => ({ ...it, blocks: blocks(walk, it.blocks) });

function block(walk: Walk, it: Block): Block {
  switch (it.kind) {
    case 'heading':
      return { ...it, runs: runs(walk, 'text', it.runs) };
    case 'prompt':
      return { ...it, text: line(walk, 'prompt', it.text) };
    case 'paragraph':
      return { ...it, runs: runs(walk, 'text', it.runs) };
    case 'list':
      return { ...it, items: it.items.map((one) => item(walk, one)) };
    case 'quote':
      return { ...it, blocks: blocks(walk, it.blocks) };
    case 'facts':
      return {
        ...it,
        rows: it.rows.map((row) => ({ label: line(walk, 'text', row.label), runs: runs(walk, 'text', row.runs) })),
      };
    case 'table':
      return {
        ...it,
        caption: line(walk, 'caption', it.caption),
        head: it.head.map((cell) => runs(walk, 'table', cell)),
        rows: it.rows.map((row) => row.map((cell) => runs(walk, 'table', cell))),
      };
    case 'figure':
      return {
        ...it,
        caption: line(walk, 'caption', it.caption),
        alt: line(walk, 'alt-text', it.alt),
        figure: figure(walk, it.figure),
      };
    case 'rule':
      return it;
  }
}

const blocks = (walk: Walk, list: Block[]): Block[] => list.map((it) => block(walk, it));

function piece(change: Change, it: DocumentPiece): DocumentPiece {
  const walk: Walk = { pieceId: it.id, change };
  return {
    ...it,
    title: line(walk, 'title', it.title),
    meta: line(walk, 'title', it.meta),
    why: line(walk, 'why', it.why),
    shows: it.shows.map((text) => line(walk, 'title', text)),
    blocks: blocks(walk, it.blocks),
  };
}

function part(change: Change, it: DocumentPart): DocumentPart {
  const walk: Walk = { pieceId: null, change };
  return {
    ...it,
    title: line(walk, 'title', it.title),
    intro: blocks(walk, it.intro),
    pieces: it.pieces.map((one) => piece(change, one)),
  };
}

/**
 * The one walk over every word of a document, in the order in which it is read; a new document comes out of it. What is not
 * handed to `change` is no word: ids, days, kinds, figures and types of files.
 */
export function mapWords(document: PortfolioDocument, change: Change): PortfolioDocument {
  const { cover } = document;
  const walk: Walk = { pieceId: null, change };
  const word = (text: string) => line(walk, 'cover', text);
  return {
    ...document,
    cover: {
      ...cover,
      title: word(cover.title),
      subtitle: word(cover.subtitle),
      author: word(cover.author),
      program: word(cover.program),
      cohort: word(cover.cohort),
      logo: cover.logo && { ...cover.logo, fileName: fileName(walk, cover.logo.fileName) },
    },
    parts: document.parts.map((it) => part(change, it)),
  };
}

/** Every word of a document, in the order in which it is read. */
export function wordsOf(document: PortfolioDocument): Words[] {
  const found: Words[] = [];
  mapWords(document, (words) => {
    found.push(words);
    return [];
  });
  return found;
}

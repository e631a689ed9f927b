import type { Block, Figure, Run } from '../../../../shared/portfolio/document.ts';
import type { FileBlock, FileFigure, FileRun } from '../../../../shared/portfolio/portfolio.file.ts';

/** Where the files of a document lie in the ZIP; null: they do not go along. */
export interface PathsInZip {
  picture(figure: Figure): string | null;
  media(figure: Figure): string | null;
}

function runToFile({ text, look, address }: Run): FileRun {
  const marks = [
    look.isStrong && 'strong',
    look.isEmphasised && 'emphasis',
    look.isMarked && 'mark',
    look.isStruck && 'struck',
    look.isCode && 'code',
  ] as const;
  return { text, marks: marks.filter((mark) => mark !== false), address };
}

const runsToFile = (runs: readonly Run[]) => runs.map(runToFile);

function figureToFile(figure: Figure, paths: PathsInZip): FileFigure {
  switch (figure.kind) {
    case 'picture':
      return { kind: 'picture', file: paths.picture(figure) };
    case 'media': {
      const { fileName: name, mediaType, bytes } = figure;
      return { kind: 'media', file: paths.media(figure), name, mediaType, bytes, still: paths.picture(figure) };
    }
    case 'strips':
    case 'path':
      return figure;
  }
}

function blockToFile(block: Block, paths: PathsInZip): FileBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, runs: runsToFile(block.runs) };
    case 'paragraph':
      return { ...block, runs: runsToFile(block.runs) };
    case 'prompt':
    case 'rule':
      return block;
    case 'list': {
      const items = block.items.map(({ blocks, isDone }) => ({ blocks: blocksToFile(blocks, paths), isDone }));
      return { ...block, items };
    }
    case 'quote':
      return { ...block, blocks: blocksToFile(block.blocks, paths) };
    case 'facts':
      return { ...block, rows: block.rows.map(({ label, runs }) => ({ label, runs: runsToFile(runs) })) };
    case 'table':
      return { ...block, head: block.head.map(runsToFile), rows: block.rows.map((row) => row.map(runsToFile)) };
    case 'figure':
      return { ...block, figure: figureToFile(block.figure, paths) };
  }
}

/** Blocks as `portfolio.json` has them: without who is mentioned, and with paths in the place of ids. */
export const blocksToFile = (blocks: readonly Block[], paths: PathsInZip): FileBlock[] =>
  blocks.map((block) => blockToFile(block, paths));

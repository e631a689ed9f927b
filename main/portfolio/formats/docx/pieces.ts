import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { DocumentPart, DocumentPiece } from '../../../../shared/portfolio/document.ts';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { blocksToDocx } from './blocks.ts';
import { headingRuns, textRuns } from './runs.ts';
import { atMargin, type Sheet } from './sheet.ts';
import { styles } from './theme.ts';

/** "Why this shows it", and what it is shown for: on the margin of the printed page, below the title here. */
function whyParagraphs({ why, shows }: DocumentPiece): Paragraph[] {
  const lines = [
    ...(why === '' ? [] : [new TextRun({ text: `${paperMessages.why}. `, bold: true }), ...textRuns(why)]),
  ];
  const shown = shows.map((words, index) => [
    ...(index === 0 ? [new TextRun({ text: `${paperMessages.shows}: `, bold: true })] : []),
    ...textRuns(words),
  ]);
  return [...(lines.length === 0 ? [] : [lines]), ...shown].map(
    (children) => new Paragraph({ style: styles.why, keepNext: true, children }),
  );
}

function pieceToDocx(piece: DocumentPiece, sheet: Sheet): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: headingRuns(piece.title) }),
    ...(piece.meta === '' ? [] : [new Paragraph({ style: styles.meta, children: textRuns(piece.meta) })]),
    ...whyParagraphs(piece),
    ...blocksToDocx(piece.blocks, sheet, atMargin),
  ];
}

/** A part begins on a page of its own; its pieces follow each other. */
export function partToDocx(part: DocumentPart, sheet: Sheet): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: headingRuns(part.title) }),
    ...blocksToDocx(part.intro, sheet, atMargin),
    ...part.pieces.flatMap((piece) => pieceToDocx(piece, sheet)),
  ];
}

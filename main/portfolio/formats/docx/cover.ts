import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { DocumentCover } from '../../../../shared/portfolio/document.ts';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { plainRun } from '../../../../shared/portfolio/runs.rules.ts';
import { coverFacts } from '../outgoing.ts';
import { imageRun } from './figures.ts';
import { textRuns } from './runs.ts';
import { atMargin, type Sheet } from './sheet.ts';
import { factsTable } from './tables.ts';
import { styles } from './theme.ts';

/** A logo is a mark and not a picture: in pixels. */
const LOGO = { width: 160, height: 90 };

function logoParagraph({ logo }: DocumentCover, sheet: Sheet): Paragraph[] {
  const picture = logo && sheet.pictures.get(logo.attachmentId);
  if (!picture) return [];
  const image = imageRun(picture, paperMessages.logo, { ...sheet, most: LOGO });
  return [new Paragraph({ children: [image] })];
}

/** The first page: name, program, cohort, and what it covers. */
export function coverToDocx(cover: DocumentCover, sheet: Sheet): (Paragraph | Table)[] {
  const facts = coverFacts(cover).map(({ label, words }) => ({ label, runs: [plainRun(words)] }));
  const logo = logoParagraph(cover, sheet);
  return [
    ...logo,
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: textRuns(cover.title),
      ...(logo.length > 0 && { spacing: { before: 2600, after: 240 } }),
    }),
    ...(cover.subtitle === ''
      ? []
      : [new Paragraph({ style: styles.subtitle, spacing: { after: 2400 }, children: textRuns(cover.subtitle) })]),
    ...(facts.length === 0 ? [] : [factsTable(facts, sheet, atMargin)]),
  ];
}

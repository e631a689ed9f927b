import { ExternalHyperlink, ImageRun, Paragraph, type ParagraphChild, SequentialIdentifier, TextRun } from 'docx';
import type { Block, Chart, Media } from '../../../../shared/portfolio/document.ts';
import { exportMessages } from '../../../../shared/portfolio/messages/export.messages.ts';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { say } from '../../../files/markup.ts';
import type { ReadyPicture } from '../../prepared.ts';
import { isChart, mediaLine } from '../outgoing.ts';
import { chartRun } from './charts.ts';
import { toXmlLine } from './plain-text.ts';
import { textRuns } from './runs.ts';
import type { Sheet, Where } from './sheet.ts';
import { styles } from './theme.ts';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

const { inFile } = exportMessages;

/** "Figure 3. …": Word counts, so that a figure that is taken out leaves no gap. */
export function caption(label: string, words: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new TextRun({ text: `${label} `, bold: true }),
      new SequentialIdentifier(label),
      new TextRun({ text: '. ', bold: true }),
      ...textRuns(words),
    ],
  });
}

/** A picture in its own size, or as large as the page has room. */
export function imageRun({ bytes, mediaType, width, height }: ReadyPicture, alt: string, sheet: Sheet): ImageRun {
  const scale = Math.min(1, sheet.most.width / width, sheet.most.height / height);
  const name = `Picture ${sheet.nextPicture()}`;
  return new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name, title: '', description: toXmlLine(alt) },
  });
}

function pictureParagraph(picture: ReadyPicture, alt: string, sheet: Sheet, { indent }: Where): Paragraph {
  return new Paragraph({ keepNext: true, indent: { left: indent }, children: [imageRun(picture, alt, sheet)] });
}

function chartParagraph(chart: Chart, alt: string, sheet: Sheet, { indent }: Where): Paragraph {
  const run = chartRun(chart, alt, `Chart ${sheet.nextPicture()}`);
  return new Paragraph({ keepNext: true, indent: { left: indent }, children: [run] });
}

/** Where a film lies, as a link that works wherever both files lie beside each other. */
function placeLine(path: string | undefined): ParagraphChild[] {
  if (path === undefined) return textRuns(inFile.liesNowhere);
  const [before = '', after = ''] = inFile.liesBeside.split('{{path}}');
  const link = path.split('/').map(encodeURIComponent).join('/');
  return [
    ...textRuns(before),
    new ExternalHyperlink({ link, children: textRuns(path, { style: 'Hyperlink' }) }),
    ...textRuns(after),
  ];
}

function mediaParagraphs(media: Media, block: FigureBlock, sheet: Sheet, where: Where): Paragraph[] {
  const still = media.still === null ? undefined : sheet.pictures.get(media.still);
  const alt = block.alt === '' ? say(paperMessages.media.still, { name: media.fileName }) : block.alt;
  return [
    ...(still ? [pictureParagraph(still, alt, sheet, where)] : []),
    new Paragraph({
      style: styles.card,
      indent: { left: where.indent },
      children: [...textRuns(`${mediaLine(media)} `), ...placeLine(sheet.places.get(media.attachmentId))],
    }),
  ];
}

/** The picture itself, without its caption; what does not go along is said and leaves no empty frame. */
function drawing(block: FigureBlock, sheet: Sheet, where: Where): Paragraph[] {
  const { figure, alt } = block;
  if (figure.kind === 'media') return mediaParagraphs(figure, block, sheet, where);
  if (isChart(figure)) return [chartParagraph(figure, alt, sheet, where)];
  const picture = sheet.pictures.get(figure.attachmentId);
  if (picture) return [pictureParagraph(picture, alt, sheet, where)];
  return [new Paragraph({ style: styles.card, children: textRuns(alt === '' ? paperMessages.missingPicture : alt) })];
}

/** A figure with its caption below it. */
export function figureParagraphs(block: FigureBlock, sheet: Sheet, where: Where): Paragraph[] {
  const drawn = drawing(block, sheet, where);
  return block.caption === '' ? drawn : [...drawn, caption(inFile.figure, block.caption, false)];
}

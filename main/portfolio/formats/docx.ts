import { Document, Packer, Paragraph, TableOfContents } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { partsToShow } from '../../../shared/portfolio/document.rules.ts';
import { paperMessages } from '../../../shared/portfolio/messages/paper.messages.ts';
import type { Prepared } from '../prepared.ts';
import { aboutPart } from './about.ts';
import { coverToDocx } from './docx/cover.ts';
import { frameOf } from './docx/frame.ts';
import { partToDocx } from './docx/pieces.ts';
import { toXmlLine } from './docx/plain-text.ts';
import { textRuns } from './docx/runs.ts';
import { beginSheet, type Places } from './docx/sheet.ts';
import { page, styles, stylesOf } from './docx/theme.ts';
import { withoutTimes } from './docx/without-times.ts';

/** Parts and pieces, each with a link and the page on which it begins. */
const contents = () => [
  new Paragraph({ style: styles.contents, children: textRuns(paperMessages.contents) }),
  new TableOfContents(paperMessages.contents, { hyperlink: true, headingStyleRange: '1-2' }),
];

/**
 * A portfolio as a Word file, with real styles, headings, captions, lists and alternative texts. The pages in its contents are
 * worked out here as Word would lay them out, so that they can be read before anybody updates them. `places`: where films and
 * other files lie beside it.
 */
export async function toDocx(prepared: Prepared, places: Places = new Map()): Promise<Uint8Array> {
  const { document, look, pictures, madeOn } = prepared;
  const { cover } = document;
  const sheet = beginSheet(look.size, { pictures, places });
  const title = toXmlLine(cover.title);
  const author = toXmlLine(cover.author);
  const first = coverToDocx(cover, sheet);
  const parts = [...partsToShow(document), aboutPart(prepared)].flatMap((part) => partToDocx(part, sheet));
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesOf(look.theme),
    numbering: { config: sheet.numbering.config() },
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      { properties: { page: page(look.size) }, children: first },
      {
        properties: { page: page(look.size) },
        ...frameOf({ title, author }, sheet.width),
        children: [...contents(), ...parts],
      },
    ],
  });
  return withoutTimes(await Packer.toBuffer(file), madeOn);
}

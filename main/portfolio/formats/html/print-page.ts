import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, type Markup } from '../../../files/markup.ts';
import { partInWords, portfolioToHtml } from './body.ts';
import { type Drawing, shownParts } from './drawing.ts';

/** What stands at the head of the sheets, in the order in which the pages for it are printed after all others. */
export const headsOf = ({ prepared }: Drawing): string[] => [
  words.contents,
  ...shownParts(prepared.document).map(partInWords),
  words.report.title,
];

function headToHtml({ prepared }: Drawing, part: string): Markup {
  const { title, author } = prepared.document.cover;
  return html`<div class="head"><div class="head-line"><span dir="auto">${title}</span><span dir="auto">${part}</span></div><div class="foot-line"><span dir="auto">${author}</span></div></div>`;
}

/**
 * A portfolio as a page that is only printed; its style and faces are found beside it. The faces are asked for at once: the
 * page is printed when it is loaded, and a face that is not there by then leaves its words out.
 */
export function portfolioToPrintPage(drawing: Drawing, styleAddress: string, faces: readonly string[]): string {
  const { title } = drawing.prepared.document.cover;
  const heads = headsOf(drawing).map((part) => headToHtml(drawing, part));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
${faces.map((face) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${face}">`)}<link rel="stylesheet" href="${styleAddress}">
</head>
<body>${portfolioToHtml(drawing)}<div class="heads" aria-hidden="true">${heads}</div></body>
</html>
`.text;
}

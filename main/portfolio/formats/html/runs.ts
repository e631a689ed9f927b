import type { Run } from '../../../../shared/portfolio/document.ts';
import { html, type Markup, type Piece } from '../../../files/markup.ts';

/** Words of one look; a link leads only where the document's own addresses lead (`https:` and `mailto:`). */
function runToHtml({ text, look, address }: Run): Piece {
  let piece: Piece = text;
  if (look.isCode) piece = html`<code>${piece}</code>`;
  if (look.isStruck) piece = html`<s>${piece}</s>`;
  if (look.isMarked) piece = html`<mark>${piece}</mark>`;
  if (look.isEmphasised) piece = html`<em>${piece}</em>`;
  if (look.isStrong) piece = html`<strong>${piece}</strong>`;
  return address !== null && /^(https|mailto):/i.test(address) ? html`<a href="${address}">${piece}</a>` : piece;
}

export const runsToHtml = (runs: readonly Run[]): Markup => html`${runs.map(runToHtml)}`;

/** Each piece of writing finds its own direction: Arabic and Hebrew run from the right, whatever stands around them. */
export const paragraph = (content: Piece): Markup => html`<p dir="auto">${content}</p>`;

import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, Markup, type Piece } from '../../../files/markup.ts';
import { coverFacts } from '../outgoing.ts';
import type { Drawing } from './drawing.ts';

/** Four stones, where the coach has no logo of their own. */
const stones = new Markup(
  '<svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true" focusable="false"><rect x="3" y="23" width="26" height="7" rx="11.7" ry="3.5" transform="rotate(-1 16 26.5)"/><rect x="6.4" y="15.4" width="18.6" height="6.4" rx="8.4" ry="3.2" transform="rotate(2 15.7 18.6)"/><rect x="10" y="8.8" width="12.6" height="5.4" rx="5.7" ry="2.7" transform="rotate(-5 16.3 11.5)"/><rect x="12.4" y="3.2" width="7.4" height="4.4" rx="3.3" ry="2.2" transform="rotate(4 16.1 5.4)"/></svg>',
);

function mark({ prepared, addresses }: Drawing): Piece {
  const { logo } = prepared.document.cover;
  const ready = logo === null ? undefined : prepared.pictures.get(logo.attachmentId);
  const address = logo && ready ? addresses.picture(logo.attachmentId) : null;
  if (!ready || !address) return html`<div class="stones">${stones}</div>`;
  return html`<img class="logo" src="${address}" alt="${words.logo}" width="${ready.width}" height="${ready.height}">`;
}

export function coverToHtml(drawing: Drawing): Markup {
  const { cover } = drawing.prepared.document;
  const rows = coverFacts(cover).map(
    (fact) => html`<div><dt>${fact.label}</dt><dd dir="auto">${fact.words}</dd></div>`,
  );
  return html`<header class="cover">${mark(drawing)}<div class="cover-title"><h1 dir="auto">${cover.title}</h1>${cover.subtitle === '' ? '' : html`<p dir="auto">${cover.subtitle}</p>`}</div>${rows.length === 0 ? '' : html`<dl class="cover-facts">${rows}</dl>`}</header>`;
}

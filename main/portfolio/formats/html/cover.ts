import { formatDay } from '../../../../shared/calendar/format-day.ts';
import type { DocumentCover } from '../../../../shared/portfolio/document.ts';
import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, Markup, type Piece, say } from '../../../files/markup.ts';
import type { Drawing } from './drawing.ts';

const month = (day: string) => formatDay(day, { month: 'long', year: 'numeric' });

/** "September 2026 to June 2027"; the same month once. */
export function coversInWords({ coversFrom, coversTo }: DocumentCover): string {
  if (coversFrom === null && coversTo === null) return '';
  if (coversFrom === null) return say(words.until, { to: month(coversTo ?? '') });
  if (coversTo === null) return say(words.from, { from: month(coversFrom) });
  const [from, to] = [month(coversFrom), month(coversTo)];
  return from === to ? from : say(words.fromTo, { from, to });
}

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
  const facts: [label: string, text: string][] = [
    [words.cover.portfolio, cover.author],
    [words.cover.program, cover.program],
    [words.cover.cohort, cover.cohort],
    [words.cover.covers, coversInWords(cover)],
  ];
  const rows = facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => html`<div><dt>${label}</dt><dd dir="auto">${text}</dd></div>`);
  return html`<header class="cover">${mark(drawing)}<div class="cover-title"><h1 dir="auto">${cover.title}</h1>${cover.subtitle === '' ? '' : html`<p dir="auto">${cover.subtitle}</p>`}</div>${rows.length === 0 ? '' : html`<dl class="cover-facts">${rows}</dl>`}</header>`;
}

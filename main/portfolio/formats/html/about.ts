import { formatDay } from '../../../../shared/calendar/format-day.ts';
import { paperMessages } from '../../../../shared/portfolio/messages/paper.messages.ts';
import type { RedactionReport } from '../../../../shared/portfolio/redaction.ts';
import { html, type Markup, type Piece, say, sayCount } from '../../../files/markup.ts';
import type { Drawing } from './drawing.ts';

const words = paperMessages.report;

/** Where the last section is found; no part or piece has such an id. */
export const ABOUT = 'about-these-pages';

function counts(title: string, rows: RedactionReport['replaced']): Piece {
  if (rows.length === 0) return '';
  const head = [words.kind, words.different, words.places].map((cell) => html`<th scope="col">${cell}</th>`);
  const body = rows.map(
    ({ kind, different, places }) =>
      html`<tr><th scope="row">${words.kinds[kind]}</th><td>${different}</td><td>${places}</td></tr>`,
  );
  return html`<h3>${title}</h3><table class="counts"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function leftOut(rows: RedactionReport['leftOut']): Piece {
  if (rows.length === 0) return '';
  const items = rows.map(({ title, reason }) => {
    const line = [title, words.reasons[reason]].filter((text) => text !== '').join(': ');
    return html`<li dir="auto">${line}</li>`;
  });
  return html`<h3>${words.leftOutTitle}</h3><ul>${items}</ul>`;
}

function pictures({ cropped, blurred, cleaned }: RedactionReport['pictures']): Piece {
  const sentences = [
    cropped > 0 ? sayCount(words.cropped, cropped) : '',
    blurred > 0 ? sayCount(words.blurred, blurred) : '',
    cleaned > 0 ? sayCount(words.cleaned, cleaned) : '',
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return '';
  return html`<h3>${words.picturesTitle}</h3>${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
}

/** Who made these pages and what was changed before they left: how much, and never what. */
export function aboutToHtml({ prepared }: Drawing): Markup {
  const { report, madeOn, document } = prepared;
  const { author } = document.cover;
  const day = formatDay(madeOn, { dateStyle: 'long' });
  const made = author === '' ? say(words.made, { day }) : say(words.by, { author, day });
  const changes = html`${counts(words.replacedTitle, report.replaced)}${counts(words.keptTitle, report.kept)}${counts(words.sentencesTitle, report.sentences)}${leftOut(report.leftOut)}${pictures(report.pictures)}`;
  return html`<section class="about" id="${ABOUT}" aria-labelledby="${ABOUT}-title"><h2 id="${ABOUT}-title">${words.title}</h2><p dir="auto">${made}</p>${report.replaced.length > 0 ? html`<p>${words.labels}</p>` : ''}${changes.text === '' ? html`<p>${words.nothing}</p>` : changes}</section>`;
}

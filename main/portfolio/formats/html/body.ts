import type { DocumentPiece } from '../../../../shared/portfolio/document.ts';
import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, type Markup, type Piece, paragraphs, say } from '../../../files/markup.ts';
import { ABOUT } from '../about.ts';
import { aboutToHtml } from './about.ts';
import { blocksToHtml } from './blocks.ts';
import { coverToHtml } from './cover.ts';
import { type Drawing, type ShownPart, shownParts } from './drawing.ts';

/** Where the contents and what follows them begin. */
export const CONTENTS = 'contents';
export const CONTENT = 'content';

const numberOf = (part: ShownPart, place: number) => `${part.number}.${place + 1}`;

/** Every part and piece with a link to it; on paper its page stands at the end of the line. */
export function contentsToHtml(parts: readonly ShownPart[]): Markup {
  const pieceLine = (part: ShownPart) => (piece: DocumentPiece, place: number) =>
    html`<li><a href="#${piece.id}" dir="auto"><span class="number">${numberOf(part, place)}</span> ${piece.title}</a></li>`;
  const lines = parts.map(
    (part) =>
      html`<li><a class="to-part" href="#${part.id}" dir="auto"><span class="number">${part.number}</span> ${part.title}</a>${part.pieces.length === 0 ? '' : html`<ol>${part.pieces.map(pieceLine(part))}</ol>`}</li>`,
  );
  return html`<nav class="contents" id="${CONTENTS}" aria-labelledby="${CONTENTS}-title"><h2 id="${CONTENTS}-title">${words.contents}</h2><ol>${lines}<li><a class="to-part" href="#${ABOUT}">${words.report.title}</a></li></ol></nav>`;
}

/** In the margin beside the piece: the coach's reason, and what it is shown for. */
function whyToHtml({ why, shows, title }: DocumentPiece): Piece {
  if (why === '' && shows.length === 0) return '';
  const heading = why === '' ? words.shows : words.why;
  return html`<aside class="why" aria-label="${heading}: ${title}"><p class="why-title">${heading}</p>${paragraphs(why)}${shows.map((line) => html`<p class="shows">${line}</p>`)}</aside>`;
}

/** Lines of the margin's column hold about this many letters. */
const NOTE_LETTERS = 22;
const NOTE_LINE = 5;
const STEP = 20;
/** Millimetres; a longer note may go on on the next sheet. */
const MOST_ROOM = 120;

/** How much room a piece needs below its title, in steps of 20 mm: its note is to stand beside the words that it is about. */
function roomOf({ why, shows }: DocumentPiece): number {
  const lines = [...why.split('\n'), ...shows].reduce((sum, text) => sum + Math.ceil(text.length / NOTE_LETTERS), 2);
  return Math.min(MOST_ROOM, Math.max(2, Math.ceil((lines * NOTE_LINE) / STEP)) * STEP);
}

function pieceToHtml(drawing: Drawing, part: ShownPart, piece: DocumentPiece, place: number): Markup {
  drawing.depth = 0;
  const number = html`<span class="number">${numberOf(part, place)}</span> `;
  return html`<article class="piece" id="${piece.id}" aria-labelledby="${piece.id}-title"><div class="piece-head room-${roomOf(piece)}"><h3 id="${piece.id}-title" dir="auto">${number}${piece.title}</h3>${piece.meta === '' ? '' : html`<p class="meta" dir="auto">${piece.meta}</p>`}</div>${whyToHtml(piece)}<div class="piece-body">${blocksToHtml(drawing, piece.blocks)}</div></article>`;
}

function partToHtml(drawing: Drawing, part: ShownPart): Markup {
  const intro = part.intro.length === 0 ? '' : html`<div class="intro">${blocksToHtml(drawing, part.intro)}</div>`;
  const pieces = part.pieces.map((piece, place) => pieceToHtml(drawing, part, piece, place));
  return html`<section class="part" id="${part.id}" aria-labelledby="${part.id}-title"><h2 id="${part.id}-title" dir="auto"><span class="number"><span class="word">${words.partWord} </span>${part.number}</span> ${part.title}</h2>${intro}${pieces}</section>`;
}

/** "2. Listening", as it stands at the head of each sheet of that part. */
export const partInWords = ({ number, title }: ShownPart): string => say(words.part, { number, title });

/** A whole portfolio: cover, contents, parts, and what was changed. */
export function portfolioToHtml(drawing: Drawing): Markup {
  const parts = shownParts(drawing.prepared.document);
  return html`${coverToHtml(drawing)}${contentsToHtml(parts)}<main id="${CONTENT}" tabindex="-1">${parts.map((part) => partToHtml(drawing, part))}${aboutToHtml(drawing)}</main>`;
}

import type { Block, ListItem } from '../../../../shared/portfolio/document.ts';
import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, Markup, type Piece, say } from '../../../files/markup.ts';
import type { Drawing } from './drawing.ts';
import { figureToHtml } from './figures.ts';
import { paragraph, runsToHtml } from './runs.ts';

/** More columns than the text column has room for: such a table takes the margin's, too. */
const MOST_COLUMNS = 4;

function listItem(drawing: Drawing, { blocks, isDone }: ListItem): Markup {
  if (isDone === null) return html`<li dir="auto">${blocksToHtml(drawing, blocks)}</li>`;
  const state = html`<span class="tick${isDone ? ' done' : ''}"><span class="heard">${isDone ? words.done : words.open} </span></span>`;
  return html`<li class="task" dir="auto">${state}${blocksToHtml(drawing, blocks)}</li>`;
}

function list(drawing: Drawing, { isOrdered, start, items }: Extract<Block, { kind: 'list' }>): Markup {
  const content = items.map((item) => listItem(drawing, item));
  if (!isOrdered) return html`<ul>${content}</ul>`;
  return start === 1 ? html`<ol>${content}</ol>` : html`<ol start="${start}">${content}</ol>`;
}

function table(drawing: Drawing, { caption, head, rows }: Extract<Block, { kind: 'table' }>): Markup {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const title =
    caption === ''
      ? ''
      : html`<caption dir="auto"><b>${say(words.table, { number: drawing.next.table++ })}</b> ${caption}</caption>`;
  const top =
    head.length === 0
      ? ''
      : html`<thead><tr>${head.map((cell) => html`<th scope="col" dir="auto">${runsToHtml(cell)}</th>`)}</tr></thead>`;
  const body = rows.map(
    ([first = [], ...rest]) =>
      html`<tr><th scope="row" dir="auto">${runsToHtml(first)}</th>${rest.map((cell) => html`<td dir="auto">${runsToHtml(cell)}</td>`)}</tr>`,
  );
  const label = caption || head.map((cell) => cell.map(({ text }) => text).join('')).join(', ') || words.table;
  const looks = ['table-scroll', columns > MOST_COLUMNS ? 'wide' : '', rows.length <= SHORT_ROWS ? 'short' : ''];
  return html`<div class="${looks.filter((look) => look !== '').join(' ')}" tabindex="0" role="group" aria-label="${label}"><table>${title}${top}<tbody>${body}</tbody></table></div>`;
}

/** As many rows as a table has that stands on one sheet; a longer one may go on on the next. */
const SHORT_ROWS = 8;

/** Headings go down one level at a time, whatever was chosen on the page: so those who hear it find their way. */
function heading(drawing: Drawing, level: number, content: Piece): Markup {
  drawing.depth = Math.min(level, drawing.depth + 1);
  const name = new Markup(`h${drawing.under + drawing.depth}`);
  return html`<${name} dir="auto">${content}</${name}>`;
}

function blockToHtml(drawing: Drawing, block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(drawing, block.level, runsToHtml(block.runs));
    case 'prompt':
      return html`<p class="prompt" dir="auto">${block.text}</p>`;
    case 'paragraph':
      return paragraph(runsToHtml(block.runs));
    case 'list':
      return list(drawing, block);
    case 'quote':
      return html`<blockquote>${blocksToHtml(drawing, block.blocks)}</blockquote>`;
    case 'facts':
      return html`<dl>${block.rows.map(({ label, runs }) => html`<div><dt dir="auto">${label}</dt><dd dir="auto">${runsToHtml(runs)}</dd></div>`)}</dl>`;
    case 'table':
      return table(drawing, block);
    case 'figure':
      return figureToHtml(drawing, block);
    case 'rule':
      return html`<hr>`;
  }
}

export const blocksToHtml = (drawing: Drawing, blocks: readonly Block[]): Piece =>
  blocks.map((block) => blockToHtml(drawing, block));

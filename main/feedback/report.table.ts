import { html, type Markup, type Piece } from '../files/markup.ts';

export interface Table {
  /** What it is called by those who hear the page. */
  label: string;
  heads: readonly Piece[];
  rows: readonly Markup[];
  /** How wide its columns are: see the style sheets. */
  kind?: 'statements' | 'narrow' | 'plain';
}

/** A table that can be wider than a phone: then it is moved sideways, by keyboard too. */
export function table({ label, heads, rows, kind = 'plain' }: Table): Markup {
  const columns = heads.map((head) => (head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`));
  return html`
<div class="table-scroll" role="group" aria-label="${label}" tabindex="0">
  <table class="${kind}">
    <thead><tr>${columns}</tr></thead>
    <tbody>${rows}</tbody>
  </table>
</div>`;
}

/** A row: what it is about, and what is said of it. */
export const row = (name: Piece, cells: readonly Markup[]): Markup =>
  html`<tr><th scope="row">${name}</th>${cells}</tr>`;

export const figureCell = (...content: Piece[]): Markup => html`<td class="figure">${content}</td>`;
export const cell = (...content: Piece[]): Markup => html`<td>${content}</td>`;
/** Why there is no figure, in small letters. */
export const small = (words: string): Markup => html`<small>${words}</small>`;

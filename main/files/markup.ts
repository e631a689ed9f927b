import { escapeHtml } from './escape-html.ts';

/** HTML that was put together here. Whatever is not of this class is a text, and is escaped on its way in. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = string | number | Markup | readonly Piece[];

function toText(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return piece.map(toText).join('');
}

/** HTML with texts in it: only what stands in the template itself, or was made by it, is markup. Attributes are quoted there. */
export function html(template: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(template.reduce((whole, piece, place) => whole + toText(pieces[place - 1] ?? '') + piece));
}

/** Lines of a text as paragraphs; empty lines part them and are not drawn. */
export const paragraphs = (text: string): Piece =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);

/** Every `{{name}}` of a sentence once; what stands in is not looked through again. */
export const say = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The one sentence or the other, by how many there are. */
export const sayCount = (
  { one, other }: { one: string; other: string },
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string => say(count === 1 ? one : other, { count, ...values });

import type { Spread } from '../../shared/feedback/disclosed.contract.ts';
import type { ScalePoint } from '../../shared/feedback/questionnaire.contract.ts';
import { html, type Markup } from '../files/markup.ts';

export type MarkForm = 'own' | 'diamond' | 'square' | 'up' | 'down' | 'circle';

const blockForms: readonly MarkForm[] = ['diamond', 'square', 'up', 'down', 'circle'];

/** Each block has a mark of its own, in the order in which they are shown; the same as in the window. */
export const blockForm = (place: number): MarkForm => blockForms[place % blockForms.length] ?? 'circle';

const circle = (r: number) => (x: number, y: number) =>
  `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;

/** Outlines round a middle, of about the same weight to the eye. */
const outlines: Record<MarkForm, (x: number, y: number) => string> = {
  own: circle(5),
  circle: circle(4),
  diamond: (x, y) => `M${x},${y - 5.5}L${x + 5.5},${y}L${x},${y + 5.5}L${x - 5.5},${y}z`,
  square: (x, y) => `M${x - 4},${y - 4}h8v8h-8z`,
  up: (x, y) => `M${x},${y - 5}L${x + 5},${y + 4}L${x - 5},${y + 4}z`,
  down: (x, y) => `M${x},${y + 5}L${x + 5},${y - 4}L${x - 5},${y - 4}z`,
};

const round = (number: number) => Math.round(number * 10) / 10;

const mark = (form: MarkForm, x: number, y: number): Markup =>
  html`<path class="${form === 'own' ? 'own' : 'others'}" d="${outlines[form](round(x), round(y))}" />`;

/** The mark beside its name; the name says it all to those who do not see it. */
export const legendMark = (form: MarkForm): Markup =>
  html`<svg class="key" viewBox="0 0 14 14" aria-hidden="true">${mark(form, 7, 7)}</svg>`;

/** One line of a picture. A mean that is not shown draws nothing. */
export interface Lane {
  form: MarkForm;
  mean: number | null;
  spread: Pick<Spread, 'lowest' | 'highest'> | null;
}

export interface Plot {
  /** Tells its title from those of others in the same page. */
  id: string;
  title: string;
  /** Everything that it shows, in words. */
  description: string;
  scale: readonly ScalePoint[];
  lanes: readonly Lane[];
}

const WIDTH = 240;
const EDGE = 12;
const LANE = 16;
const TOP = 6;
const FOOT = 15;

/**
 * A line for each view on the points of the scale: a mark at the mean, and from the lowest to the highest where that is shown.
 * Marks differ by shape, so that nothing is lost on a grey printer.
 */
export function plot({ id, title, description, scale, lanes }: Plot): Markup {
  const first = scale[0]?.value ?? 1;
  const last = scale.at(-1)?.value ?? first + 1;
  const x = (value: number) => round(EDGE + ((value - first) / (last - first)) * (WIDTH - 2 * EDGE));
  const y = (place: number) => TOP + LANE * (place + 0.5);
  const bottom = TOP + LANE * lanes.length;
  const points = scale.map(
    ({ value }) =>
      html`<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="${TOP}" y2="${bottom}" /><text x="${x(value)}" y="${bottom + 11}" text-anchor="middle">${value}</text>`,
  );
  const drawn = lanes.map(({ form, mean, spread }, place) => {
    if (mean === null) return '';
    const range = spread
      ? html`<line class="range" x1="${x(spread.lowest)}" x2="${x(spread.highest)}" y1="${y(place)}" y2="${y(place)}" />`
      : '';
    return [range, mark(form, x(mean), y(place))];
  });
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${bottom + FOOT}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc><g aria-hidden="true">${points}</g>${drawn}</svg>`;
}

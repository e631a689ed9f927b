/** What is drawn on: as wide as the text column of the page (114 mm), in CSS pixels. */
export const CHART_WIDTH = 432;
/** 9.4 points: it can be read on paper. */
export const LETTERS = 12.5;
export const LINE = 15;

export const ink = '#1d2026';
export const softInk = '#3b4048';
export const gridInk = '#c9c3b7';
/** One accent, and a second that a grey printer makes lighter; what tells them apart is their shape. */
const accents = ['#2c4f86', '#8f5c0d', '#3b4048', '#5c6067'] as const;

const FONT = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** To two decimals: a picture of the same figures is the same picture. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** A line of text; what looks like markup in it is text. A white edge keeps lines behind it apart. */
export function textAt(
  text: string,
  x: number,
  y: number,
  { anchor = 'start', fill = softInk }: { anchor?: 'start' | 'middle' | 'end'; fill?: string } = {},
): string {
  const safe = text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
  return (
    `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}" stroke="#fff" stroke-width="3" ` +
    `stroke-linejoin="round" paint-order="stroke">${safe}</text>`
  );
}

/** Lines under each other; `y` is the foot of the first. */
export const linesAt = (lines: readonly string[], x: number, y: number, look: Parameters<typeof textAt>[3] = {}) =>
  lines.map((line, place) => textAt(line, x, y + place * LINE, look)).join('');

export const lineAcross = (fromX: number, toX: number, y: number, look = '') =>
  `<path d="M${at(fromX)} ${at(y)}H${at(toX)}" stroke="${gridInk}" fill="none"${look}/>`;

const shapes: ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${at(x)}" cy="${at(y)}" r="5"`,
  (x, y) => `<path d="M${at(x)} ${at(y - 6.5)}l6.5 6.5l-6.5 6.5l-6.5 -6.5z"`,
  (x, y) => `<path d="M${at(x - 5)} ${at(y - 5)}h10v10h-10z"`,
  (x, y) => `<path d="M${at(x)} ${at(y - 6)}l6 11h-12z"`,
];

/** The mark of a series: a shape of its own for each; hollow where it is not sure. */
export function markAt(series: number, x: number, y: number, isSolid: boolean): string {
  const colour = accents[series % accents.length] ?? ink;
  const shape = shapes[series % shapes.length] ?? shapes[0];
  return `${shape?.(x, y) ?? ''} fill="${isSolid ? colour : '#fff'}" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round"/>`;
}

/** The whole picture. It says nothing to a screen reader: whoever shows it gives it words. */
export function drawing(content: string, height: number): { svg: string; width: number; height: number } {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${at(height)}" width="${CHART_WIDTH}" ` +
    `height="${at(height)}" font-family="${FONT}" font-size="${LETTERS}" aria-hidden="true" focusable="false">${content}</svg>`;
  return { svg, width: CHART_WIDTH, height };
}

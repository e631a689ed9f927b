import type { Cover } from '../../../../shared/portfolio/portfolio.contract.ts';

/** Millimetres. Both sheets have the same columns: 114 for the text, 40 for the margin's notes, 6 between; Letter trims the rest. */
const sheets = {
  A4: { width: 210, height: 297, side: 25, top: 25, bottom: 24 },
  Letter: { width: 215.9, height: 279.4, side: 27.95, top: 23, bottom: 24 },
} as const satisfies Record<Cover['size'], object>;

/** Where the number of a page stands: at the right end of the foot's line. All in points from the lower left corner. */
export function footPlace(size: Cover['size']): { right: number; base: number } {
  const { width, side } = sheets[size];
  return { right: ((width - side) / MILLIMETRES_PER_INCH) * POINTS_PER_INCH, base: FOOT_BASE };
}
const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const FOOT_BASE = 36;

/**
 * On paper. Letters are not joined: Chromium writes a joined pair into the PDF without saying which letters it is, and they are
 * missing for whoever searches or copies. What stands in the two columns is positioned so that it is written into the file in
 * the order in which it is read, the margin's notes too. A page of the class `head` is what stands at the head and foot of a part's sheets: it is printed with the rest,
 * taken out of the PDF, and laid over those sheets (`stamp.ts`).
 */
export const printStyle = (size: Cover['size']): string => {
  const { width, height, side, top, bottom } = sheets[size];
  const room = height - top - bottom;
  // Takes the room and gives it back: the title goes to the next sheet unless there is as much below it.
  const rooms = [40, 60, 80, 100, 120]
    .map(
      (need) => `.room-${need}::after { content: ""; display: block; height: ${need}mm; margin-bottom: -${need}mm; }`,
    )
    .join('\n  ');
  return `
@page { size: ${width}mm ${height}mm; margin: ${top}mm ${side}mm ${bottom}mm; }
@page bare { margin: 0; }
.heads { display: none; }
@media print {
  :root { font-size: 11pt; --text: 114mm; --note: 40mm; --gap: 6mm; }
  body { background: none; line-height: 16.5pt; orphans: 3; widows: 3; }
  * { font-variant-ligatures: none !important; }
  .part > h2, .intro, .piece-head, .why, .piece-body, .about > * { position: relative; }
  .skip, .as-table { display: none; }
  .cover { position: relative; height: ${room - 0.5}mm; break-after: page; }
  .cover-title { position: absolute; left: 0; right: 15mm; top: 27%; }
  .cover-facts { position: absolute; left: 0; right: 0; bottom: 0; }
  .contents { break-after: page; }
  .contents > ol > li + li { padding-top: 0.5rem; }
  .contents li li a { padding-top: 0.05rem; }
  .part { break-after: page; }
  .part > h2 { margin-bottom: 0; }
  .part > h2 + .piece { margin-top: 9mm; }
  .part > .intro { padding-bottom: 2mm; }
  ${rooms}
  h2, h3, h4, h5, h6, .piece-head, .meta, .prompt, caption { break-after: avoid; }
  .piece-head, figure:not(.long), .chart, tr, .file, dl > div, .why, blockquote, .contents li li { break-inside: avoid; }
  .contents > ol > li > .to-part { break-after: avoid; }
  .contents > ol > li:last-child, .contents > ol > li:nth-last-child(2) li:nth-last-child(-n+3) { break-before: avoid; }
  thead { display: table-header-group; }
  .short table, thead tr { break-inside: avoid; }
  thead tr, tbody > tr:first-child { break-after: avoid; }
  tbody > tr:last-child { break-before: avoid; }
  p:has(+ .short) { break-after: avoid; }
  figure img { max-height: 125mm; }
  .chart { position: relative; }
  figure .clear { position: absolute; inset: 0; width: 100%; height: 100%; max-height: none; }
  figure.long figcaption { break-before: avoid; }
  .wide { width: 160mm; clear: both; }
  a[href^="#"] { text-decoration: none; }
  body:has(.heads) .heads { display: block; }
  .head { page: bare; position: relative; height: ${height - 0.3}mm; break-before: page; font: 400 9.4pt/12pt var(--ui); color: var(--ink-3); overflow: hidden; }
  .head-line { position: absolute; left: ${side}mm; width: 160mm; top: 12mm; display: flex; justify-content: space-between; gap: 8mm; }
  .head-line > * { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
  .head-line > :last-child { flex-shrink: 1.6; text-align: right; }
  .foot-line { position: absolute; left: ${side}mm; width: 160mm; bottom: ${(FOOT_BASE / POINTS_PER_INCH) * MILLIMETRES_PER_INCH - 1.25}mm; padding-top: 6pt; border-top: 1px solid var(--hair); }
  .foot-line > * { display: block; max-width: 120mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
}
`;
};

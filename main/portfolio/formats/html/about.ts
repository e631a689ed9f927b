import { html, type Markup } from '../../../files/markup.ts';
import { ABOUT, aboutPart } from '../about.ts';
import { blocksToHtml } from './blocks.ts';
import type { Drawing } from './drawing.ts';

/** Who made these pages and what was changed before they left, as a section of its own behind the parts. */
export function aboutToHtml(drawing: Drawing): Markup {
  const { title, intro } = aboutPart(drawing.prepared);
  const content = blocksToHtml({ ...drawing, under: 2, depth: 0 }, intro);
  return html`<section class="about" id="${ABOUT}" aria-labelledby="${ABOUT}-title"><h2 id="${ABOUT}-title">${title}</h2>${content}</section>`;
}

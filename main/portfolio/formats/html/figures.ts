import { formatBytes } from '../../../../shared/files/format-bytes.ts';
import { chartToSvg, chartToTable, splitChart } from '../../../../shared/portfolio/chart-svg.ts';
import type { Block, Chart, Media, Picture } from '../../../../shared/portfolio/document.ts';
import { paperMessages as words } from '../../../../shared/portfolio/messages/paper.messages.ts';
import { html, Markup, type Piece, say } from '../../../files/markup.ts';
import { mediaKind } from '../outgoing.ts';
import type { Drawing } from './drawing.ts';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

function numbered(caption: string, number: number): Piece {
  return html`<figcaption dir="auto"><b>${say(words.figure, { number })}</b> ${caption}</figcaption>`;
}

function picture({ prepared, addresses }: Drawing, { attachmentId }: Picture, alt: string): Piece {
  const ready = prepared.pictures.get(attachmentId);
  const address = ready && addresses.picture(attachmentId);
  if (!ready || !address) return html`<p class="missing">${words.missingPicture}</p>`;
  return html`<img src="${address}" alt="${alt}" width="${ready.width}" height="${ready.height}">`;
}

const triangle = new Markup(
  '<svg class="play" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="22" fill="#fff" fill-opacity="0.92" stroke="#1d2026" stroke-width="1.5"/><path d="M19 14.5v19l15-9.5z" fill="#1d2026"/></svg>',
);

/** A film as a still, another file as a card: both with the name of the file, and leading to it where it goes along. */
function media({ prepared, addresses }: Drawing, file: Media, alt: string): Piece {
  const { still, fileName, mediaType, bytes } = file;
  const address = addresses.media(file);
  const linked = (content: Piece) => (address === null ? content : html`<a href="${address}">${content}</a>`);
  const ready = still === null ? undefined : prepared.pictures.get(still);
  const source = ready && still !== null ? addresses.picture(still) : null;
  const shown =
    ready && source
      ? linked(
          html`<span class="still"><img src="${source}" alt="${alt || say(words.media.still, { name: fileName })}" width="${ready.width}" height="${ready.height}">${triangle}</span>`,
        )
      : '';
  const facts = say(words.media.facts, { kind: mediaKind(mediaType), size: formatBytes(bytes) });
  return html`${shown}<p class="file" dir="auto"><span class="file-name">${linked(fileName)}</span><span class="file-facts">${facts}</span></p>`;
}

function chartTable(chart: Chart, caption: string): Piece {
  const { head, rows } = chartToTable(chart);
  return html`<details class="as-table"><summary>${words.chart.asTable}</summary><div class="table-scroll" tabindex="0" role="group" aria-label="${caption || words.chart.asTable}"><table><thead><tr>${head.map((cell) => html`<th scope="col" dir="auto">${cell}</th>`)}</tr></thead><tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row" dir="auto">${first ?? ''}</th>${rest.map((cell) => html`<td dir="auto">${cell}</td>`)}</tr>`)}</tbody></table></div></details>`;
}

/** One drawing for each page that it takes; the words of a chart are those that describe it. */
function chart({ addresses }: Drawing, figure: Chart, alt: string, caption: string): Piece {
  const { clearPicture } = addresses;
  const drawings = splitChart(figure).map((part, place) => {
    const said = place === 0 ? alt || caption : caption;
    const svg = new Markup(chartToSvg(part).svg);
    return clearPicture === undefined
      ? html`<div class="chart" role="img" aria-label="${said}">${svg}</div>`
      : html`<div class="chart">${svg}<img class="clear" src="${clearPicture}" alt="${said}"></div>`;
  });
  return html`${drawings}${chartTable(figure, caption)}`;
}

export function figureToHtml(drawing: Drawing, { figure, caption, alt }: FigureBlock): Markup {
  const number = drawing.next.figure++;
  const content =
    figure.kind === 'picture'
      ? picture(drawing, figure, alt || caption)
      : figure.kind === 'media'
        ? media(drawing, figure, alt)
        : chart(drawing, figure, alt, caption);
  const isLong = figure.kind === 'strips' && splitChart(figure).length > 1;
  return html`<figure class="${figure.kind}${isLong ? ' long' : ''}">${content}${numbered(caption, number)}</figure>`;
}

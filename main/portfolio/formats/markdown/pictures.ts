import type { AttachmentId } from '../../../../shared/attachments/attachments.contract.ts';
import { chartToSvg } from '../../../../shared/portfolio/chart-svg.ts';
import type { Block, Chart, Figure } from '../../../../shared/portfolio/document.ts';
import type { Prepared } from '../../prepared.ts';
import { figuresOf, isChart } from '../outgoing.ts';

export type FigureBlock = Extract<Block, { kind: 'figure' }>;

interface Placed {
  files: { path: string; content: string | Uint8Array }[];
  /** The path of a figure's picture in the folder; undefined: it does not go along. */
  pathOf(figure: Figure): string | undefined;
}

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** The pictures of a portfolio, each once, named by their number: what a file was called is nobody's business. */
export function placePictures({ document, pictures }: Prepared): Placed {
  const files: Placed['files'] = [];
  const ofStore = new Map<AttachmentId, string>();
  const ofCharts = new Map<Chart, string>();
  const nextPath = (ending: string) => `pictures/${String(files.length + 1).padStart(3, '0')}.${ending}`;

  function placeStored(id: AttachmentId | null): void {
    const picture = id === null ? undefined : pictures.get(id);
    if (id === null || !picture || ofStore.has(id)) return;
    const path = nextPath(endings[picture.mediaType]);
    files.push({ path, content: picture.bytes });
    ofStore.set(id, path);
  }

  placeStored(document.cover.logo?.attachmentId ?? null);
  for (const figure of figuresOf(document)) {
    if (isChart(figure)) {
      const path = nextPath('svg');
      files.push({ path, content: chartToSvg(figure).svg });
      ofCharts.set(figure, path);
    } else placeStored(figure.kind === 'media' ? figure.still : figure.attachmentId);
  }
  return {
    files,
    pathOf(figure) {
      if (isChart(figure)) return ofCharts.get(figure);
      const id = figure.kind === 'media' ? figure.still : figure.attachmentId;
      return id === null ? undefined : ofStore.get(id);
    },
  };
}

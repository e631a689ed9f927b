import { chartToSvg } from '../../../../shared/portfolio/chart-svg.ts';
import type { Chart, PortfolioDocument } from '../../../../shared/portfolio/document.ts';
import type { ReadyPicture } from '../../prepared.ts';
import { figuresOf, isChart } from '../outgoing.ts';

/** Word draws no SVG that LibreOffice draws alike: charts become pictures, twice as fine as a screen. */
const FINENESS = 2;

async function drawChart(chart: Chart): Promise<ReadyPicture> {
  const { default: sharp } = await import('sharp');
  const { svg, width, height } = chartToSvg(chart);
  const bytes = await sharp(Buffer.from(svg), { density: 72 * FINENESS })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
  return { bytes, mediaType: 'image/png', width, height };
}

/** Every chart of a document as a picture; `width` and `height` are those that it is to have on the page. */
export async function drawCharts(document: PortfolioDocument): Promise<ReadonlyMap<Chart, ReadyPicture>> {
  const pictures = new Map<Chart, ReadyPicture>();
  for (const figure of figuresOf(document)) if (isChart(figure)) pictures.set(figure, await drawChart(figure));
  return pictures;
}

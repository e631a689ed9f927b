import type { Prepared } from '../../../main/portfolio/prepared.ts';
import { paperSizes, themes } from '../../../shared/portfolio/portfolio.contract.ts';
import { everyKind } from '../../support/made-portfolio.extras.ts';
import { type MadePortfolio, madePortfolio } from '../../support/made-portfolio.ts';
import { readyPicture } from '../../support/portfolio/prepared.ts';

const sizes = [
  [1600, 1200],
  [900, 1200],
  [320, 240],
] as const;

export const madePictures = () => Promise.all(sizes.map(([width, height]) => readyPicture(width, height)));

/** Both themes on both papers, one after another, of growing length. */
export const lookAt = (time: number): MadePortfolio['look'] => ({
  theme: themes[time % themes.length] ?? 'literata',
  size: paperSizes[Math.floor(time / themes.length) % paperSizes.length] ?? 'A4',
});

export const lengthAt = (time: number) => ({ parts: 2 + (time % 3), piecesPerPart: 2 + (time % 4) });

export async function madeAt(time: number): Promise<Prepared> {
  return madePortfolio({ ...lengthAt(time), look: lookAt(time), pictures: await madePictures(), extras: everyKind });
}

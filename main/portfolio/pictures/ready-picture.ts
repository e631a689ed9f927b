import type { OverlayOptions, Sharp, SharpOptions } from 'sharp';
import type { Box } from '../../../shared/portfolio/portfolio.contract.ts';
import type { ReadyPicture } from '../prepared.ts';
import { openSharp } from './open-sharp.ts';

/** Enough for a page of paper at 200 dots to the inch. */
export const LONGEST_SIDE = 1600;
/** A telephone's largest pictures have 50 million; beyond this a small file that claims to be huge is not opened. */
export const MOST_PIXELS = 60_000_000;
/** A blurred box is made of so few colours each way that no face can be made of them again, however large it was. */
const BLUR_CELLS = 5;
/** Drawings are kept sharp as PNG up to this; photographs as PNG would be ten times as heavy as they have to be. */
const MOST_PNG_BYTES = 1_500_000;
const JPEG_QUALITY = 84;

const options: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 };

export interface Edit {
  crop: Box | null;
  blurs: readonly Box[];
}

/** A stretch of pixels: at least one, and inside of the whole. */
interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A box in fractions as pixels; what it touches is inside of it. */
function toArea(box: Box, width: number, height: number): Area {
  const left = Math.min(width - 1, Math.max(0, Math.floor(box.x * width)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(box.y * height)));
  const right = Math.min(width, Math.max(left + 1, Math.ceil((box.x + box.width) * width)));
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil((box.y + box.height) * height)));
  return { left, top, width: right - left, height: bottom - top };
}

/** A box of the whole picture as one of what was cut out of it; null where they do not meet. */
function inside(crop: Box, box: Box): Box | null {
  const left = Math.max(box.x, crop.x);
  const top = Math.max(box.y, crop.y);
  const right = Math.min(box.x + box.width, crop.x + crop.width);
  const bottom = Math.min(box.y + box.height, crop.y + crop.height);
  if (right <= left || bottom <= top) return null;
  return {
    x: (left - crop.x) / crop.width,
    y: (top - crop.y) / crop.height,
    width: (right - left) / crop.width,
    height: (bottom - top) / crop.height,
  };
}

/** Turned upright, cut, and no larger than paper needs: pixels without a file around them. */
async function toPixels(bytes: Uint8Array, crop: Box | null) {
  const sharp = await openSharp();
  const { autoOrient, hasAlpha, format } = await sharp(bytes, options).metadata();
  let picture = sharp(bytes, options).autoOrient();
  if (crop) picture = picture.extract(toArea(crop, autoOrient.width, autoOrient.height));
  const { data, info } = await picture
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, info, isDrawing: format === 'png' || format === 'gif', hasAlpha };
}

type Pixels = Awaited<ReturnType<typeof toPixels>>;

async function fromPixels({ data, info }: Pixels): Promise<Sharp> {
  const sharp = await openSharp();
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

/** What is put over a box: a few averages of it, drawn large. Of the detail under it nothing is left to bring back. */
async function blurred(pixels: Pixels, area: Area): Promise<OverlayOptions> {
  const sharp = await openSharp();
  const columns = Math.min(BLUR_CELLS, area.width);
  const rows = Math.min(BLUR_CELLS, area.height);
  const few = await (await fromPixels(pixels))
    .extract(area)
    .resize(columns, rows, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const input = await sharp(few.data, { raw: { width: columns, height: rows, channels: few.info.channels } })
    .resize(area.width, area.height, { fit: 'fill', kernel: 'cubic' })
    .png()
    .toBuffer();
  return { input, left: area.left, top: area.top };
}

/** Over transparent parts the box lies too: blurring must not leave an outline. */
async function withBlurs(pixels: Pixels, boxes: readonly Box[]): Promise<Pixels> {
  if (boxes.length === 0) return pixels;
  const overlays = await Promise.all(
    boxes.map((box) => blurred(pixels, toArea(box, pixels.info.width, pixels.info.height))),
  );
  const { data, info } = await (await fromPixels(pixels))
    .composite(overlays)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...pixels, data, info };
}

/**
 * A picture as it may leave: turned upright, cut, blurred where the coach drew a box, at most 1600 pixels on its longer side, and
 * written anew from its pixels alone, so that nothing of what a camera or a program wrote into it comes along. Of moving pictures
 * the first. Null where it cannot be read: damaged, no picture that Cairn knows, or more pixels than any camera makes.
 */
export async function makeReady(bytes: Uint8Array, { crop, blurs }: Edit): Promise<ReadyPicture | null> {
  await openSharp(); // a library that cannot be loaded says nothing about the picture
  try {
    const boxes = blurs.flatMap((box) => (crop ? (inside(crop, box) ?? []) : [box]));
    const pixels = await withBlurs(await toPixels(bytes, crop), boxes);
    const { width, height } = pixels.info;
    if (pixels.isDrawing || pixels.hasAlpha) {
      const png = await (await fromPixels(pixels)).png({ compressionLevel: 9, palette: false }).toBuffer();
      if (pixels.hasAlpha || png.length <= MOST_PNG_BYTES) return { bytes: png, mediaType: 'image/png', width, height };
    }
    const jpeg = await (await fromPixels(pixels))
      .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer();
    return { bytes: jpeg, mediaType: 'image/jpeg', width, height };
  } catch (error) {
    // The library speaks in errors of its own kinds; these two are only ever a mistake of ours.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return null;
  }
}

import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LONGEST_SIDE, makeReady } from '../../../../main/portfolio/pictures/ready-picture.ts';
import { chunksOfPng, segmentsOfJpeg } from '../../../support/portfolio/picture-parts.ts';

const asItIs = { crop: null, blurs: [] };

/** A photograph as a telephone writes it: lying on its side, with place, time, owner and a colour profile. */
async function photograph(width = 400, height = 300, orientation = 6): Promise<Buffer> {
  const stripes = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) stripes.fill((at % width) % 8 < 4 ? 20 : 235, at * 3, at * 3 + 3);
  return sharp(stripes, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Artist: 'Marit Sollund', Copyright: 'Marit Sollund' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 40/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 34/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Marit Sollund</x:xmpmeta>')
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
}

async function spread(picture: Uint8Array, left: number, top: number, width: number, height: number): Promise<number> {
  const { channels } = await sharp(await sharp(picture).extract({ left, top, width, height }).png().toBuffer()).stats();
  return channels[0]?.stdev ?? Number.NaN;
}

describe('a picture that leaves', () => {
  it('is made by the WebAssembly that ships', () => {
    expect(sharp.versions).toHaveProperty('emscripten');
  });

  it('has nothing in it that a camera wrote, as read by another reader', async () => {
    const before = await photograph();
    expect(before.includes('Marit Sollund')).toBe(true);
    expect(segmentsOfJpeg(before)).toEqual(expect.arrayContaining(['APP1 Exif', 'APP2 ICC_PROFILE']));
    const ready = await makeReady(before, asItIs);
    expect(Buffer.from(ready?.bytes ?? []).includes('Marit')).toBe(false);
    const names = segmentsOfJpeg(ready?.bytes ?? new Uint8Array());
    expect(names).toContain('c0'); // there is a picture
    expect(names.filter((name) => name.startsWith('APP') || name === 'COM')).toEqual([]);
  });

  it('stands upright and is no larger than paper needs', async () => {
    const ready = await makeReady(await photograph(2000, 500, 6), asItIs);
    expect(ready).toMatchObject({ mediaType: 'image/jpeg', width: 400, height: LONGEST_SIDE });
    expect((await sharp(ready?.bytes).metadata()).orientation).toBeUndefined();
  });

  it('shows only what was left by cutting, measured on the upright picture', async () => {
    const left = { create: { width: 200, height: 400, channels: 3 as const, background: '#ff0000' } };
    const half = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#0000ff' } })
      .composite([{ input: await sharp(left).png().toBuffer(), left: 0, top: 0 }])
      .withMetadata({ orientation: 3 }) // upside down: red is on the right
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const ready = await makeReady(half, { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, blurs: [] });
    expect(ready).toMatchObject({ width: 200, height: 400 });
    const { dominant } = await sharp(ready?.bytes).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.b).toBeLessThan(60);
  });

  it('leaves nothing to be read back under a blurred box, and the rest sharp', async () => {
    const ready = await makeReady(await photograph(800, 600, 1), {
      crop: null,
      blurs: [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }],
    });
    const bytes = ready?.bytes ?? new Uint8Array();
    expect(await spread(bytes, 208, 158, 384, 284)).toBeLessThan(8);
    expect(await spread(bytes, 0, 0, 180, 600)).toBeGreaterThan(80);
  });

  it('keeps boxes where they were drawn when the picture is cut as well', async () => {
    const ready = await makeReady(await photograph(800, 600, 1), {
      crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
      blurs: [
        { x: 0.25, y: 0, width: 0.5, height: 1 },
        { x: 0, y: 0, width: 0.1, height: 0.1 },
      ],
    });
    const bytes = ready?.bytes ?? new Uint8Array();
    expect(ready).toMatchObject({ width: 400, height: 600 });
    expect(await spread(bytes, 4, 4, 180, 590)).toBeLessThan(8);
    expect(await spread(bytes, 210, 4, 180, 590)).toBeGreaterThan(80);
  });

  it('takes every kind of picture that Cairn shows, and of moving ones the first', async () => {
    const flat = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#6b7f94' } });
    const kinds = {
      jpeg: await flat().jpeg().toBuffer(),
      png: await flat().png().toBuffer(),
      webp: await flat().webp().toBuffer(),
      gif: await flat().gif().toBuffer(),
      avif: await flat().avif({ effort: 0 }).toBuffer(),
    };
    for (const [kind, bytes] of Object.entries(kinds)) {
      expect(await makeReady(bytes, asItIs), kind).toMatchObject({ width: 64, height: 48 });
    }
  });

  it('keeps what is to be seen through, as a PNG of pixels alone', async () => {
    const glass = { r: 20, g: 40, b: 80, alpha: 0.5 };
    const before = await sharp({ create: { width: 40, height: 40, channels: 4, background: glass } })
      .withExif({ IFD0: { Artist: 'Marit Sollund' } })
      .png()
      .toBuffer();
    const ready = await makeReady(before, asItIs);
    expect(ready?.mediaType).toBe('image/png');
    expect(new Set(chunksOfPng(before)).has('eXIf')).toBe(true);
    expect([...new Set(chunksOfPng(ready?.bytes ?? new Uint8Array()))]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });

  it('opens nothing that claims to be huge, is cut short, or is no picture', async () => {
    const bomb = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    bomb.writeUInt32BE(40_000, 16); // what it says of its width and height
    bomb.writeUInt32BE(40_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    expect((await sharp(bomb, { limitInputPixels: false }).metadata()).width).toBe(40_000);
    expect(await makeReady(bomb, asItIs)).toBeNull();
    expect(await makeReady((await photograph()).subarray(0, 5000), asItIs)).toBeNull();
    expect(await makeReady(svg, asItIs)).toBeNull();
    expect(await makeReady(new Uint8Array(), asItIs)).toBeNull();
  });
});

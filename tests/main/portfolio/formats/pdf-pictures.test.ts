import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { writePicturesWhole } from '../../../../main/portfolio/formats/pdf/pictures.ts';

const plainly = { useObjectStreams: false, updateFieldAppearances: false };

const picturesIn = (document: PDFDocument) =>
  document.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    );

test('pictures that are written whole are the same, byte for byte', async () => {
  const made = await PDFDocument.create({ updateMetadata: false });
  const noise = { type: 'gaussian', mean: 120, sigma: 24 } as const;
  const jpeg = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
  const page = made.addPage();
  page.drawImage(await made.embedJpg(jpeg));
  page.drawSquare({ size: 20 });
  const bytes = await made.save(plainly);

  const load = () => PDFDocument.load(bytes, { updateMetadata: false });
  const whole = await load();
  expect(picturesIn(whole)).toHaveLength(1);
  writePicturesWhole(whole);
  expect(picturesIn(whole)).toHaveLength(0); // each is one that writes itself now
  const written = Buffer.from(await whole.save(plainly));
  expect(written.equals(await (await load()).save(plainly))).toBe(true);
  expect(written.includes(jpeg)).toBe(true);
});

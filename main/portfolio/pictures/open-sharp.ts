import type sharp from 'sharp';

type Sharp = typeof sharp;

/** What Cairn takes for a picture; everything else that libvips could read (SVG, TIFF, PDF) stays shut. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`);

let opened: Promise<Sharp> | undefined;

async function open(): Promise<Sharp> {
  const { default: library } = await import('sharp');
  library.block({ operation: ['VipsForeignLoad'] });
  library.unblock({ operation: loaders });
  library.cache(false); // decrypted pictures are not kept for a next time
  return library;
}

/** The image library, once it is needed: nine megabytes of WebAssembly are no part of starting. */
export function openSharp(): Promise<Sharp> {
  opened ??= open();
  return opened;
}

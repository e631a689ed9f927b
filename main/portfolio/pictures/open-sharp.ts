type Sharp = typeof import('sharp');

/** What Cairn takes for a picture; everything else that libvips could read (SVG, TIFF, PDF) stays shut. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`);

let opened: Promise<Sharp> | undefined;

async function open(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders });
  sharp.cache(false); // decrypted pictures are not kept for a next time
  return sharp;
}

/** The image library, once it is needed: nine megabytes of WebAssembly are no part of starting. */
export function openSharp(): Promise<Sharp> {
  opened ??= open();
  return opened;
}

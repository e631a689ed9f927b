import type { OpenPdf } from './pdf.ts';

/** Opens a PDF that is in memory, with all that draws it: that comes with its first use. Rejects with a `PdfTrouble`. */
export async function openPdfBytes(bytes: Uint8Array): Promise<OpenPdf> {
  const { openPdfBytes: open } = await import('./pdf.ts');
  return open(bytes);
}

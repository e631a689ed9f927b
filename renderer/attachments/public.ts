export { AttachedFile } from './AttachedFile.tsx';
export { AttachedImage } from './AttachedImage.tsx';
export { addressOf } from './address.ts';
export { openPdfBytes } from './open-bytes.ts';
export { PdfPage, type PdfPageProps } from './PdfPage.tsx';
export type { OpenPdf } from './pdf.ts';
export { SpaceSettings } from './SpaceSettings.tsx';
export { uploadFile } from './upload.ts';
export { useAttach } from './useAttach.tsx';

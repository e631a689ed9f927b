import {
  File,
  FileArchive,
  FileDoc,
  FilePdf,
  FilePpt,
  FileText,
  FileXls,
  FilmStrip,
  type Icon,
  Image,
  Microphone,
  Warning,
} from '@phosphor-icons/react';
import { type AttachmentKind, kindOf } from '../../shared/attachments/attachments.types.ts';

const icons: Record<AttachmentKind, Icon> = {
  picture: Image,
  sound: Microphone,
  film: FilmStrip,
  pdf: FilePdf,
  text: FileText,
  document: FileDoc,
  table: FileXls,
  slides: FilePpt,
  macros: Warning,
  archive: FileArchive,
  program: Warning,
  unknown: File,
};

/** The icon of what a content is; its words stand beside it. */
export function KindIcon({ mediaType, size = 18 }: { mediaType: string; size?: number }) {
  const OwnIcon = icons[kindOf(mediaType)];
  return <OwnIcon size={size} aria-hidden="true" />;
}

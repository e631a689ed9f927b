import type { AttachmentView } from './attachments.contract.ts';

/** What a coach calls a kind of file; the words are in `attachments.messages.ts`. */
export type AttachmentKind =
  | 'picture'
  | 'sound'
  | 'film'
  | 'pdf'
  | 'text'
  | 'document'
  | 'table'
  | 'slides'
  | 'macros'
  | 'archive'
  | 'program'
  | 'unknown';

export interface KnownType {
  kind: AttachmentKind;
  view: AttachmentView;
  /** Lower case, the usual one first. */
  extensions: readonly string[];
  /** Whether other programs may be handed a readable copy. */
  isOpenable: boolean;
}

const picture = (...extensions: string[]): KnownType => ({
  kind: 'picture',
  view: 'image',
  extensions,
  isOpenable: true,
});
/** A picture that Chromium does not draw. */
const otherPicture = (...extensions: string[]): KnownType => ({ ...picture(...extensions), view: 'none' });
const sound = (...extensions: string[]): KnownType => ({ kind: 'sound', view: 'audio', extensions, isOpenable: true });
const otherSound = (...extensions: string[]): KnownType => ({ ...sound(...extensions), view: 'none' });
const film = (...extensions: string[]): KnownType => ({ kind: 'film', view: 'video', extensions, isOpenable: true });
const otherFilm = (...extensions: string[]): KnownType => ({ ...film(...extensions), view: 'none' });
const office = (kind: AttachmentKind, ...extensions: string[]): KnownType => ({
  kind,
  view: 'none',
  extensions,
  isOpenable: true,
});
const closed = (kind: AttachmentKind, ...extensions: string[]): KnownType => ({
  ...office(kind, ...extensions),
  isOpenable: false,
});

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Every type that Cairn knows by its content. What is not here is kept as well, and neither shown nor handed out. */
export const knownTypes: Readonly<Record<string, KnownType>> = {
  'image/png': picture('png'),
  'image/apng': picture('png', 'apng'),
  'image/jpeg': picture('jpg', 'jpeg', 'jpe', 'jfif'),
  'image/gif': picture('gif'),
  'image/webp': picture('webp'),
  'image/avif': picture('avif'),
  'image/bmp': picture('bmp', 'dib'),
  'image/heic': otherPicture('heic', 'heif'),
  'image/heif': otherPicture('heif', 'heic'),
  'image/heic-sequence': otherPicture('heic', 'heif'),
  'image/heif-sequence': otherPicture('heif', 'heic'),
  'image/tiff': otherPicture('tif', 'tiff'),
  'image/svg+xml': { kind: 'text', view: 'text', extensions: ['svg'], isOpenable: false },
  'audio/mpeg': sound('mp3'),
  'audio/wav': sound('wav'),
  'audio/flac': sound('flac'),
  'audio/ogg': sound('ogg', 'oga', 'opus'),
  'audio/x-m4a': sound('m4a', 'm4b'),
  'audio/mp4': sound('m4a', 'mp4'),
  'audio/aac': sound('aac'),
  'audio/amr': otherSound('amr'),
  'audio/aiff': otherSound('aif', 'aiff'),
  'video/mp4': film('mp4', 'm4v'),
  'video/x-m4v': film('m4v', 'mp4'),
  'video/quicktime': film('mov', 'qt'),
  'video/webm': film('webm'),
  'video/ogg': film('ogv', 'ogg'),
  'video/3gpp': film('3gp'),
  'video/matroska': otherFilm('mkv'),
  'video/vnd.avi': otherFilm('avi'),
  'video/mpeg': otherFilm('mpg', 'mpeg'),
  'video/x-ms-asf': otherFilm('wmv', 'asf'),
  'application/pdf': { kind: 'pdf', view: 'pdf', extensions: ['pdf'], isOpenable: true },
  'text/plain': { kind: 'text', view: 'text', extensions: ['txt', 'text', 'md', 'log'], isOpenable: true },
  [`${openXml}.wordprocessingml.document`]: office('document', 'docx'),
  [`${openXml}.spreadsheetml.sheet`]: office('table', 'xlsx'),
  [`${openXml}.presentationml.presentation`]: office('slides', 'pptx'),
  [`${openXml}.presentationml.slideshow`]: office('slides', 'ppsx'),
  [`${openXml}.wordprocessingml.template`]: closed('document', 'dotx'),
  [`${openXml}.spreadsheetml.template`]: closed('table', 'xltx'),
  [`${openXml}.presentationml.template`]: closed('slides', 'potx'),
  [`${openDocument}.text`]: closed('document', 'odt'),
  [`${openDocument}.spreadsheet`]: closed('table', 'ods'),
  [`${openDocument}.presentation`]: closed('slides', 'odp'),
  'application/rtf': closed('document', 'rtf'),
  'application/x-cfb': closed('document', 'doc', 'xls', 'ppt', 'msg'), // the old Office format, which may carry macros
  'application/vnd.ms-word.document.macroenabled.12': closed('macros', 'docm'),
  'application/vnd.ms-excel.sheet.macroenabled.12': closed('macros', 'xlsm'),
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': closed('macros', 'pptm'),
  'application/zip': closed('archive', 'zip'),
  'application/x-7z-compressed': closed('archive', '7z'),
  'application/x-rar-compressed': closed('archive', 'rar'),
  'application/gzip': closed('archive', 'gz', 'tgz'),
  'application/x-msdownload': closed('program', 'exe', 'dll', 'scr', 'com', 'msi', 'bat', 'cmd', 'ps1', 'vbs'),
  'application/x-elf': closed('program'),
  'application/x-mach-binary': closed('program'),
};

/** What nobody can tell by its bytes. */
export const UNKNOWN_TYPE = 'application/octet-stream';

export const kindOf = (mediaType: string): AttachmentKind => knownTypes[mediaType]?.kind ?? 'unknown';
export const viewOf = (mediaType: string): AttachmentView => knownTypes[mediaType]?.view ?? 'none';

/** Lower case, without its dot; empty when the name has none. */
export function extensionOf(name: string): string {
  return /[^.\s]\.([^.\s]{1,16})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The type that an ending claims; undefined when it claims none that Cairn knows. */
export function typeOfExtension(extension: string): string | undefined {
  if (extension === '') return undefined;
  return Object.keys(knownTypes).find((type) => knownTypes[type]?.extensions.includes(extension));
}

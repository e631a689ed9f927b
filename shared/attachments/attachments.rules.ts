import { isSeen } from '../ipc/line.ts';
import { extensionOf, knownTypes, typeOfExtension } from './attachments.types.ts';

/** As long as a name may be on every file system that is in use, in bytes of UTF-8. */
export const MAX_NAME_BYTES = 255;

/** Names of devices on Windows, with any ending (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;
/** Control and direction characters, halves of characters, and all that takes no room on the screen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const REFUSED_BY_WINDOWS = /[<>:"|?*]/g;

/** Bytes that a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

function cutTo(text: string, bytes: number): string {
  let kept = '';
  let left = bytes;
  for (const character of text) {
    left -= utf8Bytes(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

const withoutEdges = (text: string) => text.replace(/^\s+/, '').replace(/[\s.]+$/, '');

function shorten(name: string): string {
  if (utf8Bytes(name) <= MAX_NAME_BYTES) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  const base = name.slice(0, name.length - ending.length);
  return withoutEdges(cutTo(base, MAX_NAME_BYTES - utf8Bytes(ending))) + ending;
}

/**
 * A name that every file system takes and that shows all it is: without folders, control, direction or invisible
 * characters, without what Windows refuses; at most 255 bytes with its ending kept. Nothing at all becomes `file`.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => /[^\s.]/.test(part.replace(UNSEEN, ''))) ?? '';
  const seen = last
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
  const plain = withoutEdges(seen.replace(REFUSED_BY_WINDOWS, '-').replace(/\s+/g, ' '));
  const own = RESERVED.test(plain) ? `_${plain}` : plain;
  return isSeen(own) ? shorten(own) || 'file' : 'file';
}

/** Whether a name tells of another type than the content has. An ending that nobody knows tells nothing. */
export function isMisnamed(name: string, mediaType: string): boolean {
  const claimed = typeOfExtension(extensionOf(name));
  if (claimed === undefined || claimed === mediaType) return false;
  return !(knownTypes[mediaType]?.extensions ?? []).includes(extensionOf(name));
}

/** Whether a readable copy may be handed to another program: only types that bring nothing along that runs. */
export const isOpenable = (mediaType: string): boolean => knownTypes[mediaType]?.isOpenable ?? false;

/** A name for a readable copy: its ending is one of the content's own, so that the system opens what it is. */
export function nameForCopy(name: string, mediaType: string): string {
  const endings = knownTypes[mediaType]?.extensions ?? [];
  const clean = cleanFileName(name);
  const isRight = endings.includes(extensionOf(clean)) || endings[0] === undefined;
  return isRight ? clean : cleanFileName(`${cutTo(clean, MAX_NAME_BYTES - 8)}.${endings[0]}`);
}

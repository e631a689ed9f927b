import { setImmediate } from 'node:timers/promises';
import { fileTypeFromStream } from 'file-type';
import { knownTypes, UNKNOWN_TYPE } from '../../shared/attachments/attachments.types.ts';
import type { AttachmentId, AttachmentStore } from './attachments.store.ts';

/** How much is looked at for telling text from other bytes. */
const TEXT_BYTES = 64 * 1024;
/** How far a library may read: the list of what is in an Office file may stand behind its pictures. */
const LOOK_BYTES = 32 * 1024 * 1024;
/** Of what is written in plain letters, these are still what they are. */
const namedTexts = new Set(['application/pdf', 'application/rtf']);

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }); // the last character may be cut
    return true;
  } catch {
    return false;
  }
}

const hasMark = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** Whether bytes are letters that a person can read: UTF-8, UTF-16 with its mark, or the Windows letters of the West. */
export function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  if (hasMark(bytes, 0xff, 0xfe)) return decodes(bytes, 'utf-16le');
  if (hasMark(bytes, 0xfe, 0xff)) return decodes(bytes, 'utf-16be');
  const isControl = (byte: number) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte);
  if (bytes.some((byte) => isControl(byte) || byte === 127)) return false;
  if (decodes(bytes, 'utf-8')) return true;
  const undefinedLetters = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const foreign = bytes.filter((byte) => byte > 127).length;
  return foreign < bytes.length / 4 && !bytes.some((byte) => undefinedLetters.includes(byte));
}

/** SVG is a page with scripts to a browser: it is recognised in order to be shown as the text that it is. */
const isSvg = (bytes: Uint8Array) =>
  /^\s*(?:<\?xml|<!--|<!doctype svg|<svg)[\s\S]{0,4000}?<svg[\s>]|^\s*<svg[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 8192)).toString('utf8'),
  );

async function detect(store: AttachmentStore, id: AttachmentId): Promise<string | undefined> {
  const chunks = store.read(id, 0, LOOK_BYTES);
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(control) {
        const { value, done } = chunks.next();
        if (done) control.close();
        else control.enqueue(new Uint8Array(value));
      },
    },
    { highWaterMark: 0 },
  );
  const found = await fileTypeFromStream(stream);
  return found?.mime.replace(/;.*$/, '');
}

const headOf = (store: AttachmentStore, id: AttachmentId) => Buffer.concat([...store.read(id, 0, TEXT_BYTES)]);

/** What a content is, by its bytes alone: a known media type, or `application/octet-stream`. */
export async function typeOf(store: AttachmentStore, id: AttachmentId): Promise<string> {
  const head = headOf(store, id);
  if (head.length === 0) return UNKNOWN_TYPE;
  const detected = (await detect(store, id)) ?? UNKNOWN_TYPE;
  if (namedTexts.has(detected)) return detected;
  if (isText(head)) return isSvg(head) ? 'image/svg+xml' : 'text/plain';
  return Object.hasOwn(knownTypes, detected) ? detected : UNKNOWN_TYPE;
}

/** The name under which an Office file keeps its macros. In a zip file names stand in plain letters. */
const MACROS = 'vbaproject.bin';

/** Whether macros hide in an Office file that says it has none. */
export async function hidesMacros(store: AttachmentStore, id: AttachmentId): Promise<boolean> {
  let end = '';
  for (const chunk of store.read(id)) {
    const letters = end + chunk.toString('latin1').toLowerCase();
    if (letters.includes(MACROS)) return true;
    end = letters.slice(-MACROS.length);
    await setImmediate(); // the window is answered between two chunks
  }
  return false;
}

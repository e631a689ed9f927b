import { attachmentId } from '../../shared/attachments/attachments.contract.ts';
import { knownTypes, UNKNOWN_TYPE } from '../../shared/attachments/attachments.types.ts';
import type { Context } from '../context.ts';
import { findAttachedFile } from './attachments.queries.ts';
import type { AttachmentStore } from './attachments.store.ts';

/** Byte positions, the last one included, as they stand in the header. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Reads a `Range` header (RFC 9110, 14.1.2). Undefined: there is none, or one that may be ignored (another unit, several
 * parts, not well formed). Null: none of it is in the content.
 */
export function parseRange(header: string | null, bytes: number): ByteRange | null | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '')
    return Number(last) === 0 || bytes === 0 ? null : { first: Math.max(0, bytes - Number(last)), last: bytes - 1 };
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= bytes) return null;
  return { first: Number(first), last: Math.min(bytes - 1, last === '' ? bytes - 1 : Number(last)) };
}

/** Decrypts as fast as it is read and no faster, and stops when nobody reads any more. */
function streamOf(store: AttachmentStore, id: string, from: number, to: number): ReadableStream<Uint8Array> {
  const chunks = store.read(id, from, to);
  return new ReadableStream<Uint8Array>(
    {
      pull(control) {
        try {
          const { value, done } = chunks.next();
          if (done) control.close();
          else control.enqueue(new Uint8Array(value));
        } catch (error) {
          control.error(error); // damaged, or locked meanwhile: better nothing than half of it as if it were all
        }
      },
      cancel: () => void chunks.return(undefined),
    },
    { highWaterMark: 1 },
  );
}

const headers = {
  'accept-ranges': 'bytes',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Chromium plays what an iPhone films, and would not look at it under its own name. */
const servedAs: Record<string, string> = {
  'video/quicktime': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
};

function contentHeaders(mediaType: string): Record<string, string> {
  const view = knownTypes[mediaType]?.view;
  const isDrawn = view === 'image' || view === 'audio' || view === 'video' || view === 'pdf';
  if (isDrawn) return { 'content-type': servedAs[mediaType] ?? mediaType };
  return { 'content-type': UNKNOWN_TYPE, 'content-disposition': 'attachment' };
}

const notFound = () => new Response(null, { status: 404, headers });

async function answer({ vault }: Pick<Context, 'vault'>, id: string, range: string | null): Promise<Response> {
  const store = vault.attachments;
  const found = store.find(id);
  if (!found) return notFound();
  const { bytes } = found;
  const row = await findAttachedFile(vault.db, id);
  const common = { ...headers, ...contentHeaders(row?.media_type ?? UNKNOWN_TYPE) };
  const part = parseRange(range, bytes);
  if (part === null)
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } });
  if (part === undefined) {
    return new Response(streamOf(store, id, 0, bytes), { headers: { ...common, 'content-length': String(bytes) } });
  }
  const { first, last } = part;
  return new Response(streamOf(store, id, first, last + 1), {
    status: 206,
    headers: {
      ...common,
      'content-length': String(last + 1 - first),
      'content-range': `bytes ${first}-${last}/${bytes}`,
    },
  });
}

/**
 * Answers `/attachment/<id>` straight from the encrypted store. A closed journal has no attachments (404), and what went
 * wrong is said to nobody outside.
 */
export async function serveAttachment(
  context: Pick<Context, 'vault'>,
  pathname: string,
  range: string | null,
): Promise<Response> {
  const id = attachmentId.safeParse(pathname.slice('/attachment/'.length));
  if (!id.success) return notFound();
  return answer(context, id.data, range).catch(notFound);
}

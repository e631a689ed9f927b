import { type Attachment, PIECE_BYTES } from '../../shared/attachments/attachments.contract.ts';
import type { Result } from '../../shared/errors.ts';
import { api } from '../api/client.ts';

export interface UploadOptions {
  signal: AbortSignal;
  /** Bytes that are sealed and on the disk so far. */
  onProgress(taken: number): void;
}

/** Undefined: it was given up on. */
export type Uploaded = Result<Attachment> | undefined;

/** A file may be a folder, or lie on a stick that is gone: then the browser cannot read it. */
async function readPiece(file: File, at: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** A large file takes a while, and its coach waits for it: the journal is not locked meanwhile. */
const PIECES_UNTIL_NOTED = 64;

async function sendPieces(file: File, uploadId: string, { signal, onProgress }: UploadOptions): Promise<Uploaded> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const data = await readPiece(file, at);
    if (signal.aborted) return undefined;
    if (!data) return { ok: false, error: { code: 'upload-missing' } };
    const answer = await api.attachments.appendUpload({ uploadId, data });
    if (!answer.ok) return answer;
    onProgress(answer.value.taken);
    if ((at / PIECE_BYTES) % PIECES_UNTIL_NOTED === 0) void api.app.noteActivity(null);
  }
  return signal.aborted ? undefined : api.attachments.finishUpload({ uploadId });
}

/** Takes one file into the journal, a piece at a time. What is given up on or goes wrong leaves nothing behind. */
export async function uploadFile(file: File, options: UploadOptions): Promise<Uploaded> {
  if (options.signal.aborted) return undefined;
  const begun = await api.attachments.beginUpload({ name: file.name.slice(-1000), bytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  const answer = await sendPieces(file, uploadId, options);
  if (!answer?.ok) await api.attachments.cancelUpload({ uploadId });
  return answer;
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { ATTACHMENTS_APPLICATION_ID, connect } from '../db/open.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';

/** What an attachment is read and written in. Small enough that a gigabyte never stands in memory. */
export const CHUNK_BYTES = 256 * 1024;
/** Chunks per commit: a commit waits for the disk, so each of them should carry some weight. */
const CHUNKS_PER_COMMIT = 16;
const SCHEMA_VERSION = 1;

const schema = `
  CREATE TABLE store (id_key BLOB NOT NULL CHECK (length(id_key) = 32)) STRICT;
  CREATE TABLE attachment (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT UNIQUE CHECK (length(id) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0)
  ) STRICT;
  CREATE TABLE chunk (
    attachment_number INTEGER NOT NULL REFERENCES attachment (number) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    data BLOB NOT NULL,
    UNIQUE (attachment_number, position)
  ) STRICT;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** HMAC-SHA256 of the content, in hex: equal contents are kept once, and the name tells nothing of them. */
export type AttachmentId = string;

export interface StoredAttachment {
  id: AttachmentId;
  bytes: number;
}

interface AddOptions {
  /** Given up on, the attachment leaves nothing behind. */
  signal?: AbortSignal | undefined;
  /** Bytes that were taken so far. */
  onProgress?: ((bytes: number) => void) | undefined;
}

/** Cuts a stream into chunks of one size, the last one shorter. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    held.push(piece);
    bytes += piece.length;
    while (bytes >= CHUNK_BYTES) {
      const all = Buffer.concat(held);
      yield all.subarray(0, CHUNK_BYTES);
      held = [all.subarray(CHUNK_BYTES)];
      bytes -= CHUNK_BYTES;
    }
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/**
 * Attachments, in an encrypted SQLite file beside the journal. They stream in and out in chunks; no readable copy ever
 * touches the disk. `id_key` is random and stays in the file, so that a new key of the journal renames nothing.
 */
export class AttachmentStore {
  readonly #raw: Database.Database;
  readonly #idKey: Buffer;

  private constructor(raw: Database.Database) {
    this.#raw = raw;
    this.#idKey = (raw.prepare('SELECT id_key FROM store').get() as { id_key: Buffer }).id_key;
    raw.prepare('DELETE FROM attachment WHERE id IS NULL').run(); // what a crash left half-way in
  }

  /** Opens the store, or makes an empty one. `idKey` is for a copy of another store. */
  static open(file: string, key: Uint8Array, { idKey }: { idKey?: Uint8Array } = {}): AttachmentStore {
    const isNew = !existsSync(file);
    const raw = connect(file, key, { applicationId: ATTACHMENTS_APPLICATION_ID, isNew });
    try {
      const version = raw.pragma('user_version', { simple: true }) as number;
      if (version > SCHEMA_VERSION) throw new AppError('journal-newer');
      if (version === 0) {
        raw.transaction(() => {
          raw.exec(schema);
          raw.prepare('INSERT INTO store (id_key) VALUES (?)').run(Buffer.from(idKey ?? randomBytes(32)));
        })();
      }
      return new AttachmentStore(raw);
    } catch (error) {
      raw.close();
      throw sqliteErrorToAppError(error);
    }
  }

  /** The key of the ids, for making a copy of this store. */
  get idKey(): Uint8Array {
    return this.#idKey;
  }

  /** Takes a stream in. The same content a second time is the same attachment. */
  async add(source: AsyncIterable<Uint8Array>, { signal, onProgress }: AddOptions = {}): Promise<StoredAttachment> {
    const { lastInsertRowid } = this.#raw.prepare('INSERT INTO attachment (id, bytes) VALUES (NULL, 0)').run();
    const number = Number(lastInsertRowid);
    try {
      const mac = createHmac('sha256', this.#idKey);
      const bytes = await this.#takeIn(number, source, (chunk, taken) => {
        signal?.throwIfAborted();
        mac.update(chunk);
        onProgress?.(taken);
      });
      return this.#finish(number, mac.digest('hex'), bytes);
    } catch (error) {
      if (this.#raw.open) this.#raw.prepare('DELETE FROM attachment WHERE number = ?').run(number);
      throw sqliteErrorToAppError(error);
    }
  }

  async #takeIn(
    number: number,
    source: AsyncIterable<Uint8Array>,
    look: (chunk: Buffer, taken: number) => void,
  ): Promise<number> {
    const insert = this.#raw.prepare('INSERT INTO chunk (attachment_number, position, data) VALUES (?, ?, ?)');
    const commit = this.#raw.transaction((from: number, chunks: Buffer[]) => {
      for (const [index, chunk] of chunks.entries()) insert.run(number, from + index, chunk);
    });
    let waiting: Buffer[] = [];
    let position = 0;
    let bytes = 0;
    for await (const chunk of inChunks(source)) {
      bytes += chunk.length;
      look(chunk, bytes);
      waiting.push(chunk);
      if (waiting.length < CHUNKS_PER_COMMIT) continue;
      commit(position, waiting);
      position += waiting.length;
      waiting = [];
    }
    commit(position, waiting);
    return bytes;
  }

  #finish(number: number, id: AttachmentId, bytes: number): StoredAttachment {
    return this.#raw.transaction(() => {
      if (this.has(id)) this.#raw.prepare('DELETE FROM attachment WHERE number = ?').run(number);
      else this.#raw.prepare('UPDATE attachment SET id = ?, bytes = ? WHERE number = ?').run(id, bytes, number);
      return { id, bytes };
    })();
  }

  has(id: AttachmentId): boolean {
    return this.#raw.prepare('SELECT 1 FROM attachment WHERE id = ?').get(id) !== undefined;
  }

  /** Every whole attachment, by id. */
  list(): StoredAttachment[] {
    const rows = this.#raw.prepare('SELECT id, bytes FROM attachment WHERE id IS NOT NULL ORDER BY id').all();
    return rows as StoredAttachment[];
  }

  /**
   * The content from byte `from` up to byte `to`, chunk by chunk. Throws `attachment-missing`, or `attachment-damaged`
   * where a page of the file does not carry its seal.
   */
  *read(id: AttachmentId, from = 0, to = Number.POSITIVE_INFINITY): Generator<Buffer> {
    const found = this.#raw.prepare('SELECT number, bytes FROM attachment WHERE id = ?').get(id);
    if (!found) throw new AppError('attachment-missing');
    const { number, bytes } = found as { number: number; bytes: number };
    const end = Math.min(to, bytes);
    for (let at = from; at < end; ) {
      const position = Math.floor(at / CHUNK_BYTES);
      const start = at - position * CHUNK_BYTES;
      const chunk = this.#readChunk(number, position).subarray(start, start + end - at);
      if (chunk.length === 0) throw new AppError('attachment-damaged');
      yield chunk;
      at += chunk.length;
    }
  }

  #readChunk(number: number, position: number): Buffer {
    try {
      const row = this.#raw
        .prepare('SELECT data FROM chunk WHERE attachment_number = ? AND position = ?')
        .get(number, position) as { data: Buffer } | undefined;
      if (row) return row.data;
    } catch (error) {
      throw new AppError('attachment-damaged', { cause: error });
    }
    throw new AppError('attachment-damaged');
  }

  /** Whether an attachment's content is what its id says, to the bit. */
  isWhole(id: AttachmentId): boolean {
    try {
      const mac = createHmac('sha256', this.#idKey);
      for (const chunk of this.read(id)) mac.update(chunk);
      return timingSafeEqual(mac.digest(), Buffer.from(id, 'hex'));
    } catch {
      return false;
    }
  }

  remove(id: AttachmentId): void {
    this.#raw.prepare('DELETE FROM attachment WHERE id = ?').run(id);
  }

  /** What SQLite itself finds wrong with the file; empty when nothing. */
  integrityErrors(): string[] {
    try {
      const rows = this.#raw.pragma('integrity_check') as { integrity_check: string }[];
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    } catch (error) {
      return [String((error as { code?: unknown }).code)];
    }
  }

  close(): void {
    this.#idKey.fill(0);
    this.#raw.close();
  }
}

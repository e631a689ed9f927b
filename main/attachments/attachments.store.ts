import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { ATTACHMENTS_APPLICATION_ID, connect } from '../db/open.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import { CHUNK_BYTES, listUnseen, updateSeen, updateUnseen } from './attachments.chunks.ts';
import { eraseInSteps, eraseStep } from './attachments.erase.ts';
import { Intake } from './attachments.intake.ts';

export { CHUNK_BYTES } from './attachments.chunks.ts';

/** A commit waits for the disk, so each of them should carry some weight. */
const BYTES_PER_COMMIT = 16 * CHUNK_BYTES;
/** How long closing may go on with taking out what was half-way in; the next opening takes out the rest. */
const CLOSING_MILLISECONDS = 300;
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

/**
 * Attachments, in an encrypted SQLite file beside the journal. They stream in and out in chunks; no readable copy ever
 * touches the disk. `id_key` is random and stays in the file, so that a new key of the journal renames nothing.
 */
export class AttachmentStore {
  readonly #raw: Database.Database;
  readonly #idKey: Buffer;
  readonly #erasing = new Set<Promise<void>>();

  private constructor(raw: Database.Database) {
    this.#raw = raw;
    this.#idKey = (raw.prepare('SELECT id_key FROM store').get() as { id_key: Buffer }).id_key;
    void this.#erase(listUnseen(raw)); // what a crash left half-way in
  }

  /** Opens the store, or makes an empty one. `idKey` is for a copy of another store. */
  static open(file: string, key: Uint8Array, { idKey }: { idKey?: Uint8Array } = {}): AttachmentStore {
    const isNew = !existsSync(file);
    const raw = connect(file, key, { applicationId: ATTACHMENTS_APPLICATION_ID, isNew });
    try {
      const version = raw.pragma('user_version', { simple: true }) as number;
      if (version > SCHEMA_VERSION) throw new AppError('journal-newer');
      if (version === 0) {
        raw.pragma('auto_vacuum = INCREMENTAL'); // what is removed gives its room back to the disk
        raw.exec('VACUUM');
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

  /** Begins to take an attachment in; `keep` or `giveUp` ends it. */
  begin(): Intake {
    return new Intake(this.#raw, this.#idKey);
  }

  /** The attachment is whole and from now on seen. The same content a second time is the same attachment. */
  keep(intake: Intake): StoredAttachment {
    const id = intake.finish();
    const { number, bytes } = intake;
    if (this.has(id)) void this.#erase([number]);
    else updateSeen(this.#raw, number, { id, bytes });
    return { id, bytes };
  }

  /** Leaves nothing behind of what was taken in so far. */
  async giveUp(intake: Intake): Promise<void> {
    await this.#erase([intake.number]);
  }

  /** Takes a stream in. */
  async add(source: AsyncIterable<Uint8Array>, { signal, onProgress }: AddOptions = {}): Promise<StoredAttachment> {
    const intake = this.begin();
    try {
      let waiting: Uint8Array[] = [];
      let waitingBytes = 0;
      for await (const piece of source) {
        signal?.throwIfAborted();
        waiting.push(piece);
        waitingBytes += piece.length;
        if (waitingBytes >= BYTES_PER_COMMIT) {
          intake.append(Buffer.concat(waiting));
          waiting = [];
          waitingBytes = 0;
        }
        onProgress?.(intake.bytes + waitingBytes);
      }
      intake.append(Buffer.concat(waiting));
      return this.keep(intake);
    } catch (error) {
      await this.giveUp(intake);
      throw sqliteErrorToAppError(error);
    }
  }

  /** What is refused here, by a failing disk, is tried again when the file is opened the next time. */
  #erase(numbers: readonly number[]): Promise<void> {
    const erasing = eraseInSteps(this.#raw, numbers)
      .catch(() => {})
      .finally(() => this.#erasing.delete(erasing));
    this.#erasing.add(erasing);
    return erasing;
  }

  /** Resolves when everything that was removed has left the file. */
  async settled(): Promise<void> {
    await Promise.all(this.#erasing);
  }

  has(id: AttachmentId): boolean {
    return this.find(id) !== undefined;
  }

  find(id: AttachmentId): StoredAttachment | undefined {
    return this.#raw.prepare('SELECT id, bytes FROM attachment WHERE id = ?').get(id) as StoredAttachment | undefined;
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

  /** Nobody sees the attachment from now on; the promise is kept when its bytes have left the file. */
  async remove(id: AttachmentId): Promise<void> {
    const number = updateUnseen(this.#raw, id);
    if (number !== undefined) await this.#erase([number]);
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

  /** What is half-way in leaves the file before it is closed, as far as that goes in a moment. */
  #eraseUnfinished(): void {
    const patience = performance.now() + CLOSING_MILLISECONDS;
    try {
      for (const number of listUnseen(this.#raw)) {
        while (eraseStep(this.#raw, number)) if (performance.now() > patience) return;
      }
    } catch {
      // nobody sees it, and the next opening takes it out
    }
  }

  close(): void {
    if (this.#raw.open) this.#eraseUnfinished();
    this.#idKey.fill(0);
    this.#raw.close();
  }
}

import { createHmac, type Hmac } from 'node:crypto';
import type Database from 'better-sqlite3';

/** What an attachment is read and written in. Small enough that a gigabyte never stands in memory. */
export const CHUNK_BYTES = 256 * 1024;

/** An attachment on its way into the store. Nobody sees it before it is whole. */
export class Intake {
  readonly number: number;
  readonly #raw: Database.Database;
  readonly #mac: Hmac;
  #rest = Buffer.alloc(0);
  #position = 0;
  #bytes = 0;

  constructor(raw: Database.Database, idKey: Uint8Array) {
    this.#raw = raw;
    this.#mac = createHmac('sha256', idKey);
    const { lastInsertRowid } = raw.prepare('INSERT INTO attachment (id, bytes) VALUES (NULL, 0)').run();
    this.number = Number(lastInsertRowid);
  }

  /** How many bytes were taken so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes the next bytes in, whole or not at all: when this throws, the same bytes can be given once more. */
  append(data: Uint8Array): void {
    const all = Buffer.concat([this.#rest, data]);
    const whole = all.length - (all.length % CHUNK_BYTES);
    this.#write(all.subarray(0, whole));
    this.#mac.update(data);
    this.#rest = Buffer.from(all.subarray(whole));
    this.#bytes += data.length;
  }

  /** The last bytes, which fill no chunk. The answer is the id that the content has. */
  finish(): string {
    this.#write(this.#rest);
    this.#rest = Buffer.alloc(0);
    return this.#mac.digest('hex');
  }

  #write(data: Buffer): void {
    if (data.length === 0) return;
    const insert = this.#raw.prepare('INSERT INTO chunk (attachment_number, position, data) VALUES (?, ?, ?)');
    const count = Math.ceil(data.length / CHUNK_BYTES);
    this.#raw.transaction(() => {
      for (let index = 0; index < count; index++) {
        const chunk = data.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
        insert.run(this.number, this.#position + index, chunk);
      }
    })();
    this.#position += count;
  }
}

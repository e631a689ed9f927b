import { createHmac, type Hmac } from 'node:crypto';
import type Database from 'better-sqlite3';
import { CHUNK_BYTES, insertChunks, insertUnseen } from './attachments.chunks.ts';

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
    this.number = insertUnseen(raw);
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
    this.#position += insertChunks(this.#raw, this.number, this.#position, data);
  }
}

import { MAX_ATTACHMENT_BYTES } from '../../shared/attachments/attachments.contract.ts';
import { AppError } from '../../shared/errors.ts';
import { sqliteErrorToAppError } from '../db/sqlite-errors.ts';
import type { Intake } from './attachments.intake.ts';
import type { AttachmentStore, StoredAttachment } from './attachments.store.ts';

/** What an attachment leaves free: words come before pictures, and the reserve is for words. */
export const LEAST_FREE_BYTES = 16 * 1024 * 1024;

interface Upload {
  name: string;
  /** As many bytes as the window said at the beginning. */
  expected: number;
  intake: Intake;
}

interface Begun {
  id: string;
  name: string;
  bytes: number;
}

/** Files that are on their way into one store. */
export class Uploads {
  readonly #store: AttachmentStore;
  readonly #freeBytes: () => number;
  readonly #open = new Map<string, Upload>();

  constructor(store: AttachmentStore, freeBytes: () => number) {
    this.#store = store;
    this.#freeBytes = freeBytes;
  }

  /** Throws `attachment-too-large`, or `too-little-space` before a byte has travelled. */
  begin({ id, name, bytes }: Begun): void {
    if (bytes > MAX_ATTACHMENT_BYTES) throw new AppError('attachment-too-large');
    const coming = [...this.#open.values()].reduce((sum, { expected, intake }) => sum + expected - intake.bytes, bytes);
    if (this.#freeBytes() - coming < LEAST_FREE_BYTES) throw new AppError('too-little-space');
    this.#open.set(id, { name, expected: bytes, intake: this.#store.begin() });
  }

  /**
   * The next bytes; they are on the disk when this is done. The answer is how many there are so far. A disk that has
   * become full throws `too-little-space`, and what was taken in is removed: its room is given back at once.
   */
  async append(id: string, data: Uint8Array): Promise<number> {
    const { intake, expected } = this.#get(id);
    if (intake.bytes + data.length > expected) {
      await this.cancel(id); // the file grew while it was read: what came before may not fit what comes now
      throw new AppError('upload-missing');
    }
    await this.#orGiveUp(id, intake, () => {
      if (this.#freeBytes() - data.length < LEAST_FREE_BYTES / 2) throw new AppError('too-little-space');
      intake.append(data);
    });
    return intake.bytes;
  }

  /** Throws `upload-missing` when not everything came that was promised; then nothing is kept. */
  async finish(id: string): Promise<StoredAttachment & { name: string }> {
    const { name, intake, expected } = this.#get(id);
    if (intake.bytes !== expected) {
      await this.cancel(id);
      throw new AppError('upload-missing');
    }
    this.#open.delete(id); // whoever asks a second time finds nothing to spoil
    return { ...(await this.#orGiveUp(id, intake, () => this.#store.keep(intake))), name };
  }

  /** Leaves nothing behind. What is not under way any more is cancelled already. */
  async cancel(id: string): Promise<void> {
    const upload = this.#open.get(id);
    if (!upload) return;
    this.#open.delete(id);
    await this.#store.giveUp(upload.intake);
  }

  #get(id: string): Upload {
    const upload = this.#open.get(id);
    if (!upload) throw new AppError('upload-missing');
    return upload;
  }

  /** Does what may be refused; then nothing of the upload is left. */
  async #orGiveUp<Value>(id: string, intake: Intake, work: () => Value): Promise<Value> {
    try {
      return work();
    } catch (thrown) {
      this.#open.delete(id);
      await this.#store.giveUp(intake);
      const error = sqliteErrorToAppError(thrown);
      const isFull = error instanceof AppError && error.code === 'disk-full';
      throw isFull ? new AppError('too-little-space', { cause: thrown }) : error; // not `disk-full`: the reserve is for words
    }
  }
}

const uploadsOfStore = new WeakMap<AttachmentStore, Uploads>();

/** The uploads of an open store. They end with it: a locked journal knows of none. */
export function uploadsOf(store: AttachmentStore, freeBytes: () => number): Uploads {
  const uploads = uploadsOfStore.get(store) ?? new Uploads(store, freeBytes);
  uploadsOfStore.set(store, uploads);
  return uploads;
}

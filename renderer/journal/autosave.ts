import type { Failure, Result } from '../../shared/errors.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';

/** A pause in typing after which the page is saved, and the longest that typing may put it off. */
export const PAUSE_MILLISECONDS = 800;
export const LONGEST_MILLISECONDS = 2000;
/** After a save that did not work, such as on a full disk, it is tried again by itself. */
export const RETRY_MILLISECONDS = 15_000;

export type Draft = Pick<Entry, 'title' | 'entryDate' | 'body'>;

export interface AutosaveParts {
  save(entry: Entry): Promise<Result<{ revision: number; savedAt: string }>>;
  onSaving(): void;
  onSaved(entry: Entry, at: Date): void;
  onUnsaved(failure: Failure): void;
}

/**
 * Keeps one entry in the journal while it is being written. One save is under way at a time and the newest words always
 * win; words that could not be saved stay here and are tried again. A page with nothing on it is not written down.
 */
export class Autosave {
  readonly #parts: AutosaveParts;
  #entry: Entry;
  #draft: Draft | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #isRefused = false;

  constructor(entry: Entry, parts: AutosaveParts) {
    this.#entry = entry;
    this.#parts = parts;
  }

  /** The entry as it would be saved now. */
  get current(): Entry {
    return { ...this.#entry, ...this.#draft };
  }

  /** Something was typed. */
  change(change: Partial<Draft>): void {
    const { title, entryDate, body } = this.current;
    this.#draft = { title, entryDate, body, ...change };
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
    this.#longest ??= setTimeout(() => void this.flush(), LONGEST_MILLISECONDS);
  }

  /** Saves now. True when nothing is left that is not in the journal. */
  async flush(): Promise<boolean> {
    this.#stopWaiting();
    while (this.#running) await this.#running;
    if (!this.#hasWords()) return true;
    if (this.#isRefused) return false;
    this.#running = this.#saveOnce();
    const isSaved = await this.#running;
    return isSaved && this.#draft === undefined ? true : isSaved && this.flush();
  }

  #hasWords(): boolean {
    return this.#draft !== undefined && !(this.#entry.revision === 0 && isEmptyDraft(this.#draft));
  }

  #stopWaiting(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#pause = undefined;
    this.#longest = undefined;
  }

  async #saveOnce(): Promise<boolean> {
    const saving = this.current;
    const draft = this.#draft;
    this.#parts.onSaving();
    const answer = await this.#parts.save(saving);
    this.#running = undefined;
    if (!answer.ok) return this.#keepForLater(answer.error);
    this.#entry = { ...saving, revision: answer.value.revision };
    if (this.#draft === draft) this.#draft = undefined; // nothing was typed meanwhile
    this.#parts.onSaved(this.#entry, new Date(answer.value.savedAt));
    return true;
  }

  #keepForLater(failure: Failure): false {
    this.#isRefused = failure.code === 'changed-elsewhere'; // trying again would change nothing
    this.#parts.onUnsaved(failure);
    if (!this.#isRefused) this.#pause ??= setTimeout(() => void this.flush(), RETRY_MILLISECONDS);
    return false;
  }
}

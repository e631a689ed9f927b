import type { Failure, Result } from '../../shared/errors.ts';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { isEmptyDraft } from '../../shared/journal/journal.rules.ts';
import { type Hope, refusalOf } from './save-refusals.ts';

/**
 * A pause in typing after which the page is saved, and the longest that typing may put it off: short enough that words are on
 * the disk within two seconds on a busy computer too.
 */
export const PAUSE_MILLISECONDS = 800;
export const LONGEST_MILLISECONDS = 1500;
/** After a save that did not work, such as on a full disk, it is tried again by itself; where only other words help, with these. */
export const RETRY_MILLISECONDS = 15_000;

/** What the coach changes on a page; the rest of an entry stays as it was begun. */
export type Draft = Omit<Entry, 'id' | 'revision' | 'templateId' | 'templateVersion'>;

export interface AutosaveParts {
  save(entry: Entry): Promise<Result<{ revision: number; savedAt: string }>>;
  onSaving(): void;
  onSaved(entry: Entry, at: Date): void;
  onUnsaved(failure: Failure): void;
  /** Words that could not be saved are there no more: they were taken out, or found another place. */
  onLetGo(): void;
}

/**
 * Keeps one entry in the journal while it is being written. One save is under way at a time and the newest words always
 * win; words that could not be saved stay here and are tried again. A page with nothing on it is not written down.
 */
export class Autosave {
  readonly #parts: AutosaveParts;
  #entry: Entry;
  #draft: Draft | undefined;
  #failure: Failure | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #current: Entry;
  readonly #listeners = new Set<() => void>();

  constructor(entry: Entry, parts: AutosaveParts) {
    this.#entry = entry;
    this.#current = entry;
    this.#parts = parts;
  }

  /** The entry as it would be saved now; the same object until something changes. */
  get current(): Entry {
    return this.#current;
  }

  /** Tells of every change; the answer ends that. For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#current = { ...this.#entry, ...this.#draft };
    for (const listener of this.#listeners) listener();
  }

  /** Why the newest words are not in the journal; undefined when nothing went wrong. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Something was typed. */
  change(change: Partial<Draft>): void {
    const { id, revision, templateId, templateVersion, ...draft } = this.current;
    this.#draft = { ...draft, ...change };
    this.#tell();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
    this.#longest ??= setTimeout(() => void this.flush(), LONGEST_MILLISECONDS);
  }

  /** Saves now. True when nothing is left that is not in the journal. */
  async flush(): Promise<boolean> {
    this.#stopWaiting();
    while (this.#running) await this.#running;
    if (!this.#hasWords()) return this.#letGo();
    if (this.#failure && this.#hope() === 'none') return this.#stayUnsaved(this.#failure);
    this.#running = this.#saveOnce();
    const isSaved = await this.#running;
    return isSaved && this.#draft === undefined ? true : isSaved && this.flush();
  }

  /** The journal was told another form of this page, such as an earlier one that was brought back: it counts from here on. */
  replace(entry: Entry): void {
    this.#entry = entry;
    this.discard();
  }

  /** Lets go of what could not be saved; only for words that found another place. */
  discard(): void {
    this.#stopWaiting();
    this.#draft = undefined;
    this.#letGo();
    this.#tell();
  }

  #letGo(): true {
    if (this.#failure) {
      this.#failure = undefined;
      this.#parts.onLetGo();
    }
    return true;
  }

  #hasWords(): boolean {
    return this.#draft !== undefined && !(this.#entry.revision === 0 && isEmptyDraft(this.#draft));
  }

  #hope(): Hope {
    return refusalOf(this.#failure?.code ?? 'unexpected').hope;
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
    const answer = await this.#ask(saving);
    this.#running = undefined;
    if (!answer.ok) return this.#stayUnsaved(answer.error);
    this.#failure = undefined;
    this.#entry = { ...saving, revision: answer.value.revision };
    if (this.#draft === draft) this.#draft = undefined; // nothing was typed meanwhile
    this.#tell();
    this.#parts.onSaved(this.#entry, new Date(answer.value.savedAt));
    return true;
  }

  /** A door that breaks instead of answering must not end the saving: it counts as an answer, and is tried again. */
  async #ask(entry: Entry): ReturnType<AutosaveParts['save']> {
    try {
      return await this.#parts.save(entry);
    } catch {
      return { ok: false, error: { code: 'unexpected' } };
    }
  }

  #stayUnsaved(failure: Failure): false {
    this.#failure = failure;
    this.#parts.onUnsaved(failure);
    if (this.#hope() === 'time') this.#pause ??= setTimeout(() => void this.flush(), RETRY_MILLISECONDS);
    return false;
  }
}

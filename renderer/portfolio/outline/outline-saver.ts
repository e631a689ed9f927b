import type { Failure, Result } from '../../../shared/errors.ts';
import { toOutline } from '../../../shared/portfolio/outline.rules.ts';
import type { ListedPart, Portfolio, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { api } from '../../api/client.ts';
import { announceSaved, announceSaving, beginTrouble, endTrouble, tryAgainOnly } from '../../api/save-state.ts';
import { flushOnLeaving } from '../../api/useFlushOnLeaving.ts';

/** As for pages: typing is saved when it pauses. */
const PAUSE_MILLISECONDS = 800;

type Listener = (stored: Portfolio) => void;

/** Those that still hold an outline. Whoever comes back to it goes on with the same one: two would write over each other. */
const holding = new Map<PortfolioId, OutlineSaver>();

export const outlineSaverOf = (stored: Portfolio): OutlineSaver => holding.get(stored.id) ?? new OutlineSaver(stored);

/**
 * Saves one outline, whole, one form after another and always the newest. What could not be saved stays here and is tried again
 * with the next change, with "Try saving again", and before the journal is closed.
 */
export class OutlineSaver {
  readonly #id: PortfolioId;
  #revision: number;
  #waiting: readonly ListedPart[] | undefined;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refused: Failure | null = null;
  #listener: Listener = () => {};
  #onRefused: (failure: Failure) => void = () => {};

  constructor({ id, revision }: Portfolio) {
    this.#id = id;
    this.#revision = revision;
  }

  /** What is not in the journal yet. */
  get waiting(): readonly ListedPart[] | undefined {
    return this.#waiting;
  }

  /** Why it was refused for good: the stored outline is another one by now, and the coach decides which one counts. */
  get refused(): Failure | null {
    return this.#refused;
  }

  save(parts: readonly ListedPart[], isTyped: boolean): void {
    this.#waiting = parts;
    holding.set(this.#id, this);
    clearTimeout(this.#timer);
    if (this.#refused) return;
    if (isTyped) this.#timer = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
    else void this.flush();
  }

  /** Whether everything is in the journal now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#waiting) return true;
    if (this.#refused) return false;
    this.#running = this.#saveWaiting();
    try {
      return await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  /** Another change of the same portfolio, once the outline is kept: its cover, or filling. Undefined: the outline could not be. */
  async change(ask: () => Promise<Result<Portfolio>>): Promise<Result<Portfolio> | undefined> {
    if (!(await this.flush())) return undefined;
    const answer = await ask();
    if (answer.ok) this.#revision = answer.value.revision;
    return answer;
  }

  /** Ends a refusal: what is stored counts from here on, or what is on the screen (`isKept`) is saved over it. */
  async decide({ revision }: Portfolio, isKept: boolean): Promise<void> {
    this.#revision = revision;
    this.#refused = null;
    endTrouble(this.#trouble);
    if (isKept) return void (await this.flush());
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    holding.delete(this.#id);
  }

  /** Belongs to the window from here on; the answer is called when the page goes, and saves what still waits. */
  use(onSaved: Listener, onRefused: (failure: Failure) => void): () => void {
    this.#listener = onSaved;
    this.#onRefused = onRefused;
    const leave = flushOnLeaving(() => this.flush());
    return () => {
      this.#listener = () => {};
      this.#onRefused = () => {};
      leave();
    };
  }

  get #trouble(): string {
    return `portfolio-${this.#id}`;
  }

  async #saveWaiting(): Promise<boolean> {
    announceSaving();
    while (this.#waiting) {
      const parts = this.#waiting;
      const ask = { id: this.#id, outline: toOutline(parts), revision: this.#revision };
      const result = await api.portfolio.saveOutline(ask);
      if (!result.ok) {
        this.#tell(result.error);
        return false;
      }
      this.#revision = result.value.revision;
      if (this.#waiting === parts) this.#waiting = undefined; // otherwise it was changed meanwhile
      this.#listener(result.value);
    }
    holding.delete(this.#id);
    endTrouble(this.#trouble);
    announceSaved(new Date());
    return true;
  }

  #tell(failure: Failure): void {
    const isForGood = failure.code === 'changed-elsewhere';
    if (isForGood) {
      this.#refused = failure;
      this.#onRefused(failure);
    }
    beginTrouble(this.#trouble, { ...tryAgainOnly(failure), canTryAgain: !isForGood });
  }
}

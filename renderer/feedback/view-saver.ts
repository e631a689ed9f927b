import type { RoundId, SelfView } from '../../shared/feedback/feedback.contract.ts';
import { api } from '../api/client.ts';
import { announceSaved, announceSaving, beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { flushOnLeaving } from '../api/useFlushOnLeaving.ts';

/** As for pages: typing is saved when it pauses. */
const PAUSE_MILLISECONDS = 800;

/** Those that still hold a view. Whoever comes back to a round goes on with the same one: two would write over each other. */
const holding = new Map<RoundId, ViewSaver>();

export const saverOf = (id: RoundId): ViewSaver => holding.get(id) ?? new ViewSaver(id);

/**
 * Saves my own view of one round, whole, one after another and always the newest. What could not be saved stays here and is
 * tried again with the next change, with "Try saving again", and before the journal is closed.
 */
export class ViewSaver {
  readonly #id: RoundId;
  #waiting: SelfView | undefined;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: RoundId) {
    this.#id = id;
  }

  /** What is not in the journal yet. */
  get waiting(): SelfView | undefined {
    return this.#waiting;
  }

  save(view: SelfView, isTyped: boolean): void {
    this.#waiting = view;
    holding.set(this.#id, this);
    clearTimeout(this.#timer);
    if (isTyped) this.#timer = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
    else void this.flush();
  }

  /** Whether everything is in the journal now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#waiting) return true;
    this.#running = this.#saveWaiting();
    try {
      return await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  /** Belongs to the window from here on; the answer is called when the page goes, and saves what still waits. */
  use(): () => void {
    return flushOnLeaving(() => this.flush());
  }

  async #saveWaiting(): Promise<boolean> {
    const trouble = `view-${this.#id}`;
    announceSaving();
    while (this.#waiting) {
      const view = this.#waiting;
      const result = await api.feedback.saveSelfView({ roundId: this.#id, selfView: view });
      if (!result.ok) {
        beginTrouble(trouble, tryAgainOnly(result.error));
        return false;
      }
      if (this.#waiting === view) this.#waiting = undefined; // otherwise it was changed meanwhile
    }
    holding.delete(this.#id);
    endTrouble(trouble);
    announceSaved(new Date());
    return true;
  }
}

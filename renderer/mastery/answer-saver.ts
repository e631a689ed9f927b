import type { ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Answer, AssessmentId } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { announceSaved, announceSaving, beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { flushOnLeaving } from '../api/useFlushOnLeaving.ts';

/** As for pages: typing is saved when it pauses. */
const PAUSE_MILLISECONDS = 800;

/** Those that still hold answers. Whoever comes back to a page goes on with the same one: two would write over each other. */
const holding = new Map<AssessmentId, AnswerSaver>();

/** `onKept` is told of each answer that is in the journal now, unless a newer one waits already. */
export function saverOf(id: AssessmentId, onKept: (answer: Answer) => void): AnswerSaver {
  return holding.get(id) ?? new AnswerSaver(id, onKept);
}

/**
 * Saves the answers of one self-assessment, one after another and of each item only the newest. What could not be saved stays
 * here and is tried again with the next answer, with "Try saving again", and before the journal is closed.
 */
export class AnswerSaver {
  readonly #id: AssessmentId;
  readonly #onKept: (answer: Answer) => void;
  readonly #waiting = new Map<ItemId, Answer>();
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: AssessmentId, onKept: (answer: Answer) => void) {
    this.#id = id;
    this.#onKept = onKept;
  }

  /** What is not in the journal yet. */
  get waiting(): readonly Answer[] {
    return [...this.#waiting.values()];
  }

  save(answer: Answer, isTyped: boolean): void {
    this.#waiting.set(answer.itemId, answer);
    holding.set(this.#id, this);
    clearTimeout(this.#timer);
    if (isTyped) this.#timer = setTimeout(() => void this.flush(), PAUSE_MILLISECONDS);
    else void this.flush();
  }

  /** Whether everything is in the journal now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#waiting.size === 0) return true;
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
    const trouble = `answers-${this.#id}`;
    announceSaving();
    for (let next = this.#next(); next; next = this.#next()) {
      const [itemId, answer] = next;
      const result = await api.mastery.saveAnswer({ id: this.#id, answer });
      if (!result.ok) {
        beginTrouble(trouble, tryAgainOnly(result.error));
        return false;
      }
      if (this.#waiting.get(itemId) !== answer) continue; // it was changed meanwhile
      this.#waiting.delete(itemId);
      this.#onKept(answer);
    }
    holding.delete(this.#id);
    endTrouble(trouble);
    announceSaved(new Date());
    return true;
  }

  #next(): readonly [ItemId, Answer] | undefined {
    return this.#waiting.entries().next().value;
  }
}

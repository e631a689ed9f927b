import type { ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import type { Answer, AssessmentId } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import {
  announceSaved,
  announceSaving,
  beginTrouble,
  endTrouble,
  registerFlush,
  tryAgainOnly,
} from '../api/save-state.ts';

/** As for pages: typing is saved when it pauses. */
const PAUSE_MILLISECONDS = 800;

/**
 * Saves the answers of one self-assessment, one after another and of each item only the newest. What could not be saved stays
 * here and is tried again with the next answer, with "Try saving again", and before the journal is closed.
 */
export class AnswerSaver {
  readonly #id: AssessmentId;
  readonly #waiting = new Map<ItemId, Answer>();
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: AssessmentId) {
    this.#id = id;
  }

  save(answer: Answer, isTyped: boolean): void {
    this.#waiting.set(answer.itemId, answer);
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
    const isSaved = await this.#running;
    this.#running = undefined;
    return isSaved;
  }

  /** Belongs to the window from here on; the answer is called when the page goes, and saves what still waits. */
  use(): () => void {
    let hasLeft = false;
    const flush = async () => {
      const isSaved = await this.flush();
      if (isSaved && hasLeft) forget();
      return isSaved;
    };
    const forget = registerFlush(flush);
    return () => {
      hasLeft = true; // closing the journal waits for it as long as an answer is not kept
      void flush();
    };
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
      if (this.#waiting.get(itemId) === answer) this.#waiting.delete(itemId); // else it was changed meanwhile
    }
    endTrouble(trouble);
    announceSaved(new Date());
    return true;
  }

  #next(): readonly [ItemId, Answer] | undefined {
    return this.#waiting.entries().next().value;
  }
}

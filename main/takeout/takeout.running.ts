import { AppError } from '../../shared/errors.ts';
import type { Seal } from './takeout.seal.ts';

/** Why a takeout that goes on is ended. */
export type EndReason = 'cancelled' | 'locked';

/** The one takeout that goes on, if any, and what it is encrypted with. */
export interface Takeout {
  readonly seal: Seal;
  /** Does the work until it is done or ended from outside. Throws `journal-busy` when one goes on already. */
  run<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** Ends the one that goes on; resolves when nothing of it is left. */
  end(reason: EndReason): Promise<void>;
}

export function createTakeout(seal: Seal): Takeout {
  let running: { controller: AbortController; done: Promise<unknown> } | undefined;
  return {
    seal,
    async run(work) {
      if (running) throw new AppError('journal-busy');
      const controller = new AbortController();
      const done = work(controller.signal);
      running = { controller, done };
      try {
        return await done;
      } finally {
        running = undefined;
      }
    },
    async end(reason) {
      running?.controller.abort(reason);
      await running?.done.catch(() => {}); // whoever asked for it is told
    },
  };
}

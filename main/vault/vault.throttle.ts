import { AppError } from '../../shared/errors.ts';

const FREE_TRIES = 5;
const LONGEST_SECONDS = 60;

/** Seconds to wait after so many wrong tries in a row: 0 up to the fifth, then 1, 2, 4 … 60. */
export function delayAfter(wrongTries: number): number {
  return wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_SECONDS, 2 ** (wrongTries - FREE_TRIES));
}

export interface Throttle {
  /** Whole seconds until the next try is taken. */
  waitSeconds(): number;
  /** Throws `wait-before-next-try` when it is too early. */
  check(): void;
  wrong(): void;
  right(): void;
}

/**
 * Slows down whoever tries passphrases at the keyboard. What slows down somebody with a copy of the file is Argon2 alone.
 * `milliseconds`: a clock that nobody can set, such as `performance.now`.
 */
export function createThrottle(milliseconds: () => number): Throttle {
  let wrongTries = 0;
  let until = 0;
  const waitSeconds = () => Math.max(0, Math.ceil((until - milliseconds()) / 1000));
  return {
    waitSeconds,
    check() {
      if (waitSeconds() > 0) throw new AppError('wait-before-next-try');
    },
    wrong() {
      wrongTries++;
      until = milliseconds() + delayAfter(wrongTries) * 1000;
    },
    right() {
      wrongTries = 0;
      until = 0;
    },
  };
}

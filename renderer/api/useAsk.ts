import { useRef, useState } from 'react';
import type { Failure, Result } from '../../shared/errors.ts';

/** What `useAsk` tells of the last question. */
export interface AskedFor {
  isPending: boolean;
  failure: Failure | null;
}

/**
 * Asks main for something, once at a time, and keeps nothing of what it was asked with: passphrases go through here.
 * The answer is undefined when it was refused, and `failure` says why until the next question.
 */
export function useAsk<Input, Value>(question: (input: Input) => Promise<Result<Value>>) {
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasAsked = useRef(false);

  async function ask(input: Input): Promise<Value | undefined> {
    if (hasAsked.current) return undefined; // the second half of a double click
    hasAsked.current = true;
    setIsPending(true);
    setFailure(null);
    const answer = await question(input);
    hasAsked.current = false;
    setIsPending(false);
    if (answer.ok) return answer.value;
    setFailure(answer.error);
    return undefined;
  }

  return { ask, isPending, failure, forget: () => setFailure(null) };
}

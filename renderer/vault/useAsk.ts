import { useRef, useState } from 'react';
import type { Client } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { api } from '../api/client.ts';

type Vault = Client['vault'];
type Input<Name extends keyof Vault> = Parameters<Vault[Name]>[0];
type Value<Name extends keyof Vault> = Extract<Awaited<ReturnType<Vault[Name]>>, { ok: true }>['value'];

/**
 * Asks the vault for something, once at a time, and keeps nothing of what it was asked with: passphrases go through here.
 * The answer is undefined when it was refused, and `failure` says why until the next question.
 */
export function useAsk<Name extends keyof Vault>(name: Name) {
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasAsked = useRef(false);

  async function ask(input: Input<Name>): Promise<Value<Name> | undefined> {
    if (hasAsked.current) return undefined; // the second half of a double click
    hasAsked.current = true;
    setIsPending(true);
    setFailure(null);
    const answer = await (api.vault[name] as (input: Input<Name>) => ReturnType<Vault[Name]>)(input);
    hasAsked.current = false;
    setIsPending(false);
    if (answer.ok) return answer.value as Value<Name>;
    setFailure(answer.error);
    return undefined;
  }

  return { ask, isPending, failure, forget: () => setFailure(null) };
}

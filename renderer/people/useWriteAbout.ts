import { useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { useNewEntry } from '../journal/public.ts';

/** Begins a page about somebody and opens it. */
export function useWriteAbout(_personId: PersonId) {
  const begin = useNewEntry();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function write(): Promise<void> {
    setFailure(null);
    await begin(null).catch((error: unknown) => setFailure(failureOf(error)));
  }

  return { write, failure };
}

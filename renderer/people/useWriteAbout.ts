import { useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { PersonId } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { useNewEntry } from '../journal/public.ts';

/** Begins a page that mentions somebody at its head, and opens it. */
export function useWriteAbout(personId: PersonId) {
  const begin = useNewEntry();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function write(): Promise<void> {
    setFailure(null);
    await begin(null, { personId }).catch((error: unknown) => setFailure(failureOf(error)));
  }

  return { write, failure };
}

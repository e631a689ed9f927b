import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { flushAll } from '../api/save-state.ts';
import { useEvent } from '../api/useEvent.ts';

export interface TakeoutDone {
  fileName: string;
  isSealed: boolean;
  unreadable: number;
}

export interface WantedTakeout {
  passphrase: string;
  filePassphrase: string | null;
  withRealNames: boolean;
}

/** What there is to take along; counted anew each time the section is opened. */
export function useTakeoutCounts() {
  return useQuery({
    queryKey: ['takeout', 'counts'],
    queryFn: () => unwrap(api.takeout.countTakeout(null)),
    staleTime: 0,
  }).data;
}

/** Writes the whole journal out, and says how far it is. Keeps nothing of the passphrases. */
export function useTakeout() {
  /** Percent; null while nothing goes on. */
  const [percent, setPercent] = useState<number | null>(null);
  const [done, setDone] = useState<TakeoutDone | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEvent('progress', ({ work, done: steps, total }) => {
    if (work === 'takeout') setPercent((before) => (before === null ? null : Math.floor((100 * steps) / total)));
  });

  async function write(wanted: WantedTakeout): Promise<boolean> {
    if (percent !== null) return false;
    setPercent(0);
    setDone(null);
    setIsStopped(false);
    setFailure(null);
    await flushAll();
    const answer = await api.takeout.writeTakeout(wanted);
    setPercent(null);
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.saved) {
      setIsStopped(false); // it was whole before it could be stopped
      setDone({ ...answer.value, isSealed: wanted.filePassphrase !== null });
    }
    return answer.ok && answer.value.saved;
  }

  async function stop(): Promise<void> {
    await api.takeout.cancelTakeout(null);
    setIsStopped(true);
  }

  return { percent, done, isStopped, failure, write, stop, forget: () => setFailure(null) };
}

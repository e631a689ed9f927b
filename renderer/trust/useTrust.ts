import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { Progress } from '../../shared/events.ts';
import type { Finding } from '../../shared/trust/trust.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { useEvent } from '../api/useEvent.ts';

const queryKey = ['trust', 'overview'];

export function useTrustOverview() {
  return useQuery({ queryKey, queryFn: () => unwrap(api.trust.getOverview(null)), staleTime: 0 }).data;
}

/** Looks at everything, and says how far it is. */
export function useCheck() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEvent('progress', (next) => {
    if (next.work === 'check') setProgress((before) => before && next);
  });

  async function check(): Promise<void> {
    if (progress) return;
    setProgress({ work: 'check', done: 0, total: 1 });
    setFindings(null);
    setFailure(null);
    const answer = await api.trust.checkEverything(null);
    setProgress(null);
    if (answer.ok) setFindings(answer.value.findings);
    else setFailure(answer.error);
    await queryClient.invalidateQueries({ queryKey });
    await queryClient.invalidateQueries({ queryKey: ['backup'] });
  }

  return { check, progress, findings, failure };
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Entry } from '../../shared/journal/journal.contract.ts';
import { phaseOfDay } from '../../shared/programs/phases.rules.ts';
import { type Phase, type PhaseId, programId } from '../../shared/programs/programs.contract.ts';
import { api } from '../api/client.ts';
import { unwrap } from '../api/failure.ts';
import { usePhaseOf, useSetPhase } from './programs-queries.ts';
import { programsKey } from './usePrograms.ts';

export interface PhaseOfPage {
  /** The phases of the page's program; none: it has no program, or a program without phases. */
  phases: readonly Phase[];
  /** The page's phase; null: none. */
  phase: Phase | null;
  choose(phase: PhaseId | null): void;
  error: Error | null;
}

/** The phases of the page's program. */
function usePhases(id: string | null): { phases: readonly Phase[]; byDay: (day: string) => PhaseId | null } {
  const known = programId.safeParse(id).data;
  const { data } = useQuery({
    queryKey: [...programsKey, 'outline', known],
    queryFn: () => (known ? unwrap(api.programs.findOutline({ id: known })) : null),
    enabled: known !== undefined,
  });
  return { phases: data?.phases ?? [], byDay: (day) => (data ? phaseOfDay(data, day) : null) };
}

/**
 * The phase of a page that is being written: by its day, or as the coach chooses. A choice on a page that is not in the journal
 * yet waits until it is.
 */
export function usePhase({ id, revision, entryDate, programId: program }: Entry): PhaseOfPage {
  const { phases, byDay } = usePhases(program);
  const stored = usePhaseOf(id, revision).data;
  const setPhase = useSetPhase();
  const [waiting, setWaiting] = useState<PhaseId | null>();
  const send = useEffectEvent((phaseId: PhaseId | null) => setPhase.mutate({ entryId: id, phaseId }));
  useEffect(() => {
    if (revision === 0 || waiting === undefined) return;
    send(waiting);
    setWaiting(undefined);
  }, [revision, waiting]);
  const chosen = waiting ?? (waiting === null ? null : stored === undefined ? byDay(entryDate) : stored);
  return {
    phases,
    phase: phases.find((one) => one.id === chosen) ?? null,
    choose: setWaiting,
    error: setPhase.error,
  };
}

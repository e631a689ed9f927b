import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { GoalReason } from '../../shared/goals/goals.address.ts';
import type { GoalId, WantedGoal } from '../../shared/goals/goals.contract.ts';
import { blankGoal } from '../../shared/goals/goals.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { useWrittenOnce } from '../api/useWrittenOnce.ts';
import { useNewGoal } from './goals-queries.ts';
import { readOrigin } from './origin.ts';

/** A goal before its first words are kept. */
export function useNewDraft() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: GoalReason | null };
  const create = useNewGoal();
  const [draft, setDraft] = useState<WantedGoal>(() => ({
    ...blankGoal,
    advice: { kind: 'peers', ticked: [] },
    scale: ['', '', '', '', ''],
    ...readOrigin(search),
    why: state?.why ?? '',
  }));
  const isEmpty = cleanLine(draft.title) === '';
  const { keep } = useWrittenOnce<WantedGoal, GoalId>({
    name: 'new-goal',
    draft,
    isEmpty,
    write: (wanted, id) => create.mutateAsync({ ...wanted, id }),
  });
  return {
    draft,
    change: (said: Partial<WantedGoal>) => setDraft((before) => ({ ...before, ...said })),
    keep,
    error: create.error,
    isEmpty,
  };
}

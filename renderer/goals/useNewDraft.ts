import { useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { GoalReason } from '../../shared/goals/goals.address.ts';
import type { GoalId, WantedGoal } from '../../shared/goals/goals.contract.ts';
import { blankGoal } from '../../shared/goals/goals.rules.ts';
import { cleanLine } from '../../shared/ipc/line.ts';
import { failureOf } from '../api/failure.ts';
import { beginTrouble, endTrouble, tryAgainOnly } from '../api/save-state.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { useNewGoal } from './goals-queries.ts';
import { readOrigin } from './origin.ts';

const TROUBLE = 'new-goal';

/**
 * A goal before its first words are kept. It is written down once: by the button, or when the page is left with a title on it, for
 * nothing that was typed gets lost; what is typed behind that goes to the same goal.
 */
export function useNewDraft() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: GoalReason | null };
  const create = useNewGoal();
  const kept = useRef<{ id: GoalId; draft: WantedGoal } | null>(null);
  const running = useRef<Promise<GoalId | null>>(Promise.resolve(null));
  const [draft, setDraft] = useState<WantedGoal>(() => ({
    ...blankGoal,
    advice: { kind: 'peers', ticked: [] },
    scale: ['', '', '', '', ''],
    ...readOrigin(search),
    why: state?.why ?? '',
  }));
  const isEmpty = cleanLine(draft.title) === '';

  async function write(): Promise<GoalId | null> {
    try {
      const { id } = await create.mutateAsync({ ...draft, id: kept.current?.id ?? null });
      kept.current = { id, draft };
      endTrouble(TROUBLE);
      return id;
    } catch (error) {
      beginTrouble(TROUBLE, tryAgainOnly(failureOf(error)));
      return null;
    }
  }

  /** The id of the goal; null when it could not be kept, which is said. */
  async function keep(): Promise<GoalId | null> {
    await running.current; // one after the other, so that it is written down once
    if (kept.current?.draft === draft) return kept.current.id;
    running.current = write();
    return running.current;
  }

  useFlushOnLeaving(async () => isEmpty || (await keep()) !== null);

  return {
    draft,
    change: (said: Partial<WantedGoal>) => setDraft((before) => ({ ...before, ...said })),
    keep,
    error: create.error,
    isEmpty,
  };
}

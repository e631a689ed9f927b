import { useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { GoalReview, Level, ListedGoal, Scale } from '../../shared/goals/goals.contract.ts';
import { nextLookAt } from '../../shared/goals/goals.rules.ts';
import { useToday } from '../ui/useToday.ts';
import { useGoalActions } from './goals-queries.ts';

interface Draft {
  level: Level | null;
  moved: string;
  decision: GoalReview['decision'];
  reason: string;
  on: LocalDate;
  nextReviewOn: LocalDate | null;
}

type Change = Partial<Draft> & { sentence?: { level: Level; text: string } };

/** The day of the next look is proposed by the rhythm for as long as the coach has not chosen one. */
function changed(before: Draft, { sentence: _, ...change }: Change, goal: ListedGoal): Draft {
  const after = { ...before, ...change };
  const isProposed = before.nextReviewOn === nextLookAt(goal, before.on);
  if (change.on !== undefined && isProposed) after.nextReviewOn = nextLookAt(goal, change.on);
  return after;
}

/** What is said in a look before it is kept. `onDone` is called when it is in the journal. */
export function useLookDraft(goal: ListedGoal, look: GoalReview | null, onDone: () => void) {
  const today = useToday();
  const { look: keep } = useGoalActions();
  const [scale, setScale] = useState<Scale>(goal.scale);
  const [draft, setDraft] = useState<Draft>(() => ({
    level: look?.level ?? null,
    moved: look?.moved ?? '',
    decision: look?.decision ?? 'keep',
    reason: goal.reason,
    on: look?.on ?? today,
    nextReviewOn: look === null ? nextLookAt(goal, today) : goal.nextReviewOn,
  }));

  function change(said: Change): void {
    const { sentence } = said;
    if (sentence) setScale((known) => known.with(sentence.level + 2, sentence.text) as Scale);
    setDraft((before) => changed(before, said, goal));
  }

  function save(): void {
    const { level } = draft;
    if (level === null || keep.isPending) return;
    const other = draft.decision === 'change' ? scale : null;
    const wanted = {
      ...draft,
      level,
      id: look?.id ?? null,
      goalId: goal.id,
      entryId: look?.entryId ?? null,
      scale: other,
    };
    keep.mutate(wanted, { onSuccess: onDone });
  }

  return {
    draft,
    change,
    scale: draft.decision === 'change' ? scale : goal.scale,
    save,
    error: keep.error,
    isReady: draft.level !== null,
  };
}

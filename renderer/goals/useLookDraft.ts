import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../shared/calendar/local-date.ts';
import type { GoalReview, Level, ListedGoal, Scale } from '../../shared/goals/goals.contract.ts';
import { nextLookAt } from '../../shared/goals/goals.rules.ts';
import { findScaleFlaw } from '../../shared/planning/scale.rules.ts';
import { failureOf } from '../api/failure.ts';
import { beginTrouble, endTrouble, registerFlush, tryAgainOnly } from '../api/save-state.ts';
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

const TROUBLE = 'goal-look';

type Change = Partial<Draft> & { sentence?: { level: Level; text: string } };

/** The day of the next look is proposed by the rhythm for as long as the coach has not chosen one. */
function changed(before: Draft, { sentence: _, ...change }: Change, goal: ListedGoal): Draft {
  const after = { ...before, ...change };
  const isProposed = before.nextReviewOn === nextLookAt(goal, before.on);
  if (change.on !== undefined && isProposed) after.nextReviewOn = nextLookAt(goal, change.on);
  return after;
}

/**
 * What is said in a look before it is kept. `onDone` is called when it is in the journal. When the journal is locked or closed
 * meanwhile, a look in which something was said is kept as well, once a sentence is chosen and its sentences can be kept.
 */
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

  const isTouched = useRef(false);

  function change(said: Change): void {
    isTouched.current = true;
    const { sentence } = said;
    if (sentence) setScale((known) => known.with(sentence.level + 2, sentence.text) as Scale);
    setDraft((before) => changed(before, said, goal));
  }

  function wantedLook(level: Level) {
    const other = draft.decision === 'change' ? scale : null;
    return {
      ...draft,
      level,
      id: look?.id ?? null,
      goalId: goal.id,
      entryId: look?.entryId ?? null,
      scale: other,
    };
  }

  function save(): void {
    if (draft.level === null || keep.isPending) return;
    keep.mutate(wantedLook(draft.level), { onSuccess: onDone });
  }

  async function keepOnLeaving(): Promise<boolean> {
    const isFlawed = draft.decision === 'change' && findScaleFlaw(scale) !== null;
    if (draft.level === null || isFlawed || !isTouched.current || keep.isPending) return true;
    try {
      await keep.mutateAsync(wantedLook(draft.level));
      isTouched.current = false;
      endTrouble(TROUBLE);
      onDone();
      return true;
    } catch (error) {
      beginTrouble(TROUBLE, tryAgainOnly(failureOf(error)));
      return false;
    }
  }
  // Not when the form goes: whoever does not want the look any more has said so.
  const latest = useRef(keepOnLeaving);
  useEffect(() => {
    latest.current = keepOnLeaving;
  });
  useEffect(() => registerFlush(() => latest.current()), []);

  return {
    draft,
    change,
    scale: draft.decision === 'change' ? scale : goal.scale,
    save,
    error: keep.error,
    isReady: draft.level !== null,
  };
}

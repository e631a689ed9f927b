import { Route, Routes } from 'react-router';
import { GoalInFocus } from '../../../renderer/goals/GoalInFocus.tsx';
import { GoalPage } from '../../../renderer/goals/GoalPage.tsx';
import { GoalsPage } from '../../../renderer/goals/GoalsPage.tsx';
import { NewGoalPage } from '../../../renderer/goals/NewGoalPage.tsx';
import { addDays, instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { Goal, GoalReview, Level, Scale, WantedGoal } from '../../../shared/goals/goals.contract.ts';
import { blankGoal } from '../../../shared/goals/goals.rules.ts';
import type { JournalWindow } from '../../support/journal-window.tsx';
import { unwrap } from '../../support/test-client.ts';

export const today = instantToLocalDate(new Date());
export const daysAgo = (count: number) => addDays(today, -count);

export const scale: Scale = ['None of them', 'One of five', 'Three of five', 'Four of five', 'All five'];

/** The pages of goals at their addresses, beside the goal in focus where the board would be. */
export function GoalPages() {
  return (
    <Routes>
      <Route path="/next-steps" element={<GoalInFocus />} />
      <Route path="/next-steps/goals" element={<GoalsPage />} />
      <Route path="/next-steps/goals/new" element={<NewGoalPage />} />
      <Route path="/next-steps/goals/:goalId" element={<GoalPage />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>
  );
}

export const goalPath = ({ id }: Pick<Goal, 'id'>) => `/next-steps/goals/${id}`;

/** What tests prepare behind the window. */
export function goalsOf({ client }: JournalWindow) {
  const save = async (parts: Partial<WantedGoal> = {}): Promise<Goal> =>
    unwrap(
      await client.goals.saveGoal({
        ...blankGoal,
        title: 'Quiet voices',
        scale,
        advice: { kind: 'peers', ticked: [] },
        ...parts,
      }),
    );
  return {
    save,
    begin: async (parts: Partial<WantedGoal> = {}, on = daysAgo(28)): Promise<Goal> =>
      unwrap(await client.goals.startGoal({ id: (await save(parts)).id, today: on })),
    look: async ({ id }: Pick<Goal, 'id'>, level: Level, on = daysAgo(14), parts: Partial<GoalReview> = {}) =>
      unwrap(
        await client.goals.reviewGoal({
          id: null,
          goalId: id,
          on,
          level,
          moved: '',
          decision: 'keep',
          reason: '',
          scale: null,
          nextReviewOn: addDays(on, 14),
          entryId: null,
          ...(parts.moved === undefined ? {} : { moved: parts.moved }),
          ...(parts.decision === undefined ? {} : { decision: parts.decision }),
        }),
      ),
    find: async ({ id }: Pick<Goal, 'id'>) => unwrap(await client.goals.findGoal({ id })),
    all: async () =>
      unwrap(await client.goals.listGoals({ states: ['idea', 'active', 'reached', 'changed', 'dropped'], limit: 100 })),
  };
}

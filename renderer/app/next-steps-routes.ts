import type { RouteObject } from 'react-router';

/** The pages of Next steps come with their first visit: those of goals, plans and the weekly review join here, a line each. */
export const nextStepsRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../next-steps/NextStepsPage.tsx')).NextStepsPage }),
  },
  { path: 'goals', lazy: async () => ({ Component: (await import('../goals/GoalsPage.tsx')).GoalsPage }) },
  { path: 'goals/new', lazy: async () => ({ Component: (await import('../goals/NewGoalPage.tsx')).NewGoalPage }) },
  { path: 'goals/:goalId', lazy: async () => ({ Component: (await import('../goals/GoalPage.tsx')).GoalPage }) },
];

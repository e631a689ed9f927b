import type { RouteObject } from 'react-router';

/** Every goal, one being begun, and one by itself; their charts come with the first visit. */
export const goalsRoutes: RouteObject[] = [
  { path: 'goals', lazy: async () => ({ Component: (await import('../goals/GoalsPage.tsx')).GoalsPage }) },
  { path: 'goals/new', lazy: async () => ({ Component: (await import('../goals/NewGoalPage.tsx')).NewGoalPage }) },
  { path: 'goals/:goalId', lazy: async () => ({ Component: (await import('../goals/GoalPage.tsx')).GoalPage }) },
];

import type { RouteObject } from 'react-router';

/** Priority plans, below `/next-steps`; they come with their first visit. */
export const plansRoutes: RouteObject[] = [
  { path: 'plans', lazy: async () => ({ Component: (await import('../plans/PlansPage.tsx')).PlansPage }) },
  { path: 'plans/:planId', lazy: async () => ({ Component: (await import('../plans/PlanPage.tsx')).PlanPage }) },
];

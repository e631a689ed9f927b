import type { RouteObject } from 'react-router';
import { goalsRoutes } from './goals-routes.ts';
import { plansRoutes } from './plans-routes.ts';
import { weekRoutes } from './week-routes.ts';

/** The pages of Next steps come with their first visit: those of goals, plans and the weekly review join here, a line each. */
export const nextStepsRoutes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('../next-steps/NextStepsPage.tsx')).NextStepsPage }),
    // What is opened over the steps, such as one of them.
    children: [
      { index: true, element: null },
      {
        path: 'step/:stepId',
        lazy: async () => ({ Component: (await import('../next-steps/step/StepDialog.tsx')).StepDialog }),
      },
    ],
  },
  ...goalsRoutes,
  ...plansRoutes,
  ...weekRoutes,
];

import type { RouteObject } from 'react-router';

/** What a round shows, and what follows from it. */
export const feedbackResultRoutes: RouteObject[] = [
  {
    path: ':roundId/report',
    lazy: async () => ({ Component: (await import('../feedback/ReportPage.tsx')).ReportPage }),
  },
];

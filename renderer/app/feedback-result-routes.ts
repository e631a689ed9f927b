import type { RouteObject } from 'react-router';

/** What a round shows, and what follows from it. */
export const feedbackResultRoutes: RouteObject[] = [
  {
    path: ':roundId/results',
    lazy: async () => ({ Component: (await import('../feedback/ResultsPage.tsx')).ResultsPage }),
  },
  {
    path: ':roundId/after',
    lazy: async () => ({ Component: (await import('../feedback/AfterPage.tsx')).AfterPage }),
  },
  { path: 'compare', lazy: async () => ({ Component: (await import('../feedback/ComparePage.tsx')).ComparePage }) },
  {
    path: ':roundId/report',
    lazy: async () => ({ Component: (await import('../feedback/ReportPage.tsx')).ReportPage }),
  },
];

import type { RouteObject } from 'react-router';

export const weekRoutes: RouteObject[] = [
  {
    path: 'review',
    lazy: async () => ({ Component: (await import('../week/WeekReviewPage.tsx')).WeekReviewPage }),
  },
];

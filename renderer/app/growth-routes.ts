import type { RouteObject } from 'react-router';

/** The pages of Growth come with their first visit: the charts are nothing that the first screen should wait for. */
export const growthRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../mastery/StandPage.tsx')).StandPage }) },
];

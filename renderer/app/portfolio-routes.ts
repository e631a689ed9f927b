import type { RouteObject } from 'react-router';
import { artefactsRoutes } from './artefacts-routes.ts';
import { programsRoutes } from './programs-routes.ts';

/** Everything below `/portfolio`; it comes with its first visit. */
export const portfolioRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../portfolio/list/PortfoliosPage.tsx')).PortfoliosPage }),
  },
  {
    path: ':portfolioId',
    lazy: async () => ({ Component: (await import('../portfolio/BuilderPage.tsx')).BuilderPage }),
  },
  {
    path: ':portfolioId/check',
    lazy: async () => ({ Component: (await import('../portfolio/check/CheckPage.tsx')).CheckPage }),
  },
  ...programsRoutes,
  ...artefactsRoutes,
];

import type { RouteObject } from 'react-router';

/** All rounds, a new one, and one with my view, who is asked and what comes in. */
export const feedbackRoundRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../feedback/RoundsPage.tsx')).RoundsPage }) },
  { path: 'new', lazy: async () => ({ Component: (await import('../feedback/NewRoundPage.tsx')).NewRoundPage }) },
  { path: ':roundId', lazy: async () => ({ Component: (await import('../feedback/RoundPage.tsx')).RoundPage }) },
  {
    path: ':roundId/my-view',
    lazy: async () => ({ Component: (await import('../feedback/MyViewPage.tsx')).MyViewPage }),
  },
  {
    path: ':roundId/edit',
    lazy: async () => ({ Component: (await import('../feedback/RoundEditPage.tsx')).RoundEditPage }),
  },
  { path: ':roundId/ask', lazy: async () => ({ Component: (await import('../feedback/AskPage.tsx')).AskPage }) },
  {
    path: ':roundId/collect',
    lazy: async () => ({ Component: (await import('../feedback/CollectPage.tsx')).CollectPage }),
  },
  {
    path: ':roundId/type-in',
    lazy: async () => ({ Component: (await import('../feedback/TypeInPage.tsx')).TypeInPage }),
  },
  { path: ':roundId/words', lazy: async () => ({ Component: (await import('../feedback/WordsPage.tsx')).WordsPage }) },
];

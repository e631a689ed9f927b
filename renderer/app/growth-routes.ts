import type { RouteObject } from 'react-router';

/** The pages of Growth come with their first visit: the charts are nothing that the first screen should wait for. */
export const growthRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../mastery/StandPage.tsx')).StandPage }) },
  { path: 'begin', lazy: async () => ({ Component: (await import('../mastery/BeginPage.tsx')).BeginPage }) },
  {
    path: 'assess/:assessmentId',
    lazy: async () => ({ Component: (await import('../mastery/AssessPage.tsx')).AssessPage }),
  },
  {
    path: 'result/:assessmentId',
    lazy: async () => ({ Component: (await import('../mastery/ResultPage.tsx')).ResultPage }),
  },
  {
    path: 'reflect/:assessmentId',
    lazy: async () => ({ Component: (await import('../mastery/ReflectPage.tsx')).ReflectPage }),
  },
  { path: 'over-time', lazy: async () => ({ Component: (await import('../growth/OverTimePage.tsx')).OverTimePage }) },
  {
    path: 'then-and-now',
    lazy: async () => ({ Component: (await import('../growth/ThenAndNowPage.tsx')).ThenAndNowPage }),
  },
  { path: 'evidence', lazy: async () => ({ Component: (await import('../evidence/EvidencePage.tsx')).EvidencePage }) },
  {
    path: 'evidence/:evidenceId',
    lazy: async () => ({ Component: (await import('../evidence/PiecePage.tsx')).PiecePage }),
  },
  {
    path: 'continuum',
    lazy: async () => ({ Component: (await import('../continuum/ContinuumPage.tsx')).ContinuumPage }),
  },
  {
    path: 'frameworks',
    lazy: async () => ({ Component: (await import('../frameworks/FrameworksPage.tsx')).FrameworksPage }),
  },
  {
    path: 'frameworks/new',
    lazy: async () => ({ Component: (await import('../frameworks/FrameworkEditPage.tsx')).FrameworkEditPage }),
  },
  {
    path: 'frameworks/:frameworkId',
    lazy: async () => ({ Component: (await import('../frameworks/FrameworkPage.tsx')).FrameworkPage }),
  },
  {
    path: 'frameworks/:frameworkId/edit',
    lazy: async () => ({ Component: (await import('../frameworks/FrameworkEditPage.tsx')).FrameworkEditPage }),
  },
];

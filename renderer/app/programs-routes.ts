import type { RouteObject } from 'react-router';

const edit = async () => ({ Component: (await import('../programs/ProgramEditPage.tsx')).ProgramEditPage });

/** Certificate programs, below `/portfolio`; they come with their first visit. */
export const programsRoutes: RouteObject[] = [
  { path: 'programs', lazy: async () => ({ Component: (await import('../programs/ProgramsPage.tsx')).ProgramsPage }) },
  { path: 'programs/new', lazy: edit },
  {
    path: 'programs/:programId',
    lazy: async () => ({ Component: (await import('../programs/ProgramPage.tsx')).ProgramPage }),
  },
  { path: 'programs/:programId/edit', lazy: edit },
];

import type { RouteObject } from 'react-router';

/** Artefacts, below `/portfolio`; they come with their first visit. */
export const artefactsRoutes: RouteObject[] = [
  {
    path: 'artefacts',
    lazy: async () => ({ Component: (await import('../artefacts/ArtefactsPage.tsx')).ArtefactsPage }),
  },
  {
    path: 'artefacts/new',
    lazy: async () => ({ Component: (await import('../artefacts/NewArtefactPage.tsx')).NewArtefactPage }),
  },
  {
    path: 'artefacts/:artefactId',
    lazy: async () => ({ Component: (await import('../artefacts/ArtefactPage.tsx')).ArtefactPage }),
  },
];

import type { RouteObject } from 'react-router';

/** Artefacts, below `/portfolio`; they come with their first visit. */
export const artefactsRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';

/** Certificate programs, below `/portfolio`; they come with their first visit. */
export const programsRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';

/** What a round shows, and what follows from it. */
export const feedbackResultRoutes: RouteObject[] = [];

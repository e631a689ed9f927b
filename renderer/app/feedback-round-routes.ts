import type { RouteObject } from 'react-router';

/** All rounds, a new one, and one with my view, who is asked and what comes in. */
export const feedbackRoundRoutes: RouteObject[] = [];

import type { RouteObject } from 'react-router';
import { feedbackResultRoutes } from './feedback-result-routes.ts';
import { feedbackRoundRoutes } from './feedback-round-routes.ts';

/** The pages of Feedback come with their first visit, as those of Growth do. */
export const feedbackRoutes: RouteObject[] = [...feedbackRoundRoutes, ...feedbackResultRoutes];

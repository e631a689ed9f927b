export { GoalInFocus } from './GoalInFocus.tsx';
export { useGoals } from './goals-queries.ts';
export { type GoalReason, newGoalAddress } from './origin.ts';

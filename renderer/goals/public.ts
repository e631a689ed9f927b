export { GoalInFocus } from './GoalInFocus.tsx';
export { useGoals } from './goals-queries.ts';
